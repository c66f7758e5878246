package uk.openbook.output.charts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import uk.openbook.model.Column;
import uk.openbook.model.Datatype;
import uk.openbook.model.Entry;
import uk.openbook.model.Period;
import uk.openbook.model.Redacted;
import uk.openbook.model.Register;
import uk.openbook.model.Slug;
import uk.openbook.model.Value;
import uk.openbook.output.Grid;
import uk.openbook.output.InWords;
import uk.openbook.output.Publication;
import uk.openbook.output.Urls;
import uk.openbook.output.View;
import uk.openbook.output.Wording;

/**
 * The figures of a register whose entries are titled by a subject and a period: a chart for each subject, with a picture
 * of its own scale for each column of counts, since they count different things. Nothing is added up. A nought, a marker,
 * a blank and a period without figures are four different things; a figure that was corrected stands, hollow, before the
 * one that took its place.
 */
final class FiguresByPeriod {

    /** Earlier figures than the newest of these are not drawn. */
    static final int MOST_FIGURES = 36;
    static final int MOST_SUBJECTS = 6;
    /** More figures than these take wider pictures. */
    private static final int MOST_SMALL = 12;
    /** One number alone shows nothing that changes. */
    private static final int LEAST_NUMBERS = 2;

    private final Publication publication;
    private final Register register;
    private final String root;
    private final List<Column> subjects;
    private final List<Column> dates;
    private final List<Column> counts;

    private FiguresByPeriod(Publication publication, Register register, String root) {
        this.publication = publication;
        this.register = register;
        this.root = root;
        this.subjects = register.titleColumns().stream().filter(column -> !isDate(column)).toList();
        this.dates = register.titleColumns().stream().filter(FiguresByPeriod::isDate).toList();
        this.counts = register.columns().stream()
                .filter(column -> column.datatype().kind() == Datatype.Kind.COUNT_OR_MARKER).toList();
    }

    private static boolean isDate(Column column) {
        return column.datatype().kind() == Datatype.Kind.PERIOD || column.datatype().kind() == Datatype.Kind.DATE;
    }

    /**
     * @param root the way from the page to the root of the site
     * @return none where the register has no counts, or no period in its titles
     */
    static List<Chart> of(Publication publication, Register register, String root) {
        var figures = new FiguresByPeriod(publication, register, root);
        if (figures.dates.isEmpty() || figures.counts.isEmpty()) {
            return List.of();
        }
        var bySubject = new LinkedHashMap<String, List<Figure>>();
        publication.views().listed(register).stream().map(View.Row::timeline).forEach(timeline ->
                figures.figure(timeline.entry()).ifPresent(figure -> bySubject
                        .computeIfAbsent(figures.subject(timeline.entry()), any -> new ArrayList<>()).add(figure)));
        var codes = figures.order();
        return bySubject.entrySet().stream()
                .sorted(Comparator.comparingInt(subject -> codes.indexOf(subject.getKey())))
                .limit(MOST_SUBJECTS).map(subject -> figures.chart(subject.getKey(), subject.getValue())).toList();
    }

    /** The subjects in the order of their code list; none where they are in no list. */
    private List<String> order() {
        return subjects.size() != 1 ? List.of() : subjects.get(0).codes().stream()
                .flatMap(list -> list.codes().stream()).map(code -> code.label()).toList();
    }

    /** Figures for one period. */
    private record Figure(Entry entry, LocalDate first, LocalDate last, boolean superseded) {
    }

    /** Empty where the entry does not say for which period. */
    private Optional<Figure> figure(Entry entry) {
        var periods = dates.stream().flatMap(column -> entry.period(column).stream()).toList();
        if (periods.size() < dates.size()) {
            return Optional.empty();
        }
        return Optional.of(new Figure(entry, periods.stream().map(Period::first).min(Comparator.naturalOrder()).orElseThrow(),
                periods.stream().map(Period::last).max(Comparator.naturalOrder()).orElseThrow(),
                publication.revisions().isSuperseded(register, entry)));
    }

    private String subject(Entry entry) {
        var words = subjects.stream().map(column -> entry.isRedacted(column) ? Redacted.WORDS
                : String.join(", ", Wording.items(entry, column))).filter(text -> !text.isEmpty()).toList();
        return words.isEmpty() ? register.title() : String.join(", ", words);
    }

    private int revision(Entry entry) {
        return publication.revisions().of(register, entry).stream().map(Entry::key).toList().indexOf(entry.key());
    }

