package uk.openbook.render.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.openbook.history.History;
import uk.openbook.model.Edition;
import uk.openbook.paths.Urls;
import uk.openbook.publication.InWords;
import uk.openbook.publication.Publication;
import uk.openbook.render.PageLinks;
import uk.openbook.text.Isolates;

/**
 * How many entries each register listed over time, as steps: from each release that has the register to the next, a
 * block as high as its number of entries. All registers have one scale of dates, and each its own scale of numbers.
 */
public final class EditionSteps {

    /** Room above the highest mark, so that all of it is seen. */
    private static final double TOP = 0.5;
    private static final double BASE = 7.8;
    private static final double HEIGHT = 8.2;

    private final TimeScale time;

    private EditionSteps(TimeScale time) {
        this.time = time;
    }

    /**
     * @param root the way from the page to the root of the site
     * @return a chart with a panel for each register that was ever published, in the order they are shown; none before
     *         there are two releases on different days
     */
    public static Optional<Chart> of(Publication publication, PageLinks root) {
        var releases = publication.releases();
        if (releases.isEmpty() || !releases.get(0).date().isBefore(releases.get(releases.size() - 1).date())) {
            return Optional.empty();
        }
        var time = new TimeScale(releases.get(0).date(), releases.get(releases.size() - 1).date());
        var steps = new EditionSteps(time);
        var panels = publication.histories().values().stream().filter(history -> history.newest().isPresent())
                .map(history -> steps.panel(history, root)).toList();
        return panels.isEmpty() ? Optional.empty() : Optional.of(new Chart("over-time", "Entries over time",
                InWords.number(releases.size()) + " releases from " + InWords.date(time.from()) + " to "
                        + InWords.date(time.to()) + ".",
                List.of("Each dot is a release, and the block after it lasts until the next.",
                        "All charts have the same scale of dates.",
                        "The scale of numbers is each chart’s own, and starts at zero."),
                List.of(), new Picture.Panels(panels, true, Optional.empty())));
    }

    private Picture.Panels.Panel panel(History history, PageLinks root) {
        var register = history.register();
        var editions = history.editions();
        var first = editions.get(0);
        int now = entries(editions.get(editions.size() - 1));
        return new Picture.Panels.Panel("chart-" + register.id(),
                Label.of(register.title(), root.to(Urls.register(register))), InWords.number(now),
                register.countedAs().of(now), editions.size() == 1
                        ? "First published on " + InWords.date(first.release().date())
                        : "From " + InWords.number(entries(first)) + " on " + InWords.date(first.release().date()),
                Isolates.around(register.title()) + ": entries over time",
                InWords.list(editions.stream().map(EditionSteps::said).toList()), Length.down(HEIGHT),
                shapes(editions), List.of(InWords.date(time.from()), InWords.date(time.to())));
    }

    private List<Shape> shapes(List<Edition> editions) {
        int most = editions.stream().mapToInt(EditionSteps::entries).max().orElseThrow();
        var blocks = new ArrayList<Shape>();
        var marks = new ArrayList<Shape>();
        for (int i = 0; i < editions.size(); i++) {
            var date = editions.get(i).release().date();
            var until = i + 1 < editions.size() ? editions.get(i + 1).release().date() : time.to();
            double x = time.percent(date);
            double height = most == 0 ? 0 : (BASE - TOP) * entries(editions.get(i)) / most;
            if (date.isBefore(until)) {
                blocks.add(new Shape.Block("step", x, BASE - height, time.percent(until) - x, height));
            }
            marks.add(Shape.Stroke.upright("stem", x, BASE, BASE - height));
            marks.add(new Shape.Dot("mark", x, BASE - height));
        }
        blocks.add(Shape.Stroke.level("zero", BASE, 0, 100));
        blocks.addAll(marks);
        return blocks;
    }

    private static int entries(Edition edition) {
        return edition.entries().size();
    }

    private static String said(Edition edition) {
        LocalDate date = edition.release().date();
        return InWords.number(entries(edition)) + " on " + InWords.date(date);
    }
}
