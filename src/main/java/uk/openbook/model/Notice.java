package uk.openbook.model;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What a release says of something that was published: a line of its {@code notices.csv}.
 *
 * @param release that gives the notice
 * @param subject what it is of
 * @param reason why, in plain text
 */
public record Notice(Kind kind, Release release, Subject subject, String reason) {

    /** What a notice does. */
    public enum Kind {
        /** Cells of an entry were wrong, and are put right. */
        CORRECTION,
        /** An entry is no longer listed, for a reason. */
        WITHDRAWAL,
        /** What stood in cells, or in a release's note, is lawfully erased from every release (design, D5). */
        REDACTION;

        /** The word in files, such as {@code correction}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of this word; empty where there is none. */
        public static Optional<Kind> of(String word) {
            return List.of(values()).stream().filter(kind -> kind.word().equals(word)).findFirst();
        }
    }

    /** What a notice is of. */
    public sealed interface Subject permits Cells, Note {
    }

    /**
     * An entry.
     *
     * @param columns those concerned, in the order of the notice; none for a withdrawal
     */
    public record Cells(Register register, String key, List<Column> columns) implements Subject {

        public Cells {
            Objects.requireNonNull(register);
            Objects.requireNonNull(key);
            columns = List.copyOf(columns);
        }
    }

    /** The note of an earlier release. */
    public record Note(Release release) implements Subject {

        public Note {
            Objects.requireNonNull(release);
        }
    }

    public Notice {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(release);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(reason);
    }

    /** The cells that it is of; empty where it is of a note. */
    public Optional<Cells> cells() {
        return subject instanceof Cells cells ? Optional.of(cells) : Optional.empty();
    }

    /** The release whose note it is of; empty where it is of an entry. */
    public Optional<Release> note() {
        return subject instanceof Note note ? Optional.of(note.release) : Optional.empty();
    }

    /** Whether it is of this entry. */
    public boolean isOf(Register register, String key) {
        return subject instanceof Cells cells && cells.register.equals(register) && cells.key.equals(key);
    }
}
