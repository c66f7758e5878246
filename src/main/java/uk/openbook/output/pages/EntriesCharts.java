package uk.openbook.output.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.openbook.history.History;
import uk.openbook.model.Edition;
import uk.openbook.output.InWords;
import uk.openbook.output.Publication;
import uk.openbook.output.Urls;

/** Draws a chart for each register; none before there are two releases on different days. */
final class EntriesCharts {

    /** Room above the highest mark, so that all of it is seen. */
    private static final int TOP = 6;
    private static final int BASE = 110;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final LocalDate from;
    private final LocalDate to;

    private EntriesCharts(LocalDate from, LocalDate to) {
        this.from = from;
        this.to = to;
    }

    /**
     * @param root the way from the page to the root of the site
     * @return a chart for each register that was ever published, in the order they are shown
     */
    static List<EntriesChart> of(Publication publication, String root) {
        var releases = publication.releases();
        if (releases.isEmpty()) {
            return List.of();
        }
        var charts = new EntriesCharts(releases.get(0).date(), releases.get(releases.size() - 1).date());
        if (!charts.from.isBefore(charts.to)) {
            return List.of();
        }
        return publication.histories().values().stream().filter(history -> history.newest().isPresent())
                .map(history -> charts.of(history, root)).toList();
    }

    private EntriesChart of(History history, String root) {
        var register = history.register();
        var editions = history.editions();
        var first = editions.get(0);
        var newest = editions.get(editions.size() - 1);
        int most = editions.stream().mapToInt(EntriesCharts::entries).max().orElseThrow();
        var steps = new ArrayList<EntriesChart.Step>();
        for (int i = 0; i < editions.size(); i++) {
            var until = i + 1 < editions.size() ? editions.get(i + 1).release().date() : to;
            steps.add(step(editions.get(i), until, most));
        }
        int now = entries(newest);
        return new EntriesChart("chart-" + register.id(), new Link(register.title(), root + Urls.register(register)),
                new Figure(InWords.number(now), register.countedAs().of(now)), register.title() + ": entries over time",
                InWords.list(editions.stream().map(EntriesCharts::said).toList()),
                editions.size() == 1 ? "First published on " + InWords.date(first.release().date())
                        : "From " + InWords.number(entries(first)) + " on " + InWords.date(first.release().date()),
                BASE, steps);
    }

    private EntriesChart.Step step(Edition edition, LocalDate until, int most) {
        var date = edition.release().date();
        int height = most == 0 ? 0 : Math.round((float) entries(edition) * (BASE - TOP) / most);
        return new EntriesChart.Step(percent(from, date).map(part -> part + "%").orElse("0"),
                percent(date, until).map(part -> part + "%").orElse("0"), BASE - height, height);
    }

    /** A length of time, of all that is shown; empty where it is none. */
    private Optional<String> percent(LocalDate since, LocalDate until) {
        var days = BigDecimal.valueOf(ChronoUnit.DAYS.between(since, until));
        return days.signum() == 0 ? Optional.empty() : Optional.of(days.multiply(ALL)
                .divide(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to)), 2, RoundingMode.HALF_EVEN)
                .stripTrailingZeros().toPlainString());
    }

    private static int entries(Edition edition) {
        return edition.entries().size();
    }

    private static String said(Edition edition) {
        return InWords.number(entries(edition)) + " on " + InWords.date(edition.release().date());
    }
}
