package uk.openbook.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A condition on one cell of a row, for a rule or a column to apply to it. */
public sealed interface Condition {

    Column column();

    /**
     * Whether the entry certainly meets it; a blank or malformed cell does not.
     *
     * @param release the date of the release that has the entry
     */
    boolean holds(Entry entry, LocalDate release);

    /**
     * Whether the entry certainly does not meet it; of a blank, malformed or redacted cell that is not known.
     *
     * @param release the date of the release that has the entry
     */
    boolean fails(Entry entry, LocalDate release);

    /** The column holds one of these codes or texts. */
    record OneOf(Column column, Set<String> texts) implements Condition {

        public OneOf {
            Objects.requireNonNull(column);
            texts = Set.copyOf(texts);
        }

        @Override
        public boolean holds(Entry entry, LocalDate release) {
            return entry.items(column).stream().anyMatch(texts::contains);
        }

        @Override
        public boolean fails(Entry entry, LocalDate release) {
            return !entry.items(column).isEmpty() && !holds(entry, release);
        }
    }

    /** The column's date falls on or after one day, or before another. */
    record Dated(Column column, Optional<LocalDate> from, Optional<LocalDate> before) implements Condition {

        @Override
        public boolean holds(Entry entry, LocalDate release) {
            return entry.period(column)
                    .filter(period -> from.map(day -> !period.first().isBefore(day)).orElse(true))
                    .filter(period -> before.map(day -> period.last().isBefore(day)).orElse(true))
                    .isPresent();
        }

        @Override
        public boolean fails(Entry entry, LocalDate release) {
            return entry.period(column)
                    .filter(period -> from.filter(period.last()::isBefore).isPresent()
                            || before.filter(day -> !period.first().isBefore(day)).isPresent())
                    .isPresent();
        }
    }

    /** The column's date falls before the day of the release. */
    record BeforeRelease(Column column) implements Condition {

        @Override
        public boolean holds(Entry entry, LocalDate release) {
            return entry.period(column).filter(period -> period.last().isBefore(release)).isPresent();
        }

        @Override
        public boolean fails(Entry entry, LocalDate release) {
            return entry.period(column).filter(period -> !period.first().isBefore(release)).isPresent();
        }
    }
}
