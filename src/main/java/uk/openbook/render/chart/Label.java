package uk.openbook.render.chart;

import java.util.Objects;
import java.util.Optional;

/**
 * The words for a part of a picture.
 *
 * @param href where they lead, relative to the page; empty where they lead nowhere
 */
public record Label(String text, Optional<String> href) {

    public Label {
        Objects.requireNonNull(text);
        Objects.requireNonNull(href);
    }

    static Label of(String text) {
        return new Label(text, Optional.empty());
    }

    static Label of(String text, String href) {
        return new Label(text, Optional.of(href));
    }
}
