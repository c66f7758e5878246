package uk.openbook.render.chart;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import uk.openbook.model.Column;
import uk.openbook.model.Period;
import uk.openbook.publication.InWords;

/** Says how many entries a chart does not show, since their dates are outside the bounds of their column. */
final class LeftOut {

    private static final MonthDay FIRST = MonthDay.of(1, 1);
    private static final MonthDay LAST = MonthDay.of(12, 31);

    private final Column.Bounds bounds;
    private final LocalDate release;

    /** @param release the date of the newest release */
    LeftOut(Column column, LocalDate release) {
        this.bounds = column.bounds();
        this.release = release;
    }

    boolean isImplausible(Period period) {
        return bounds.exclude(period, release);
    }

    boolean isImplausible(Optional<Period> period) {
        return period.filter(this::isImplausible).isPresent();
    }

    /** Such as {@code 3 entries with a date before 1900 are not shown}; empty where there are none. */
    Optional<String> before(long count) {
        var day = bounds.from().orElse(Column.Bounds.FIRST_DAY);
        return said(count, "before " + (MonthDay.from(day).equals(FIRST) ? day.getYear() : InWords.date(day)));
    }

    /** Such as {@code 1 entry with a date after 30 June 2028 is not shown}; empty where there are none. */
    Optional<String> after(long count) {
        var day = bounds.before().map(first -> first.minusDays(1))
                .orElseGet(() -> release.plusYears(Column.Bounds.YEARS_AHEAD));
        return said(count, "after " + (MonthDay.from(day).equals(LAST) ? day.getYear() : InWords.date(day)));
    }

    private static Optional<String> said(long count, String when) {
        return count == 0 ? Optional.empty() : Optional.of(InWords.number(count)
                + (count == 1 ? " entry with a date " + when + " is not shown" : " entries with a date " + when
                        + " are not shown") + ": the date is probably wrong.");
    }
}
