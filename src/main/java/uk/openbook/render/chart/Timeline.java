package uk.openbook.render.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import uk.openbook.publication.InWords;

/** Spans along one scale of years, with a line at the newest release. */
final class Timeline {

    private static final int MOST_YEARS_BACK = 20;
    private static final int MOST_YEARS_ON = 6;
    private static final int MOST_LABELS = 4;

    private final TimeScale time;
    private final LocalDate now;
    /** Whether all spans are drawn, and not the plausible ones alone. */
    private final boolean all;

    /** @param spans all that are drawn; one at least */
    Timeline(Collection<Span> spans, LocalDate now) {
        var drawn = plausible(spans);
        int first = drawn.stream().mapToInt(span -> span.first().getYear()).min().orElseThrow();
        int last = drawn.stream().mapToInt(span -> span.last().getYear()).max().orElseThrow();
        this.now = now;
        this.all = drawn.size() == spans.size();
        this.time = new TimeScale(
                LocalDate.of(Math.max(Math.min(first, now.getYear()), now.getYear() - MOST_YEARS_BACK), 1, 1),
                LocalDate.of(Math.min(Math.max(last, now.getYear()), now.getYear() + MOST_YEARS_ON) + 1, 1, 1));
    }

    /** The spans that are plausible; all where none is. */
    static Collection<Span> plausible(Collection<Span> spans) {
        var plausible = spans.stream().filter(span -> !span.implausible()).toList();
        return plausible.isEmpty() ? spans : plausible;
    }

    private boolean isDrawn(Span span) {
        return all || !span.implausible();
    }

    /** The years, each at its start. */
    List<Shape> axis() {
        var years = time.years(MOST_LABELS).stream().map(String::valueOf).toList();
        var shapes = new ArrayList<Shape>();
        double room = Room.percent("2000".length());
        for (var year : years) {
            double x = time.percent(LocalDate.of(Integer.parseInt(year), 1, 1));
            if (x + room <= 100) {
                shapes.add(new Shape.Words("label", x, 1, Shape.Words.Anchor.START, year));
            }
        }
        return shapes;
    }

    /** The bar of a span; none where it is left out. */
    List<Shape> draw(Span span) {
        var shapes = new ArrayList<Shape>();
        if (!isDrawn(span)) {
            return shapes;
        }
        for (int year : time.years(MOST_LABELS)) {
            if (year > time.from().getYear() && year < time.to().getYear()) {
                shapes.add(Shape.Stroke.upright("grid", time.percent(LocalDate.of(year, 1, 1)), 0, FacetBars.ROOM));
            }
        }
        shapes.addAll(span.shapes(time, now));
        shapes.add(Shape.Stroke.upright("now", time.percent(now), 0, FacetBars.ROOM));
        return shapes;
    }

    /** What the looks of these spans mean. */
    List<Chart.Key> key(Collection<Span> published) {
        var spans = plausible(published);
        var key = new ArrayList<Chart.Key>();
        double middle = FacetBars.ROOM / 2;
        if (spans.stream().anyMatch(span -> span.hasEnded(now))) {
            key.add(new Chart.Key(List.of(new Shape.Block("bar--hollow", 4, 0.3, 92, 0.7)), "ended"));
        }
        if (spans.stream().anyMatch(span -> span.start().isPresent() && span.end().isPresent()
                && !span.hasEnded(now))) {
            key.add(new Chart.Key(List.of(FacetBars.bar("bar", 0, 100)), "has an end date to come"));
        }
        if (spans.stream().anyMatch(Span::isOpen)) {
            key.add(new Chart.Key(List.of(FacetBars.bar("bar", 0, 45),
                    Shape.Stroke.level("onward", middle, 45, 100)), "no end date given"));
        }
        if (spans.stream().anyMatch(span -> !span.isOpen() && (span.start().isEmpty() || span.end().isEmpty()))) {
            key.add(new Chart.Key(List.of(new Shape.Dot("mark", 50, middle)), "one date only"));
        }
        key.add(new Chart.Key(List.of(Shape.Stroke.upright("now", 50, 0, FacetBars.ROOM)),
                "the release of " + InWords.date(now)));
        return key;
    }

    /** What is not drawn to its end. */
    List<String> notes(Collection<Span> published) {
        var notes = new ArrayList<String>();
        var spans = plausible(published);
        long leftOut = published.size() - spans.size();
        if (leftOut > 0) {
            notes.add(InWords.number(leftOut) + (leftOut == 1 ? " entry has" : " entries have")
                    + " no bar: a date is probably wrong.");
        }
        if (spans.stream().anyMatch(span -> span.first().isBefore(time.from()))) {
            notes.add("What began before " + time.from().getYear() + " is drawn from there.");
        }
        if (spans.stream().anyMatch(span -> !span.last().isBefore(time.to()))) {
            notes.add("What ends after " + (time.to().getYear() - 1) + " is drawn up to there.");
        }
        return notes;
    }
}
