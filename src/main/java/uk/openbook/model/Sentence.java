package uk.openbook.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How an entry is said in one sentence: fragments, of which one with a blank in it is dropped (design, D12). */
public record Sentence(List<Fragment> fragments) {

    public Sentence {
        fragments = List.copyOf(fragments);
    }

    /** A run of text and columns that stands or falls together. */
    public record Fragment(List<Part> parts) {

        public Fragment {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Literal text, or the words of a column.
     *
     * @param text the text; empty where there is a column
     * @param column the column, where there is one
     */
    public record Part(String text, Optional<Column> column) {

        public Part {
            Objects.requireNonNull(text);
            Objects.requireNonNull(column);
        }
    }
}
