package uk.openbook.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one entry between two editions of its register.
 *
 * @param before the entry in the earlier edition; empty where it was not in it
 * @param after the entry in the later edition; empty where it is not in it
 * @param fields the columns whose cells differ, where the entry is in both; none need where it has another key
 */
public record Change(Kind kind, Optional<Entry> before, Optional<Entry> after, List<FieldChange> fields) {

    /** What became of the entry, in the order it is told. */
    public enum Kind {
        /** In the later edition, and in none before. */
        ADDED("added"),
        /** In both, with other cells or another key. */
        AMENDED("changed"),
        /** In the later edition and in some edition before, but not in the one just before. */
        RETURNED("returned"),
        /** In the earlier edition, and not in the later. */
        GONE("no longer listed");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As people read it, such as {@code no longer listed}. */
        public String words() {
            return words;
        }

        /** The word in files and ids, such as {@code no-longer-listed}. */
        public String word() {
            return words.replace(' ', '-');
        }
    }

    /**
     * A cell that differs.
     *
     * @param before as published; empty where it was blank
     * @param after as published; empty where it is blank
     * @param typographic whether the difference is one of type alone (design, D31)
     */
    public record FieldChange(Column column, String before, String after, boolean typographic) {

        public FieldChange {
            Objects.requireNonNull(column);
            Objects.requireNonNull(before);
            Objects.requireNonNull(after);
        }
    }

    public Change {
        Objects.requireNonNull(kind);
        fields = List.copyOf(fields);
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("a change is of an entry");
        }
    }

    /** The entry as it was last published. */
    public Entry entry() {
        return after.or(() -> before).orElseThrow();
    }

    public String key() {
        return entry().key();
    }

    /** The key of the entry in the earlier edition, where it is another than in the later one (design, D6). */
    public Optional<String> formerKey() {
        return after.isEmpty() ? Optional.empty() : before.map(Entry::key).filter(old -> !old.equals(key()));
    }

    /** Whether the entry says the same as before, in other type; not where its key changed. */
    public boolean isTypographic() {
        return kind == Kind.AMENDED && formerKey().isEmpty() && fields.stream().allMatch(FieldChange::typographic);
    }
}
