package uk.openbook.render.page;

import java.util.List;
import uk.openbook.publication.Publication;
import uk.openbook.render.PageLinks;

/** What readers can do about data on them, as the pages that staff wrote tell. */
final class NextSteps {

    private NextSteps() {
    }

    /** @param root the way from the page to the root of the site */
    static List<Link> of(Publication publication, PageLinks root) {
        return publication.guidance().stream().flatMap(page -> page.steps().stream()
                .map(step -> new Link(step.words(), root.to(page.path() + "#" + step.id())))).toList();
    }
}
