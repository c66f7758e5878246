package uk.openbook.render.page;

import java.util.List;
import uk.openbook.publication.Citation;

/**
 * How much of each register is published.
 *
 * @param asAt the date of the newest release, in words
 * @param file with all numbers
 */
public record CompletenessPage(Frame frame, String heading, String asAt, List<Item> items, Link file,
        Citation citation) {

    public CompletenessPage {
        items = List.copyOf(items);
    }

    /**
     * A register.
     *
     * @param link to its columns
     * @param entries how many it lists
     * @param complete how many of its columns every entry that was asked has published, in words
     * @param least the columns that the fewest have published, with how many
     */
    public record Item(Link link, Figure entries, String complete, List<ViewPage.Fact> least) {

        public Item {
            least = List.copyOf(least);
        }
    }
}
