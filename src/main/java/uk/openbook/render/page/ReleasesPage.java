package uk.openbook.render.page;

import java.util.List;
import java.util.Optional;
import uk.openbook.render.chart.Chart;

/**
 * All releases, newest first.
 *
 * @param chart of the entries of each register over time; none before the second release
 * @param registers the titles of all that were ever published
 * @param errata the way to what they corrected, withdrew and redacted; empty where there is nothing
 */
public record ReleasesPage(Frame frame, Optional<Chart> chart, List<String> registers,
        List<Item> releases, Optional<Link> errata) {

    public ReleasesPage {
        registers = List.copyOf(registers);
        releases = List.copyOf(releases);
    }

    /**
     * A release in the table.
     *
     * @param date in words
     * @param entries how many each register listed then; empty before its first edition
     */
    public record Item(Link link, String date, List<Optional<String>> entries) {

        public Item {
            entries = List.copyOf(entries);
        }
    }
}
