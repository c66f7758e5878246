package uk.openbook.render.page;

import java.util.Objects;

/**
 * A link.
 *
 * @param href relative to the page that shows it
 * @param current whether it leads to the page or section that shows it
 */
public record Link(String text, String href, boolean current) {

    public Link {
        Objects.requireNonNull(text);
        Objects.requireNonNull(href);
    }

    public Link(String text, String href) {
        this(text, href, false);
    }
}
