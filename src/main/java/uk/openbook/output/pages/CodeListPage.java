package uk.openbook.output.pages;

import java.util.List;

/** All codes of a list whose codes have pages, such as the datasets. */
public record CodeListPage(Frame frame, String heading, List<Item> items) {

    public CodeListPage {
        items = List.copyOf(items);
    }

    /**
     * A code in the list.
     *
     * @param definition what it means; may be empty
     * @param figures how many entries of each register have it
     */
    public record Item(Link link, String definition, List<Figure> figures) {

        public Item {
            figures = List.copyOf(figures);
        }
    }
}
