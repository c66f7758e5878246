package uk.openbook.render.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.openbook.model.Column;
import uk.openbook.model.Datatype;
import uk.openbook.model.Entry;
import uk.openbook.model.Period;
import uk.openbook.model.Redacted;
import uk.openbook.model.Register;
import uk.openbook.model.Slug;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Grid;
import uk.openbook.publication.InWords;
import uk.openbook.publication.Publication;
import uk.openbook.publication.View;
import uk.openbook.publication.Wording;
import uk.openbook.render.PageLinks;
import uk.openbook.render.chart.PeriodFigures.Figure;
import uk.openbook.text.Isolates;

/**
 * The figures of a register whose entries are titled by a subject and a period: a chart for each subject, with a
 * picture of its own scale for each column of counts, since they count different things. Nothing is added up. A nought,
 * a marker, a blank and a period without figures are four different things; a figure that was corrected stands, hollow,
 * before the one that took its place.
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
    private final PageLinks root;
    private final List<Column> subjects;
    private final List<Column> dates;
    private final List<Column> counts;

    private FiguresByPeriod(Publication publication, Register register, PageLinks root) {
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
    static List<Chart> of(Publication publication, Register register, PageLinks root) {
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

    /** Empty where the entry does not say for which period. */
    private Optional<Figure> figure(Entry entry) {
        var periods = dates.stream().flatMap(column -> entry.period(column).stream()).toList();
        if (periods.size() < dates.size()) {
            return Optional.empty();
        }
        var words = periods.stream().map(InWords::period).distinct().toList();
        var revisions = publication.revisions().of(register, entry).stream().map(Entry::key).toList();
        return Optional.of(new Figure(entry,
                periods.stream().map(Period::first).min(Comparator.naturalOrder()).orElseThrow(),
                periods.stream().map(Period::last).max(Comparator.naturalOrder()).orElseThrow(),
                String.join(" to ", words), revisions.indexOf(entry.key()),
                publication.revisions().isSuperseded(register, entry)));
    }

    private String subject(Entry entry) {
        var words = subjects.stream().map(column -> entry.isRedacted(column) ? Redacted.WORDS
                : Wording.joined(entry, column)).filter(text -> !text.isEmpty()).toList();
        return words.isEmpty() ? register.title() : String.join(", ", words);
    }

    private Chart chart(String what, List<Figure> published) {
        var subject = Isolates.around(what);
        var figures = PeriodFigures.of(published, MOST_FIGURES);
        var id = "chart-" + Slug.of(what);
        var pictured = counts.stream().filter(column -> figures.drawn().stream()
                .filter(figure -> figure.hasNumber(column)).count() >= LEAST_NUMBERS).toList();
        var others = counts.stream().filter(column -> !pictured.contains(column)).toList();
        return new Chart(id, subject + ": figures by period", figures.sentence(), figures.notes(pictured, others),
                figures.key(pictured), new Picture.Panels(pictured.stream()
                .map(column -> panel(id, subject, figures, column)).toList(), figures.drawn().size() > MOST_SMALL,
                Optional.of(table(subject, figures))));
    }

    private Picture.Panels.Panel panel(String id, String subject, PeriodFigures figures, Column column) {
        var slots = new ArrayList<Slot>();
        var years = new ArrayList<String>();
        var gaps = figures.gaps();
        for (int i = 0; i < figures.drawn().size(); i++) {
            if (gaps.contains(i)) {
                slots.add(new Slot.Gap());
                years.add("");
            }
            slots.add(figures.drawn().get(i).slot(column));
            years.add(Integer.toString(figures.drawn().get(i).first().getYear()));
        }
        var newest = figures.drawn().get(figures.drawn().size() - 1);
        return new Picture.Panels.Panel(id + "-" + column.name(), Label.of(column.title()), "",
                "Newest: " + said(newest, column), "", subject + ": " + Grid.inSentence(column.title()) + " by period",
                description(figures.drawn(), column), Length.down(Columns.HEIGHT),
                new Columns(List.of(slots), years).draw(slots), List.of());
    }

    /** Every figure, or, where they are too many to listen to, how many and where they are. */
    private static String description(List<Figure> figures, Column column) {
        return figures.size() <= MOST_SMALL
                ? InWords.list(figures.stream().map(figure -> said(figure, column)).toList())
                : InWords.number(figures.size()) + " figures, the oldest " + said(figures.get(0), column)
                        + ", the newest " + said(figures.get(figures.size() - 1), column)
                        + ". Each stands in the table after the pictures";
    }

    /** Such as {@code 12, July 2018 to September 2018}. */
    private static String said(Figure figure, Column column) {
        return Isolates.around(figure.cell(column)) + ", " + figure.words();
    }

    private Picture.Panels.Table table(String subject, PeriodFigures figures) {
        return new Picture.Panels.Table(subject + ": each period and what is published for it",
                Stream.concat(Stream.of("Period"), counts.stream().map(Column::title)).toList(),
                figures.drawn().stream().map(figure -> new Picture.Panels.Line(
                        Label.of(figure.words(), root.to(Urls.entry(register, figure.entry()))),
                        counts.stream().map(figure::cell).toList())).toList());
    }
}
