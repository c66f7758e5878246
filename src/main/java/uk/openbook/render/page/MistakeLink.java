package uk.openbook.render.page;

import java.util.Optional;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;
import uk.openbook.render.PageLinks;
import uk.openbook.text.NormalizedText;

/** The way to report a mistake on a page: an e-mail that names the page, or else the page that says whom to ask. */
final class MistakeLink {

    /** Programs for e-mail cut links that are long. */
    private static final int LONGEST = 100;

    private MistakeLink() {
    }

    /**
     * Empty where the site names no address and has no page to ask.
     *
     * @param title of the page
     * @param path of the page
     * @param root makes the links of the page
     */
    static Optional<Link> of(Publication publication, String thing, String title, String path,
            PageLinks root) {
        var text = "Report a mistake in this " + thing;
        var config = publication.config();
        if (config.contactEmail().isPresent()) {
            return Optional.of(new Link(text + " by e-mail", MailLink.to(config.contactEmail().get(),
                    "Mistake in " + shortened(NormalizedText.spaced(title)),
                    "Page: " + config.baseUrl() + path)));
        }
        return publication.guidance().stream().filter(page -> page.path().equals(Urls.CONTACT)).findFirst()
                .map(page -> new Link(text, root.to(page.path())));
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST)).stripTrailing() + "…";
    }
}
