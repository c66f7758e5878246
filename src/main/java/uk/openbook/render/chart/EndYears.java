package uk.openbook.render.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import uk.openbook.model.Period;
import uk.openbook.model.Register;
import uk.openbook.publication.InWords;
import uk.openbook.text.Isolates;

/** How many shares of a register end in each year, and how many of them had ended at the newest release. */
final class EndYears {

    private static final int MOST_YEARS = 15;

    private final Register register;
    private final LocalDate now;
    private final Stream<Span> spans;
    private final LeftOut leftOut;

    /** @param spans one for each share; read once and not kept, since there can be a million */
    EndYears(Register register, LocalDate now, Stream<Span> spans) {
        this.register = register;
        this.now = now;
        this.spans = spans;
        this.leftOut = new LeftOut(register.status().flatMap(Register.Status::end).orElseThrow(), now);
    }

    /** The chart; empty where no end is published. */
    Optional<Chart> chart() {
        var ended = new TreeMap<Integer, Long>();
        var toCome = new TreeMap<Integer, Long>();
        var stands = new TreeMap<Stands, Long>();
        spans.forEach(span -> {
            stands.merge(Stands.of(span, now), 1L, Long::sum);
            span.end().ifPresent(end -> (span.hasEnded(now) ? ended : toCome)
                    .merge(end.last().getYear(), 1L, Long::sum));
        });
        if (ended.isEmpty() && toCome.isEmpty()) {
            return Optional.empty();
        }
        var all = new TreeMap<>(ended);
        toCome.forEach((year, number) -> all.merge(year, number, Long::sum));
        var years = years(all);
        var columns = years.all().stream().map(year -> (Slot) new Slot.Number(List.of(
                new Slot.Part("bar--hollow", ended.getOrDefault(year, 0L)),
                new Slot.Part("bar", toCome.getOrDefault(year, 0L))))).toList();
        long ends = all.values().stream().mapToLong(Long::longValue).sum();
        var counted = register.countedAs();
        var panel = new Picture.Panels.Panel("chart-ends-0", Label.of("By the year in which they end"),
                InWords.number(ends), counted.of(ends) + " with an end date", "",
                counted.other() + " by the year they end",
                InWords.list(years.all().stream()
                        .map(year -> InWords.number(all.getOrDefault(year, 0L)) + " in " + year).toList()),
                Length.down(Columns.HEIGHT),
                new Columns(List.of(columns), years.labels()).draw(columns), List.of());
        return Optional.of(new Chart("chart-ends", Isolates.around(register.title()) + ": when they end",
                Stands.sentence(register, stands, now), notes(all, years), key(ended, toCome),
                new Picture.Panels(List.of(panel), true, Optional.of(table(ended, toCome, stands, years)))));
    }

    /** Those of plausible ends, near the release; of all ends where none is plausible. */
    private Years years(TreeMap<Integer, Long> all) {
        var plausible = new TreeMap<>(all);
        plausible.keySet().removeIf(this::isImplausible);
        var drawn = plausible.isEmpty() ? all : plausible;
        int first = Math.max(drawn.firstKey(), now.getYear() - MOST_YEARS);
        return new Years(first, Math.max(first, Math.min(drawn.lastKey(), now.getYear() + MOST_YEARS)), false);
    }

    private boolean isImplausible(int year) {
        return leftOut.isImplausible(Period.ofYear(year));
    }

    private List<String> notes(TreeMap<Integer, Long> all, Years years) {
        var notes = new ArrayList<String>();
        if (all.keySet().stream().anyMatch(year -> !years.contains(year) && !isImplausible(year))) {
            notes.add("Years before " + years.first() + " and after " + years.last() + " are not drawn.");
        }
        leftOut.before(implausible(all, year -> year < years.first())).ifPresent(notes::add);
        leftOut.after(implausible(all, year -> year > years.last())).ifPresent(notes::add);
        return notes;
    }

    private long implausible(TreeMap<Integer, Long> all, IntPredicate years) {
        return sum(all, year -> years.test(year) && isImplausible(year));
    }

    private List<Chart.Key> key(Map<Integer, Long> ended, Map<Integer, Long> toCome) {
        var key = new ArrayList<Chart.Key>();
        if (!ended.isEmpty()) {
            key.add(new Chart.Key(List.of(new Shape.Block("bar--hollow", 10, 0.2, 80, 0.9)),
                    "ended before the release of " + InWords.date(now)));
        }
        if (!toCome.isEmpty()) {
            key.add(new Chart.Key(List.of(new Shape.Block("bar", 5, 0.1, 90, 1.1)), "had not ended then"));
        }
        return key;
    }

    private Picture.Panels.Table table(Map<Integer, Long> ended, Map<Integer, Long> toCome, Map<Stands, Long> stands,
            Years years) {
        var rows = new ArrayList<Picture.Panels.Line>();
        outside(ended, toCome, "Before " + years.first(), year -> year < years.first()).ifPresent(rows::add);
        years.all().forEach(year -> rows.add(line(Integer.toString(year), ended.getOrDefault(year, 0L),
                toCome.getOrDefault(year, 0L))));
        outside(ended, toCome, "After " + years.last(), year -> year > years.last()).ifPresent(rows::add);
        for (var without : List.of(Stands.OPEN, Stands.UNKNOWN)) {
            if (stands.containsKey(without)) {
                rows.add(line(without.words(), 0, stands.get(without)));
            }
        }
        return new Picture.Panels.Table(Isolates.around(register.title()) + " by the year in which they end",
                List.of("Year", "Ended", "Not ended, or not known"), rows);
    }

    private static Optional<Picture.Panels.Line> outside(Map<Integer, Long> ended, Map<Integer, Long> toCome,
            String words, IntPredicate years) {
        long past = sum(ended, years);
        long future = sum(toCome, years);
        return past + future == 0 ? Optional.empty() : Optional.of(line(words, past, future));
    }

    private static long sum(Map<Integer, Long> numbers, IntPredicate years) {
        return numbers.entrySet().stream().filter(year -> years.test(year.getKey()))
                .mapToLong(Map.Entry::getValue).sum();
    }

    private static Picture.Panels.Line line(String words, long ended, long toCome) {
        return new Picture.Panels.Line(Label.of(words), List.of(InWords.number(ended), InWords.number(toCome)));
    }
}
