package uk.openbook.model;

import java.util.Objects;

/**
 * A reviewed statement that from a release on an entry is known by another key (design, D6).
 *
 * @param register the id of its register
 * @param release the id of the first release with the new key
 * @param old the key before
 * @param now the key since
 * @param reason why, as people read it
 */
public record Rekey(String register, String release, String old, String now, String reason) {

    public Rekey {
        Objects.requireNonNull(register);
        Objects.requireNonNull(release);
        Objects.requireNonNull(old);
        Objects.requireNonNull(now);
        Objects.requireNonNull(reason);
    }
}