    private Chart chart(String subject, List<Figure> all) {
        all.sort(Comparator.comparing(Figure::first).thenComparing(Figure::last)
                .thenComparing(figure -> revision(figure.entry())).thenComparing(figure -> figure.entry().key()));
        var figures = all.subList(Math.max(0, all.size() - MOST_FIGURES), all.size());
        var id = "chart-" + Slug.of(subject);
        var gaps = gaps(figures);
        var drawn = counts.stream().filter(column -> figures.stream()
                .filter(figure -> number(figure, column).isPresent()).count() >= LEAST_NUMBERS).toList();
        return new Chart(id, subject + ": figures by period", sentence(all), notes(all, figures, gaps, drawn),
                key(figures, gaps, drawn), new Picture.Panels(panels(id, subject, figures, gaps, drawn), figures.size() > MOST_SMALL,
                        Optional.of(table(subject, figures))));
    }

    private static Optional<Long> number(Figure figure, Column column) {
        return figure.entry().values(column).stream().filter(Value.Number.class::isInstance)
                .map(value -> ((Value.Number) value).number().longValueExact()).findFirst();
    }

    private static Slot slot(Figure figure, Column column) {
        var number = number(figure, column);
        if (number.isPresent()) {
            return Slot.Number.of(figure.superseded() ? "bar--hollow" : "bar", number.get());
        }
        return figure.entry().items(column).stream().findFirst().<Slot>map(Slot.Marker::new).orElse(new Slot.Blank());
    }

    /** The places of the figures before which a stretch of time has none. */
    private static Set<Integer> gaps(List<Figure> figures) {
        var gaps = new TreeSet<Integer>();
        var until = figures.get(0).last();
        for (int i = 1; i < figures.size(); i++) {
            if (figures.get(i).first().isAfter(until.plusDays(1))) {
                gaps.add(i);
            }
            until = figures.get(i).last().isAfter(until) ? figures.get(i).last() : until;
        }
        return gaps;
    }

    private List<Picture.Panels.Panel> panels(String id, String subject, List<Figure> figures, Set<Integer> gaps,
            List<Column> drawn) {
        var labels = labels(figures, gaps);
        var panels = new ArrayList<Picture.Panels.Panel>();
        for (var column : drawn) {
            var slots = new ArrayList<Slot>();
            for (int i = 0; i < figures.size(); i++) {
                if (gaps.contains(i)) {
                    slots.add(new Slot.Gap());
                }
                slots.add(slot(figures.get(i), column));
            }
            var newest = figures.get(figures.size() - 1);
            panels.add(new Picture.Panels.Panel(id + "-" + column.name(), Label.of(column.title()),
                    "", "Newest: " + said(newest, column), "", subject + ": " + Grid.lowerFirst(column.title()) + " by period",
                    description(figures, column),
                    Length.down(Columns.HEIGHT), new Columns(List.of(slots), labels).draw(slots), List.of()));
        }
        return panels;
    }

    /** Every figure, or, where they are too many to listen to, how many and where they are. */
    private String description(List<Figure> figures, Column column) {
        return figures.size() <= MOST_SMALL
                ? InWords.list(figures.stream().map(figure -> said(figure, column)).toList())
                : InWords.number(figures.size()) + " figures, the oldest " + said(figures.get(0), column)
                        + ", the newest " + said(figures.get(figures.size() - 1), column)
                        + ". Each stands in the table after the pictures";
    }

    /** The year in which each begins. */
    private static List<String> labels(List<Figure> figures, Set<Integer> gaps) {
        var labels = new ArrayList<String>();
        for (int i = 0; i < figures.size(); i++) {
            if (gaps.contains(i)) {
                labels.add("");
            }
            labels.add(Integer.toString(figures.get(i).first().getYear()));
        }
        return labels;
    }

    /** Such as {@code 12, July 2018 to September 2018}. */
    private String said(Figure figure, Column column) {
        return cell(figure, column) + ", " + period(figure) + (figure.superseded() ? ", corrected later" : "");
    }

    private static String cell(Figure figure, Column column) {
        return Wording.cell(column, figure.entry().text(column));
    }

    private String period(Figure figure) {
        var words = dates.stream().flatMap(column -> figure.entry().period(column).stream()).map(InWords::period).distinct()
                .toList();
        return String.join(" to ", words);
    }

    private String sentence(List<Figure> all) {
        long periods = all.stream().map(this::period).distinct().count();
        long corrected = all.stream().filter(Figure::superseded).count();
        var text = new StringBuilder("Figures for ").append(InWords.number(periods))
                .append(periods == 1 ? " period, " : " periods, from ")
                .append(periods == 1 ? period(all.get(0)) : InWords.period(month(all.get(0).first())) + " to "
                        + InWords.period(month(all.stream().map(Figure::last).max(Comparator.naturalOrder()).orElseThrow())))
                .append('.');
        if (corrected > 0) {
            text.append(' ').append(InWords.number(corrected))
                    .append(corrected == 1 ? " set of figures was later corrected." : " sets of figures were later corrected.");
        }
        return text.toString();
    }

