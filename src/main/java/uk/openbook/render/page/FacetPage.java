package uk.openbook.render.page;

import java.util.List;
import uk.openbook.publication.Citation;

/**
 * The values of one column of a register, with how many entries have each.
 *
 * @param kind over the heading: the register
 * @param heading the column
 * @param description what it means, as HTML; may be empty
 * @param overlapping whether an entry can have several of them
 * @param items the values, in order
 * @param counts the file with the same
 * @param citation how to cite the page
 * @param pagination the way through the values
 */
public record FacetPage(Frame frame, String kind, String heading, String description, boolean overlapping, List<Item> items,
        Link counts, Citation citation, Pagination pagination) {

    public FacetPage {
        items = List.copyOf(items);
    }

    /**
     * A value.
     *
     * @param link to its entries
     * @param definition what it means; may be empty
     * @param entries how many have it
     */
    public record Item(Link link, String definition, Figure entries) {
    }
}
