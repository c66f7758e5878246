package uk.openbook.history;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import uk.openbook.model.Change;
import uk.openbook.model.Column;
import uk.openbook.model.Entry;
import uk.openbook.model.Organisation;
import uk.openbook.model.Organisations;
import uk.openbook.model.Register;

/** Works out what changed in an entry, cell by cell. */
final class Amendment {

    private Amendment() {
    }

    /** The change from one form of an entry to the next; empty where its cells and its key are the same. */
    static Optional<Change> of(Entry before, Entry after, Register register, Organisations organisations) {
        var fields = new ArrayList<Change.FieldChange>();
        for (var column : inBoth(before, after)) {
            var old = before.text(column);
            var now = after.text(column);
            if (!old.equals(now)) {
                boolean sameBodies = register.organisations().contains(column)
                        && bodies(column, old, organisations).equals(bodies(column, now, organisations));
                fields.add(new Change.FieldChange(column, old, now, sameBodies || isTypographic(column, old, now)));
            }
        }
        return fields.isEmpty() && before.key().equals(after.key()) ? Optional.empty()
                : Optional.of(new Change(Change.Kind.AMENDED, Optional.of(before), Optional.of(after), fields));
    }

    /** A column that came or went is not a change of every entry (design, D1). */
    private static Iterable<Column> inBoth(Entry before, Entry after) {
        if (before.columns().equals(after.columns())) {
            return after.columns();
        }
        var both = new LinkedHashSet<>(after.columns());
        both.retainAll(before.columns());
        return both;
    }

    private static boolean isTypographic(Column column, String old, String now) {
        if (column.isBlank(old) || column.isBlank(now)) {
            return column.isBlank(old) && column.isBlank(now);
        }
        boolean freeText = column.datatype().isFreeText() && column.codes().isEmpty();
        return freeText ? Typography.same(old, now) : column.items(old).equals(column.items(now));
    }

    /** Another spelling of the same organisation is a change of type (design, D8). */
    private static List<String> bodies(Column column, String cell, Organisations organisations) {
        return column.items(cell).stream().map(organisations::of).map(Organisation::id).toList();
    }
}
