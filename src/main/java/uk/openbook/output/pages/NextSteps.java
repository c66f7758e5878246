package uk.openbook.output.pages;

import java.util.List;
import uk.openbook.output.PageLinks;
import uk.openbook.output.Publication;

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
