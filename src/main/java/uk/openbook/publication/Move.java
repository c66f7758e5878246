package uk.openbook.publication;

import java.util.Objects;

/**
 * An address that leads to another.
 *
 * @param from path of what once stood there
 * @param to path of where it stands now
 * @param title of what stands there, in plain text; empty where it is not known
 * @param reason why, as staff put it
 */
public record Move(String from, String to, String title, String reason) {

    public Move {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        Objects.requireNonNull(title);
        Objects.requireNonNull(reason);
    }
}
