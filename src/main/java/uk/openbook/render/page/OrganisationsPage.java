package uk.openbook.render.page;

import java.util.List;

/**
 * All organisations, A to Z.
 *
 * @param total how many, in words
 * @param jumps the way to each letter, on this page or another
 * @param letters the organisations on this page
 */
public record OrganisationsPage(Frame frame, String heading, String total, List<Link> jumps, List<Letter> letters,
        Pagination pagination) {

    public OrganisationsPage {
        jumps = List.copyOf(jumps);
        letters = List.copyOf(letters);
    }

    /**
     * The organisations under one letter.
     *
     * @param id of the heading on the page
     */
    public record Letter(String id, String heading, List<Item> organisations) {

        public Letter {
            organisations = List.copyOf(organisations);
        }
    }

    /**
     * An organisation in the list.
     *
     * @param type its kind in words; may be empty
     * @param figures how many entries each register lists
     */
    public record Item(Link link, String type, List<Figure> figures) {

        public Item {
            figures = List.copyOf(figures);
        }
    }
}