    private static Period month(LocalDate day) {
        return Period.of(YearMonth.from(day));
    }

    private List<String> notes(List<Figure> all, List<Figure> figures, Set<Integer> gaps, List<Column> drawn) {
        var notes = new ArrayList<String>();
        if (figures.size() < all.size()) {
            notes.add("The newest " + figures.size() + " are here; all stand in the list.");
        }
        long shortest = figures.stream().mapToLong(FiguresByPeriod::months).min().orElseThrow();
        long longest = figures.stream().mapToLong(FiguresByPeriod::months).max().orElseThrow();
        if (shortest < longest) {
            notes.add("The periods are not all as long: from " + shortest + (shortest == 1 ? " month" : " months") + " to "
                    + longest + " months.");
        }
        if (overlap(figures)) {
            notes.add("Some periods overlap.");
        }
        if (drawn.size() > 1) {
            notes.add("Each picture counts something else and has a scale of its own, so they must not be added up.");
        }
        var none = counts.stream().filter(column -> !drawn.contains(column)).map(column -> "“" + column.title() + "”").toList();
        if (!none.isEmpty()) {
            notes.add("Fewer than two numbers are published for " + InWords.list(none) + ", so there is no picture of "
                    + (none.size() == 1 ? "it." : "them."));
        }
        return notes;
    }

    private static long months(Figure figure) {
        return ChronoUnit.MONTHS.between(figure.first().withDayOfMonth(1), figure.last().withDayOfMonth(1)) + 1;
    }

    /** Whether two that are not revisions of one figure share a day. */
    private static boolean overlap(List<Figure> figures) {
        for (int i = 1; i < figures.size(); i++) {
            var before = figures.get(i - 1);
            var figure = figures.get(i);
            boolean same = before.first().equals(figure.first()) && before.last().equals(figure.last());
            if (!same && !figure.first().isAfter(before.last())) {
                return true;
            }
        }
        return false;
    }

    private List<Chart.Key> key(List<Figure> figures, Set<Integer> gaps, List<Column> drawn) {
        var slots = figures.stream().flatMap(figure -> drawn.stream().map(column -> slot(figure, column))).toList();
        var key = new ArrayList<Chart.Key>();
        double base = 1.1;
        var line = Shape.Stroke.level("zero", base, 0, 100);
        if (figures.stream().anyMatch(Figure::superseded) && !drawn.isEmpty()) {
            key.add(new Chart.Key(List.of(new Shape.Block("bar--hollow", 5, 0.2, 40, 0.9),
                    new Shape.Block("bar", 55, 0.2, 40, 0.9)), "a figure that was corrected, and the one in its place"));
        }
        if (slots.stream().anyMatch(slot -> slot instanceof Slot.Number number && number.number() == 0)) {
            key.add(new Chart.Key(List.of(line, Shape.Stroke.level("nought", base, 20, 80)), "0"));
        }
        var markers = new LinkedHashSet<String>();
        drawn.forEach(column -> figures.forEach(figure -> {
            if (slot(figure, column) instanceof Slot.Marker) {
                markers.add(cell(figure, column));
            }
        }));
        markers.stream().sorted().forEach(words -> key.add(new Chart.Key(List.of(), words)));
        if (slots.stream().anyMatch(Slot.Blank.class::isInstance)) {
            key.add(new Chart.Key(List.of(line), "nothing over the line: not published"));
        }
        if (!gaps.isEmpty() && !drawn.isEmpty()) {
            key.add(new Chart.Key(List.of(Shape.Stroke.level("zero", base, 0, 30), Shape.Stroke.level("zero", base, 70, 100)),
                    "a gap in the line: no figures for that time"));
        }
        return key;
    }

    private Picture.Panels.Table table(String subject, List<Figure> figures) {
        return new Picture.Panels.Table(subject + ": each period and what is published for it",
                Stream.concat(Stream.of("Period"), counts.stream().map(Column::title)).toList(),
                figures.stream().map(figure -> new Picture.Panels.Line(
                        Label.of(period(figure) + (figure.superseded() ? ", corrected later" : ""),
                                root + Urls.entry(register, figure.entry().key())),
                        counts.stream().map(column -> cell(figure, column)).toList())).toList());
    }
}
