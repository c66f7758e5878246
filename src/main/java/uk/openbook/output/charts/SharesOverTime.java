package uk.openbook.output.charts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import uk.openbook.model.Entry;
import uk.openbook.model.Register;
import uk.openbook.output.InWords;
import uk.openbook.output.Urls;
import uk.openbook.output.View;
import uk.openbook.output.Views;
import uk.openbook.output.Wording;

/**
 * From when until when what a register lists holds: a bar for each entry, or, where there are too many to look at, a
 * column for each year in which some end. Of registers that publish both start and end.
 */
final class SharesOverTime {

    /** So many bars can be looked at. */
    static final int MOST_BARS = 60;

    private static final int MOST_YEARS = 15;
    private static final int MONTHS_SOON = 6;

    private final Views views;
    private final Register register;
    private final Register.Status status;
    private final LocalDate now;
    private final String root;

    private SharesOverTime(Views views, Register register, LocalDate now, String root) {
        this.views = views;
        this.register = register;
        this.status = register.status().orElseThrow();
        this.now = now;
        this.root = root;
    }

    /**
     * @param now the date of the newest release
     * @param root the way from the page to the root of the site
     * @return the chart; empty where the register has no columns for start and end, or no entry has such a date
     */
    static Optional<Chart> of(Views views, Register register, LocalDate now, String root) {
        if (register.status().filter(status -> status.start().isPresent() && status.end().isPresent()).isEmpty()) {
            return Optional.empty();
        }
        var rows = views.listed(register);
        var chart = new SharesOverTime(views, register, now, root);
        return rows.size() <= MOST_BARS ? chart.bars(rows) : chart.byYear(rows);
    }

    /** Where an entry stands at the newest release. */
    private enum Stands {
        ENDED("Ended"), SOON("Ends within six months"), LATER("Ends later"), OPEN("No end date given"),
        UNKNOWN("Dates not published");

        private final String words;

        Stands(String words) {
            this.words = words;
        }
    }

    private Span span(Entry entry) {
        return new Span(status.start().flatMap(entry::period), status.end().flatMap(entry::period), true);
    }

    private Stands stands(Span span) {
        if (!span.isDated()) {
            return Stands.UNKNOWN;
        }
        if (span.end().isEmpty()) {
            return Stands.OPEN;
        }
        if (span.hasEnded(now)) {
            return Stands.ENDED;
        }
        return span.last().isBefore(now.plusMonths(MONTHS_SOON)) ? Stands.SOON : Stands.LATER;
    }

    private Map<Stands, Long> counts(List<View.Row> rows) {
        var counts = new TreeMap<Stands, Long>();
        rows.forEach(row -> counts.merge(stands(span(row.timeline().entry())), 1L, Long::sum));
        return counts;
    }

    /** How many stand how; the numbers add up to all. */
    private String sentence(Map<Stands, Long> counts, int all) {
        return InWords.number(all) + " " + register.countedAs().of(all) + ", as at the release of " + InWords.date(now)
                + ": " + InWords.list(counts.entrySet().stream()
                .map(stands -> InWords.number(stands.getValue()) + " “" + stands.getKey().words + "”").toList()) + ".";
    }

    private Optional<Chart> bars(List<View.Row> rows) {
        var spans = rows.stream().map(row -> span(row.timeline().entry())).filter(Span::isDated).toList();
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        var timeline = new Timeline(spans, now);
        var groups = new TreeMap<Stands, List<View.Row>>();
        rows.stream().sorted(Comparator.comparing((View.Row row) -> span(row.timeline().entry()), ORDER))
                .forEach(row -> groups.computeIfAbsent(stands(span(row.timeline().entry())), any -> new ArrayList<>())
                        .add(row));
        return Optional.of(new Chart("chart-over-time", register.title() + " over time",
                sentence(counts(rows), rows.size()), timeline.notes(spans), timeline.key(spans),
                new Picture.Bars("What is shared, with whom", "From and until", timeline.axis(), true,
                        groups.entrySet().stream().map(group -> new Picture.Bars.Group(group.getKey().words + ": "
                                + InWords.number(group.getValue().size()),
                                group.getValue().stream().map(row -> row(row, timeline)).toList())).toList(),
                        Optional.empty())));
    }

    /** The earliest end first, then the earliest start; undated last. */
    private static final Comparator<Span> ORDER = Comparator
            .comparing((Span span) -> span.end().map(end -> end.last()).orElse(LocalDate.MAX))
            .thenComparing(span -> span.start().map(start -> start.first()).orElse(LocalDate.MAX));

