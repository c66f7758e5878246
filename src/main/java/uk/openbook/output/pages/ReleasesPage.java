package uk.openbook.output.pages;

import java.util.List;

/** All releases, newest first. */
public record ReleasesPage(Frame frame, List<Item> releases) {

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
