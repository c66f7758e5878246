package uk.openbook.model;

import java.util.Objects;

/**
 * A reviewed statement that what once stood at one address stands at another.
 *
 * @param from path from the root of the site, with forward slashes
 * @param to the same, of what the site makes
 * @param reason why, as people read it
 * @param fromPlace of the cell that gives {@code from}
 * @param toPlace of the cell that gives {@code to}
 */
public record Redirect(String from, String to, String reason, Place fromPlace, Place toPlace) {

    public Redirect {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(fromPlace);
        Objects.requireNonNull(toPlace);
    }

    /** Whether it is of a page, which can lead on; any other file is written again in full. */
    public boolean isOfPage() {
        return from.endsWith(".html");
    }
}
