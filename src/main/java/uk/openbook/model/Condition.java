package uk.openbook.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Something a row must meet before a rule applies to it. */
public sealed interface Condition {

    Column column();

    /** Whether the entry meets it; a blank or malformed cell does not. */
    boolean holds(Entry entry);

    /** The column holds one of these codes or texts. */
    record OneOf(Column column, Set<String> texts) implements Condition {

        public OneOf {
            Objects.requireNonNull(column);
            texts = Set.copyOf(texts);
        }

        @Override
        public boolean holds(Entry entry) {
            return entry.items(column).stream().anyMatch(texts::contains);
        }
    }

    /** The column's date certainly falls on or after one day, or before another. */
    record Dated(Column column, Optional<LocalDate> from, Optional<LocalDate> before) implements Condition {

        @Override
        public boolean holds(Entry entry) {
            return entry.period(column)
                    .filter(period -> from.map(day -> !period.first().isBefore(day)).orElse(true))
                    .filter(period -> before.map(day -> period.last().isBefore(day)).orElse(true))
                    .isPresent();
        }
    }
}
