package uk.openbook.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;

/**
 * A span of whole days. A date is a span of one day; a date of which only the year or the month is published spans all
 * its days, so that a rule fails only when it certainly fails (design, D10).
 *
 * @param first its first day
 * @param last its last day
 * @param precision what was published of it
 */
public record Period(LocalDate first, LocalDate last, Precision precision) implements Value {

    /** How much of a date was published. */
    public enum Precision { DAY, MONTH, YEAR, ACADEMIC_YEAR }

    public Period {
        Objects.requireNonNull(precision);
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("ends before it starts: " + first + " to " + last);
        }
    }

    public static Period of(LocalDate day) {
        return new Period(day, day, Precision.DAY);
    }

    public static Period of(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
    }

    public static Period ofYear(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR);
    }

    /** The academic year that starts on 1 September of a year. */
    public static Period ofAcademicYear(int startYear) {
        return new Period(LocalDate.of(startYear, 9, 1), LocalDate.of(startYear + 1, 8, 31), Precision.ACADEMIC_YEAR);
    }

    /** Whether every day of this span is before every day of the other. */
    public boolean certainlyBefore(Period other) {
        return last.isBefore(other.first);
    }

    /** Whether every day of this span is after every day of the other. */
    public boolean certainlyAfter(Period other) {
        return other.certainlyBefore(this);
    }

    /** In ISO form: {@code 2018-09-25}, {@code 2018-09}, {@code 2018} or {@code 2018/19}. */
    @Override
    public String toString() {
        return switch (precision) {
            case DAY -> first.toString();
            case MONTH -> YearMonth.from(first).toString();
            case YEAR -> year(first.getYear());
            case ACADEMIC_YEAR -> year(first.getYear()) + "/" + twoDigits((first.getYear() + 1) % 100);
        };
    }

    /** Four digits; not by a format, which takes longer than all else that is done with a date. */
    private static String year(int year) {
        return twoDigits(year / 100) + twoDigits(year % 100);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
