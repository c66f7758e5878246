package uk.openbook.model;

import java.time.LocalDate;
import java.util.Optional;

/** What a rule holds a date against: another column, a fixed day, or the day of the release. */
public sealed interface Bound {

    /** The span to compare with; empty where the other cell is blank or malformed. */
    Optional<Period> of(Entry entry, LocalDate release);

    /** How a message names it, such as {@code agreement_start}. */
    String name();

    /** The date in another column of the same row. */
    record OtherColumn(Column column) implements Bound {

        @Override
        public Optional<Period> of(Entry entry, LocalDate release) {
            return entry.period(column);
        }

        @Override
        public String name() {
            return column.name();
        }
    }

    /** A day that the definition gives. */
    record Day(LocalDate day) implements Bound {

        @Override
        public Optional<Period> of(Entry entry, LocalDate release) {
            return Optional.of(Period.of(day));
        }

        @Override
        public String name() {
            return "the limit";
        }
    }

    /** The day of the release that the row stands in. */
    record ReleaseDay() implements Bound {

        @Override
        public Optional<Period> of(Entry entry, LocalDate release) {
            return Optional.of(Period.of(release));
        }

        @Override
        public String name() {
            return "the release of";
        }
    }
}
