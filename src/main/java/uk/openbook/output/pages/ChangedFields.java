package uk.openbook.output.pages;

import java.util.List;
import java.util.Locale;
import uk.openbook.history.Redline;
import uk.openbook.model.Change;
import uk.openbook.model.Column;
import uk.openbook.output.Wording;

/** Says changed cells in words: codes by their labels, dates as people write them, text as it was published. */
final class ChangedFields {

    private static final String BLANK = "Not published";

    private ChangedFields() {
    }

    static List<ChangedField> of(Change change) {
        return change.fields().stream()
                .map(field -> new ChangedField(field.column().title(), field.typographic(), pieces(field)))
                .toList();
    }

    private static List<ChangedField.Piece> pieces(Change.FieldChange field) {
        var before = words(field.column(), field.before());
        var after = words(field.column(), field.after());
        // Where the words are the same, the difference is in the type that they leave out.
        var redline = before.equals(after) ? Redline.of(field.before(), field.after()) : Redline.of(before, after);
        return redline.pieces().stream()
                .map(piece -> new ChangedField.Piece(piece.fate().name().toLowerCase(Locale.ROOT), piece.text()))
                .toList();
    }

    private static String words(Column column, String cell) {
        if (column.isBlank(cell)) {
            return BLANK;
        }
        return String.join("; ", column.items(cell).stream().map(item -> Wording.item(column, item)).toList());
    }
}
