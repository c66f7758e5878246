package uk.openbook.render.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.openbook.model.Entry;
import uk.openbook.model.Period;
import uk.openbook.model.Register;
import uk.openbook.publication.InWords;

/**
 * From when until when something holds, as far as that is published. A date of which only the month or the year is
 * known begins with its first day and ends with its last.
 *
 * @param start empty where it is not published
 * @param end empty where it is not published
 * @param ends whether the register has a column for the end at all
 * @param implausible whether a date is outside the bounds of its column
 */
record Span(Optional<Period> start, Optional<Period> end, boolean ends, boolean implausible) {

    /** From above to the outline of a hollow bar, in ems. */
    private static final double OUTLINE = 0.3;
    /** So wide is the bar of a single day, in percent, that it is seen too. */
    private static final double THINNEST = 0.6;

    /** The span of an entry's status, with its date in the place of a start that is not published. */
    static Span of(Register register, Entry entry, LocalDate release) {
        var start = register.status().flatMap(Register.Status::start).flatMap(entry::period);
        var end = register.status().flatMap(Register.Status::end).flatMap(entry::period);
        return new Span(start.or(() -> register.date().flatMap(entry::period)), end,
                register.status().flatMap(Register.Status::end).isPresent() && (start.isPresent() || end.isPresent()), isImplausible(register, entry, release));
    }

    /** Whether the date, the start or the end of an entry is outside the bounds of its column. */
    static boolean isImplausible(Register register, Entry entry, LocalDate release) {
        return Stream.of(register.date(), register.status().flatMap(Register.Status::start),
                register.status().flatMap(Register.Status::end)).flatMap(Optional::stream)
                .anyMatch(column -> new LeftOut(column, release).isImplausible(entry.period(column)));
    }

    boolean isDated() {
        return start.isPresent() || end.isPresent();
    }

    /** Whether all of its end is past. */
    boolean hasEnded(LocalDate day) {
        return end.filter(period -> period.last().isBefore(day)).isPresent();
    }

    /** Whether it goes on without an end that is known. */
    boolean isOpen() {
        return ends && end.isEmpty();
    }

    /** Its first or last day that is known. */
    LocalDate first() {
        return start.or(() -> end).orElseThrow().first();
    }

    LocalDate last() {
        return end.or(() -> start).orElseThrow().last();
    }

    String words() {
        if (start.isEmpty()) {
            return "To " + InWords.period(end.orElseThrow()) + ", start not published";
        }
        var from = InWords.period(start.get());
        if (end.isPresent()) {
            return from + " to " + InWords.period(end.get());
        }
        return ends ? "From " + from + ", no end date given" : from;
    }

    /** A bar from start to end; hollow when it has ended, with a broken line onward where no end is known. */
    List<Shape> shapes(TimeScale time, LocalDate now) {
        double middle = FacetBars.ROOM / 2;
        double right = 100;
        var shapes = new ArrayList<Shape>();
        if (!isOpen() && (start.isEmpty() || end.isEmpty())) {
            shapes.add(new Shape.Dot("mark", inside(time.percent(first())), middle));
            return shapes;
        }
        double from = time.percent(first());
        if (isOpen()) {
            double until = Math.max(from, time.percent(now));
            shapes.add(FacetBars.bar("bar", from, Math.max(THINNEST, until - from)));
            if (until < right) {
                shapes.add(Shape.Stroke.level("onward", middle, until, right));
            }
            return shapes;
        }
        // An outline is as wide as its line on either side.
        shapes.add(hasEnded(now) ? new Shape.Block("bar--hollow", from, OUTLINE,
                Math.max(THINNEST, time.percent(last()) - from), FacetBars.ROOM - 2 * OUTLINE)
                : FacetBars.bar("bar", from, Math.max(THINNEST, time.percent(last()) - from)));
        return shapes;
    }

    private static double inside(double percent) {
        return Math.min(Math.max(1, percent), 99);
    }
}
