package uk.openbook.render.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.openbook.model.Column;
import uk.openbook.model.Entry;
import uk.openbook.model.Period;
import uk.openbook.model.Value;
import uk.openbook.publication.InWords;
import uk.openbook.publication.Wording;

/**
 * What is published of one subject for each period, by period, and revisions of one figure in their order.
 *
 * @param all as published
 * @param drawn the newest of them
 */
record PeriodFigures(List<PeriodFigures.Figure> all, List<PeriodFigures.Figure> drawn) {

    private static final double LINE = 1.1;

    PeriodFigures {
        all = List.copyOf(all);
        drawn = List.copyOf(drawn);
    }

    /** @param most how many are drawn */
    static PeriodFigures of(List<Figure> figures, int most) {
        var sorted = figures.stream().sorted(Comparator.comparing(Figure::first).thenComparing(Figure::last)
                .thenComparing(Figure::revision).thenComparing(figure -> figure.entry().key())).toList();
        return new PeriodFigures(sorted, sorted.subList(Math.max(0, sorted.size() - most), sorted.size()));
    }

    /**
     * Figures for one period.
     *
     * @param period in words
     * @param revision their place among those of the same period
     * @param superseded whether others stand in their place
     */
    record Figure(Entry entry, LocalDate first, LocalDate last, String period, int revision, boolean superseded) {

        boolean hasNumber(Column column) {
            return entry.values(column).stream().anyMatch(Value.Number.class::isInstance);
        }

        Slot slot(Column column) {
            for (var value : entry.values(column)) {
                if (value instanceof Value.Number number) {
                    return Slot.Number.of(superseded ? "bar--hollow" : "bar", number.number().longValueExact());
                }
            }
            return entry.items(column).stream().findFirst().<Slot>map(Slot.Marker::new).orElse(new Slot.Blank());
        }

        String cell(Column column) {
            return Wording.cell(column, entry.text(column));
        }

        /** The period, and whether other figures stand in the place of these. */
        String words() {
            return period + (superseded ? ", corrected later" : "");
        }

        private long months() {
            return ChronoUnit.MONTHS.between(first.withDayOfMonth(1), last.withDayOfMonth(1)) + 1;
        }

        private boolean isOfThePeriodOf(Figure other) {
            return first.equals(other.first) && last.equals(other.last);
        }
    }

    /** The places among those drawn before which a stretch of time has no figures. */
    Set<Integer> gaps() {
        var gaps = new TreeSet<Integer>();
        var until = drawn.get(0).last();
        for (int i = 1; i < drawn.size(); i++) {
            if (drawn.get(i).first().isAfter(until.plusDays(1))) {
                gaps.add(i);
            }
            until = drawn.get(i).last().isAfter(until) ? drawn.get(i).last() : until;
        }
        return gaps;
    }

    /** Whether two that are not revisions of one figure share a day; where any two do, two neighbours do. */
    private boolean overlap() {
        for (int i = 1; i < drawn.size(); i++) {
            var before = drawn.get(i - 1);
            if (!before.isOfThePeriodOf(drawn.get(i)) && !drawn.get(i).first().isAfter(before.last())) {
                return true;
            }
        }
        return false;
    }

    /** How many there are, for which time, and how many were corrected. */
    String sentence() {
        var periods = all.stream().map(Figure::period).distinct().toList();
        long corrected = all.stream().filter(Figure::superseded).count();
        var time = periods.size() == 1 ? periods.get(0) : "from " + month(all.get(0).first()) + " to "
                + month(all.stream().map(Figure::last).max(Comparator.naturalOrder()).orElseThrow());
        return "Figures for " + InWords.number(periods.size()) + (periods.size() == 1 ? " period, " : " periods, ")
                + time + "." + (corrected == 0 ? "" : " " + InWords.number(corrected) + (corrected == 1
                ? " set of figures was later corrected." : " sets of figures were later corrected."));
    }

    private static String month(LocalDate day) {
        return InWords.period(Period.of(YearMonth.from(day)));
    }

    /**
     * How to read the pictures.
     *
     * @param pictured the columns that have a picture
     * @param others those that have none
     */
    List<String> notes(Collection<Column> pictured, Collection<Column> others) {
        var notes = new ArrayList<String>();
        if (drawn.size() < all.size()) {
            notes.add("The newest " + drawn.size() + " are here; all stand in the list.");
        }
        var months = drawn.stream().collect(Collectors.summarizingLong(Figure::months));
        if (months.getMin() < months.getMax()) {
            notes.add("The periods are not all as long: from " + months.getMin()
                    + (months.getMin() == 1 ? " month" : " months") + " to " + months.getMax() + " months.");
        }
        if (overlap()) {
            notes.add("Some periods overlap.");
        }
        if (pictured.size() > 1) {
            notes.add("Each picture counts something else and has a scale of its own, so they must not be added up.");
        }
        if (!others.isEmpty()) {
            notes.add("Fewer than two numbers are published for " + InWords.list(others.stream()
                    .map(column -> Counted.quoted(column.title())).toList()) + ", so there is no picture of "
                    + (others.size() == 1 ? "it." : "them."));
        }
        return notes;
    }

    /** What the looks in the pictures of these columns mean. */
    List<Chart.Key> key(Collection<Column> pictured) {
        var key = new ArrayList<Chart.Key>();
        if (pictured.isEmpty()) {
            return key;
        }
        var slots = drawn.stream().flatMap(figure -> pictured.stream().map(figure::slot)).toList();
        var line = Shape.Stroke.level("zero", LINE, 0, 100);
        if (drawn.stream().anyMatch(Figure::superseded)) {
            key.add(new Chart.Key(List.of(new Shape.Block("bar--hollow", 5, 0.2, 40, LINE - 0.2),
                    new Shape.Block("bar", 55, 0.2, 40, LINE - 0.2)),
                    "a figure that was corrected, and the one in its place"));
        }
        if (slots.stream().anyMatch(slot -> slot instanceof Slot.Number number && number.number() == 0)) {
            key.add(new Chart.Key(List.of(line, Shape.Stroke.level("nought", LINE, 20, 80)), "0"));
        }
        markers(pictured).forEach(words -> key.add(new Chart.Key(List.of(), words)));
        if (slots.stream().anyMatch(Slot.Blank.class::isInstance)) {
            key.add(new Chart.Key(List.of(line), "nothing over the line: not published"));
        }
        if (!gaps().isEmpty()) {
            key.add(new Chart.Key(List.of(Shape.Stroke.level("zero", LINE, 0, 30),
                    Shape.Stroke.level("zero", LINE, 70, 100)), "a gap in the line: no figures for that time"));
        }
        return key;
    }

    /** Each marker with its words. */
    private List<String> markers(Collection<Column> pictured) {
        var markers = new LinkedHashSet<String>();
        pictured.forEach(column -> drawn.stream().filter(figure -> figure.slot(column) instanceof Slot.Marker)
                .forEach(figure -> markers.add(figure.cell(column))));
        return markers.stream().sorted().toList();
    }
}
