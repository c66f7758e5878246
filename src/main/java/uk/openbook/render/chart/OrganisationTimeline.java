package uk.openbook.render.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.openbook.model.Register;
import uk.openbook.paths.Urls;
import uk.openbook.publication.InWords;
import uk.openbook.publication.Publication;
import uk.openbook.publication.View;
import uk.openbook.publication.Wording;
import uk.openbook.render.PageLinks;

/**
 * What one organisation was given over time: a bar for each entry that is listed and dated, by register. Where a
 * register has more than some, its newest.
 */
public final class OrganisationTimeline {

    private static final int MOST = 12;
    /** One bar alone tells no story. */
    private static final int LEAST = 2;

    private OrganisationTimeline() {
    }

    /**
     * @param view the entries that name the organisation
     * @param root the way from the page to the root of the site
     * @return the chart; empty where fewer than two entries are dated
     */
    public static Optional<Chart> of(Publication publication, View view, PageLinks root) {
        if (publication.newestRelease().isEmpty()) {
            return Optional.empty();
        }
        var now = publication.newestRelease().get().date();
        var dated = new LinkedHashMap<Register, List<View.Row>>();
        view.rows().stream().filter(row -> row.timeline().listed())
                .filter(row -> Span.of(row.register(), row.timeline().entry(), now).isDated())
                .forEach(row -> dated.computeIfAbsent(row.register(), any -> new ArrayList<>()).add(row));
        if (dated.values().stream().mapToInt(List::size).sum() < LEAST) {
            return Optional.empty();
        }
        long listed = view.rows().stream().filter(row -> row.timeline().listed()).count();
        var drawn = dated.values().stream().flatMap(rows -> rows.stream().limit(MOST)).toList();
        var spans = drawn.stream().map(row -> Span.of(row.register(), row.timeline().entry(), now)).toList();
        var timeline = new Timeline(spans, now);
        var groups = dated.entrySet().stream().map(group -> new Picture.Bars.Group(
                group.getKey().title(), group.getValue().stream().limit(MOST)
                        .map(row -> row(row, timeline, now, root)).toList()))
                .toList();
        return Optional.of(new Chart("chart-over-time", "Over time", sentence(dated, now),
                notes(dated, timeline, spans, listed), timeline.key(spans),
                new Picture.Bars("Entry", "From and until", timeline.axis(), true, groups, Optional.empty())));
    }

    private static Picture.Bars.Row row(View.Row row, Timeline timeline, LocalDate now, PageLinks root) {
        var entry = row.timeline().entry();
        var span = Span.of(row.register(), entry, now);
        return new Picture.Bars.Row(Label.of(Wording.title(row.register(), entry),
                root.to(Urls.entry(row.register(), entry))), "", timeline.draw(span), span.words());
    }

    /** By register, and never a total: one share can stand in two. */
    private static String sentence(LinkedHashMap<Register, List<View.Row>> dated, LocalDate now) {
        return dated.entrySet().stream().map(group -> {
            var spans = group.getValue().stream().map(row -> Span.of(group.getKey(), row.timeline().entry(), now)).toList();
            var drawn = Timeline.plausible(spans);
            int first = drawn.stream().mapToInt(span -> span.first().getYear()).min().orElseThrow();
            int newest = drawn.stream().mapToInt(span -> span.first().getYear()).max().orElseThrow();
            return InWords.number(drawn.size()) + " " + group.getKey().countedAs().of(drawn.size())
                    + (first == newest ? " from " + first : " from " + first + " to " + newest) + ".";
        }).collect(Collectors.joining(" "));
    }

    private static List<String> notes(LinkedHashMap<Register, List<View.Row>> dated, Timeline timeline,
            List<Span> spans, long listed) {
        var notes = new ArrayList<>(timeline.notes(spans));
        if (dated.values().stream().mapToInt(List::size).sum() < listed) {
            notes.add("What has no published date is not drawn.");
        }
        if (dated.values().stream().anyMatch(rows -> rows.size() > MOST)) {
            notes.add("The newest " + MOST + " of each register are drawn; all stand in the lists below.");
        }
        return notes;
    }
}
