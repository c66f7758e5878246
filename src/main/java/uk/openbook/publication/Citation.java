package uk.openbook.publication;

import java.util.Objects;
import java.util.Optional;
import uk.openbook.model.Release;
import uk.openbook.text.Isolates;

/**
 * How a page or a file is cited: title, publisher, release, address. When it was read is the reader's to add, for the
 * site has no clock.
 *
 * @param thing what is cited, such as {@code entry}
 * @param release the day of the release, in words
 * @param url the full address
 * @param proof of a release, what tells whether it is still what was cited
 */
public record Citation(String thing, String title, String publisher, String release, String url,
        Optional<Proof> proof) {

    /**
     * The manifest of a release.
     *
     * @param href the way to it from the page
     */
    public record Proof(String href, String sha256) {
    }

    public Citation {
        Objects.requireNonNull(thing);
        Objects.requireNonNull(title);
        Objects.requireNonNull(publisher);
        Objects.requireNonNull(release);
        Objects.requireNonNull(url);
    }

    /**
     * The citation of a page or file.
     *
     * @param path from the root of the site
     */
    public static Citation of(Publication publication, String thing, String title, Release release, String path) {
        return new Citation(thing, title, publication.config().publisher(), InWords.date(release.date()),
                publication.config().baseUrl() + path, Optional.empty());
    }

    public Citation withProof(String href, String sha256) {
        return new Citation(thing, title, publisher, release, url, Optional.of(new Proof(href, sha256)));
    }

    /** {@code Title. Publisher, release of 29 November 2018. https://…} */
    public String text() {
        boolean ends = title.endsWith(".") || title.endsWith("?") || title.endsWith("!");
        return Isolates.around(title) + (ends ? " " : ". ") + Isolates.around(publisher) + ", release of " + release
                + ". " + url;
    }
}
