package uk.openbook.output.pages;

import java.util.List;
import java.util.Optional;

/**
 * All releases, newest first.
 *
 * @param charts of the entries of each register over time; none before the second release
 * @param first the date of the oldest release in words, where the charts begin; empty before it
 * @param newest the date of the newest release in words, where the charts end; empty before the first
 * @param registers the titles of all that were ever published
 * @param errata the way to what they corrected, withdrew and redacted; empty where there is nothing
 */
public record ReleasesPage(Frame frame, List<EntriesChart> charts, String first, String newest,
        List<String> registers, List<Item> releases, Optional<Link> errata) {

    public ReleasesPage {
        charts = List.copyOf(charts);
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