    private Picture.Bars.Row row(View.Row row, Timeline timeline) {
        var entry = row.timeline().entry();
        var span = span(entry);
        return new Picture.Bars.Row(Label.of(Wording.title(register, entry), root + Urls.entry(register, entry.key())),
                organisations(entry), span.isDated() ? timeline.draw(span) : List.of(),
                span.isDated() ? span.words() : "Not published");
    }

    private String organisations(Entry entry) {
        return register.organisations().stream().findFirst().map(column -> InWords.list(entry.items(column).stream()
                .map(name -> views.organisation(name).name()).distinct().toList())).orElse("");
    }

    private Optional<Chart> byYear(List<View.Row> rows) {
        var ended = new TreeMap<Integer, Long>();
        var toCome = new TreeMap<Integer, Long>();
        var open = new LinkedHashMap<Stands, Long>();
        for (var row : rows) {
            var span = span(row.timeline().entry());
            span.end().ifPresentOrElse(end -> (span.hasEnded(now) ? ended : toCome)
                    .merge(end.last().getYear(), 1L, Long::sum), () -> open.merge(stands(span), 1L, Long::sum));
        }
        if (ended.isEmpty() && toCome.isEmpty()) {
            return Optional.empty();
        }
        var all = new TreeMap<>(ended);
        toCome.forEach((year, number) -> all.merge(year, number, Long::sum));
        int first = Math.max(all.firstKey(), now.getYear() - MOST_YEARS);
        var years = new Years(first, Math.max(first, Math.min(all.lastKey(), now.getYear() + MOST_YEARS)), false);
        var columns = years.all().stream().map(year -> (Slot) new Slot.Number(List.of(
                new Slot.Part("bar--hollow", ended.getOrDefault(year, 0L)),
                new Slot.Part("bar", toCome.getOrDefault(year, 0L))))).toList();
        long ends = all.values().stream().mapToLong(Long::longValue).sum();
        var counted = register.countedAs();
        var panel = new Picture.Panels.Panel("chart-ends-0", Label.of("By the year in which they end"),
                InWords.number(ends), counted.of(ends) + " with an end date", "", counted.other() + " by the year they end",
                InWords.list(years.all().stream().map(year -> InWords.number(all.getOrDefault(year, 0L)) + " in " + year)
                        .toList()), Length.down(Columns.HEIGHT),
                new Columns(List.of(columns), years.labels()).draw(columns), List.of());
        return Optional.of(new Chart("chart-ends", register.title() + ": when they end",
                sentence(counts(rows), rows.size()), notes(all, years), key(ended, toCome),
                new Picture.Panels(List.of(panel), true, Optional.of(table(ended, toCome, open, years)))));
    }

    private static List<String> notes(TreeMap<Integer, Long> all, Years years) {
        return years.contains(all.firstKey()) && years.contains(all.lastKey()) ? List.of()
                : List.of("Years before " + years.first() + " and after " + years.last() + " are not drawn.");
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

    private Picture.Panels.Table table(Map<Integer, Long> ended, Map<Integer, Long> toCome, Map<Stands, Long> open,
            Years years) {
        var rows = new ArrayList<Picture.Panels.Line>();
        outside(ended, toCome, "Before " + years.first(), year -> year < years.first()).ifPresent(rows::add);
        years.all().forEach(year -> rows.add(line(Integer.toString(year), ended.getOrDefault(year, 0L),
                toCome.getOrDefault(year, 0L))));
        outside(ended, toCome, "After " + years.last(), year -> year > years.last()).ifPresent(rows::add);
        open.forEach((stands, number) -> rows.add(new Picture.Panels.Line(Label.of(stands.words),
                List.of("0", InWords.number(number)))));
        return new Picture.Panels.Table(register.title() + " by the year in which they end",
                List.of("Year", "Ended", "Not ended, or not known"), rows);
    }

    private static Optional<Picture.Panels.Line> outside(Map<Integer, Long> ended, Map<Integer, Long> toCome, String words,
            IntPredicate years) {
        long past = sum(ended, years);
        long future = sum(toCome, years);
        return past + future == 0 ? Optional.empty() : Optional.of(line(words, past, future));
    }

    private static long sum(Map<Integer, Long> numbers, IntPredicate years) {
        return numbers.entrySet().stream().filter(year -> years.test(year.getKey())).mapToLong(Map.Entry::getValue).sum();
    }

    private static Picture.Panels.Line line(String words, long ended, long toCome) {
        return new Picture.Panels.Line(Label.of(words), List.of(InWords.number(ended), InWords.number(toCome)));
    }
}
