package uk.openbook.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import uk.openbook.history.Redline;
import uk.openbook.model.Change;
import uk.openbook.model.Column;
import uk.openbook.model.Datatype;
import uk.openbook.model.Notice;
import uk.openbook.model.Redacted;
import uk.openbook.publication.Relations;
import uk.openbook.publication.View;
import uk.openbook.publication.Wording;
import uk.openbook.render.PageLinks;

/**
 * Says changed cells in words: codes by their labels, entries by their titles, dates as people write them, text as it was
 * published.
 */
final class ChangedFields {

    private final Relations relations;

    ChangedFields(Relations relations) {
        this.relations = relations;
    }

    /**
     * Every changed cell.
     *
     * @param root the way from the page to the root of the site
     * @param corrections the notice that a column is corrected, if there is one
     */
    List<ChangedField> of(Change change, PageLinks root, Function<Column, Optional<Notice>> corrections) {
        return change.fields().stream()
                .map(field -> new ChangedField(field.column().title(), field.typographic(),
                        corrections.apply(field.column()).map(Notice::reason).orElse(""), pieces(field, root)))
                .toList();
    }

    /** The changed cells of some columns alone, without the reason. */
    List<ChangedField> ofColumns(List<Change.FieldChange> cells, PageLinks root, Predicate<Column> wanted) {
        return cells.stream().filter(field -> wanted.test(field.column()))
                .map(field -> new ChangedField(field.column().title(), field.typographic(), "", pieces(field, root)))
                .toList();
    }

    private List<ChangedField.Piece> pieces(Change.FieldChange field, PageLinks root) {
        var before = Wording.cell(field.column(), field.before());
        var after = Wording.cell(field.column(), field.after());
        if (namesEntries(field)) {
            return entries(items(field.column(), field.before(), before), items(field.column(), field.after(), after),
                    root);
        }
        if (!before.equals(after) && isOneValue(field.column())) {
            return List.of(piece(Redline.Fate.REMOVED, before), piece(Redline.Fate.ADDED, after));
        }
        // Where the words are the same, the difference is in the type that they leave out.
        var redline = before.equals(after) ? Redline.of(field.before(), field.after()) : Redline.of(before, after);
        return redline.pieces().stream()
                .map(piece -> piece(piece.fate(), piece.text()))
                .toList();
    }

    /** Where the type alone is another, the entries named are the same. */
    private static boolean namesEntries(Change.FieldChange field) {
        return field.column().datatype().kind() == Datatype.Kind.ENTRY_KEY && !field.typographic();
    }

    /** What a cell lists; the words for it where it lists nothing. */
    private static List<String> items(Column column, String cell, String words) {
        return Redacted.isMark(cell) || column.isBlank(cell) ? List.of(words) : column.items(cell);
    }

    private List<ChangedField.Piece> entries(List<String> before, List<String> after, PageLinks root) {
        var pieces = new ArrayList<ChangedField.Piece>();
        before.forEach(item -> add(pieces,
                entry(after.contains(item) ? Redline.Fate.KEPT : Redline.Fate.REMOVED, item, after, root)));
        after.stream().filter(item -> !before.contains(item))
                .forEach(item -> add(pieces, entry(Redline.Fate.ADDED, item, before, root)));
        return pieces;
    }

    private static void add(List<ChangedField.Piece> pieces, ChangedField.Piece entry) {
        if (!pieces.isEmpty() && !isReplaced(pieces.get(pieces.size() - 1), entry)) {
            pieces.add(piece(Redline.Fate.KEPT, "; "));
        }
        pieces.add(entry);
    }

    private static boolean isReplaced(ChangedField.Piece before, ChangedField.Piece after) {
        return before.fate().equals(word(Redline.Fate.REMOVED)) && after.fate().equals(word(Redline.Fate.ADDED));
    }

    /** Where an entry is named by another key than before, its title would hide the difference. */
    private ChangedField.Piece entry(Redline.Fate fate, String item, List<String> others, PageLinks root) {
        return relations.resolve(item).map(row -> new ChangedField.Piece(word(fate),
                others.stream().anyMatch(other -> !other.equals(item) && isNamed(row, other)) ? item : row.title(),
                root.to(row.url()))).orElseGet(() -> piece(fate, item));
    }

    private boolean isNamed(View.Row row, String item) {
        return relations.resolve(item).filter(other -> other.url().equals(row.url())).isPresent();
    }

    /** A date, a number or a code is read whole: of 2014/15 and 2016/17, no part is the same. */
    private static boolean isOneValue(Column column) {
        return !column.isList() && (column.codes().isPresent() || !column.datatype().isFreeText());
    }

    private static ChangedField.Piece piece(Redline.Fate fate, String text) {
        return new ChangedField.Piece(word(fate), text, "");
    }

    private static String word(Redline.Fate fate) {
        return fate.name().toLowerCase(Locale.ROOT);
    }
}
