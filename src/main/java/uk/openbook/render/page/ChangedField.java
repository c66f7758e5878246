package uk.openbook.render.page;

import java.util.List;

/**
 * A cell that changed, with the changed words marked.
 *
 * @param label the column's title
 * @param typographic whether it says the same as before, in other type
 * @param correction why the cell is corrected; empty where it is not said to be
 * @param pieces the text, in order
 */
public record ChangedField(String label, boolean typographic, String correction, List<Piece> pieces) {

    public ChangedField {
        pieces = List.copyOf(pieces);
    }

    /**
     * A run of text.
     *
     * @param fate {@code kept}, {@code removed} or {@code added}
     * @param href where it leads; empty for nowhere
     */
    public record Piece(String fate, String text, String href) {
    }
}
