package uk.openbook.output.pages;

import java.util.List;
import java.util.Optional;

/**
 * All releases, newest first.
 *
 * @param errata the way to what they corrected, withdrew and redacted; empty where there is nothing
 */
public record ReleasesPage(Frame frame, List<Item> releases, Optional<Link> errata) {

    public ReleasesPage {
        releases = List.copyOf(releases);
    }

    /**
     * A release in the list.
     *
     * @param date in words
     * @param figures how many entries each register listed then
     */
    public record Item(Link link, String date, List<Figure> figures) {

        public Item {
            figures = List.copyOf(figures);
        }
    }
}
