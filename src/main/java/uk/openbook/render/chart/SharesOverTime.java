package uk.openbook.render.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import uk.openbook.model.Entry;
import uk.openbook.model.Register;
import uk.openbook.paths.Urls;
import uk.openbook.publication.InWords;
import uk.openbook.publication.View;
import uk.openbook.publication.Views;
import uk.openbook.publication.Wording;
import uk.openbook.render.PageLinks;
import uk.openbook.text.Isolates;

/**
 * From when until when what a register lists holds: a bar for each entry, or, where there are too many to look at, a
 * column for each year in which some end. Of registers that publish both start and end.
 */
final class SharesOverTime {

    /** So many bars can be looked at. */
    static final int MOST_BARS = 60;

    /** The earliest end first, then the earliest start; undated last. */
    private static final Comparator<Span> ORDER = Comparator
            .comparing((Span span) -> span.end().map(end -> end.last()).orElse(LocalDate.MAX))
            .thenComparing(span -> span.start().map(start -> start.first()).orElse(LocalDate.MAX));

    private final Views views;
    private final Register register;
    private final Register.Status status;
    private final LocalDate now;
    private final PageLinks root;

    private SharesOverTime(Views views, Register register, LocalDate now, PageLinks root) {
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
    static Optional<Chart> of(Views views, Register register, LocalDate now, PageLinks root) {
        if (register.status().filter(status -> status.start().isPresent() && status.end().isPresent()).isEmpty()) {
            return Optional.empty();
        }
        var rows = views.listed(register);
        var chart = new SharesOverTime(views, register, now, root);
        return rows.size() <= MOST_BARS ? chart.bars(rows)
                : new EndYears(register, now, rows.stream().map(row -> chart.span(row.timeline().entry()))).chart();
    }

    private Span span(Entry entry) {
        return new Span(status.start().flatMap(entry::period), status.end().flatMap(entry::period), true,
                Span.isImplausible(register, entry, now));
    }

    private Optional<Chart> bars(List<View.Row> rows) {
        var spans = rows.stream().map(row -> span(row.timeline().entry())).filter(Span::isDated).toList();
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        var timeline = new Timeline(spans, now);
        var groups = new TreeMap<Stands, List<View.Row>>();
        rows.stream().sorted(Comparator.comparing((View.Row row) -> span(row.timeline().entry()), ORDER))
                .forEach(row -> groups.computeIfAbsent(Stands.of(span(row.timeline().entry()), now),
                        any -> new ArrayList<>()).add(row));
        var counts = new TreeMap<Stands, Long>();
        groups.forEach((stands, found) -> counts.put(stands, (long) found.size()));
        return Optional.of(new Chart("chart-over-time", Isolates.around(register.title()) + " over time",
                Stands.sentence(register, counts, now), timeline.notes(spans), timeline.key(spans),
                new Picture.Bars("What is shared, with whom", "From and until", timeline.axis(), true,
                        groups.entrySet().stream().map(group -> new Picture.Bars.Group(group.getKey().words() + ": "
                                + InWords.number(group.getValue().size()),
                                group.getValue().stream().map(row -> row(row, timeline)).toList())).toList(),
                        Optional.empty())));
    }

    private Picture.Bars.Row row(View.Row row, Timeline timeline) {
        var entry = row.timeline().entry();
        var span = span(entry);
        return new Picture.Bars.Row(Label.of(Wording.title(register, entry), root.to(Urls.entry(register, entry))),
                organisations(entry), span.isDated() ? timeline.draw(span) : List.of(),
                span.isDated() ? span.words() : "Not published");
    }

    private String organisations(Entry entry) {
        return register.organisations().stream().findFirst().map(column -> InWords.list(entry.items(column).stream()
                .map(name -> views.organisation(name).name()).distinct().toList())).orElse("");
    }
}
