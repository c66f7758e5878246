package uk.openbook.render.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/** A scale of dates, each at its day. What is before or after it stands at its end. */
record TimeScale(LocalDate from, LocalDate to) {

    TimeScale {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("no time from " + from + " to " + to);
        }
    }

    /** In percent from its start. */
    double percent(LocalDate day) {
        if (!day.isAfter(from)) {
            return 0;
        }
        return day.isBefore(to) ? 100.0 * days(from, day) / days(from, to) : 100;
    }

    private static long days(LocalDate since, LocalDate until) {
        return ChronoUnit.DAYS.between(since, until);
    }

    /**
     * The years on the axis: those that begin within it, or each second, fifth or tenth, if there are more than some.
     */
    List<Integer> years(int most) {
        return List.of(1, 2, 5, 10, 20, 50, 100).stream().map(this::yearsEach).filter(years -> years.size() <= most)
                .findFirst().orElse(List.of());
    }

    private List<Integer> yearsEach(int step) {
        int first = from.getDayOfYear() == 1 ? from.getYear() : from.getYear() + 1;
        return IntStream.rangeClosed(first, to.getYear()).filter(year -> year % step == 0).boxed().toList();
    }
}
