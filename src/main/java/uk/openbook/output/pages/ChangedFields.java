package uk.openbook.output.pages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import uk.openbook.history.Redline;
import uk.openbook.model.Change;
import uk.openbook.model.Column;
import uk.openbook.model.Notice;
import uk.openbook.output.Wording;

/** Says changed cells in words: codes by their labels, dates as people write them, text as it was published. */
final class ChangedFields {

    private ChangedFields() {
    }

    static List<ChangedField> of(Change change) {
        return of(change, column -> Optional.empty());
    }

    /** @param corrections the notice that a column is corrected, if there is one */
    static List<ChangedField> of(Change change, Function<Column, Optional<Notice>> corrections) {
        return change.fields().stream()
                .map(field -> new ChangedField(field.column().title(), field.typographic(),
                        corrections.apply(field.column()).map(Notice::reason).orElse(""), pieces(field)))
                .toList();
    }

    /** The changed cells of some columns alone, without the reason. */
    static List<ChangedField> ofColumns(Change change, Predicate<Column> wanted) {
        return change.fields().stream().filter(field -> wanted.test(field.column()))
                .map(field -> new ChangedField(field.column().title(), field.typographic(), "", pieces(field)))
                .toList();
    }

    private static List<ChangedField.Piece> pieces(Change.FieldChange field) {
        var before = Wording.cell(field.column(), field.before());
        var after = Wording.cell(field.column(), field.after());
        if (!before.equals(after) && isOneValue(field.column())) {
            return List.of(piece(Redline.Fate.REMOVED, before), piece(Redline.Fate.ADDED, after));
        }
        // Where the words are the same, the difference is in the type that they leave out.
        var redline = before.equals(after) ? Redline.of(field.before(), field.after()) : Redline.of(before, after);
        return redline.pieces().stream()
                .map(piece -> piece(piece.fate(), piece.text()))
                .toList();
    }

    /** A date, a number or a code is read whole: of 2014/15 and 2016/17, no part is the same. */
    private static boolean isOneValue(Column column) {
        return !column.isList() && (column.codes().isPresent() || !column.datatype().isFreeText());
    }

    private static ChangedField.Piece piece(Redline.Fate fate, String text) {
        return new ChangedField.Piece(fate.name().toLowerCase(Locale.ROOT), text);
    }
}
