package uk.openbook.render.page;

import java.util.List;

/**
 * What a release changed in a register.
 *
 * @param heading of the page
 * @param release the way to the release
 * @param register the way to the register
 * @param sum how the numbers add up, in a sentence
 * @param columns what became of columns, a sentence for each
 * @param items this page's changes
 * @param pagination the way through the list
 */
public record ChangesPage(Frame frame, String heading, Link release, Link register, String sum, List<String> columns,
        List<Item> items, Pagination pagination) {

    public ChangesPage {
        columns = List.copyOf(columns);
        items = List.copyOf(items);
    }

    /**
     * A change of an entry.
     *
     * @param kind such as {@code no longer listed}
     * @param kindWord the same for the style sheet, such as {@code no-longer-listed}
     * @param reason why the entry was withdrawn; empty where it is not said to be
     * @param typographic whether the entry says the same as before, in other type
     * @param note what more there is to say of it, in plain text; may be empty
     */
    public record Item(Link entry, String kind, String kindWord, boolean typographic, String note,
            List<ChangedField> fields) {

        public Item {
            fields = List.copyOf(fields);
        }
    }
}
