package uk.openbook.output.pages;

import java.util.List;

/**
 * All organisations, A to Z.
 *
 * @param total how many, in words
 */
public record OrganisationsPage(Frame frame, String total, List<Letter> letters) {

    public OrganisationsPage {
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
