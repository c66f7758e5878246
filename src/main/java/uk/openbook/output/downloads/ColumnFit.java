package uk.openbook.output.downloads;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import uk.openbook.model.Column;
import uk.openbook.model.Entry;

/**
 * What the cells of a column are, so that what is said of it is true of them: a definition asks for more over time, and
 * what was published before stays as it was (design, D1).
 */
final class ColumnFit {

    private final Column column;
    private final SortedSet<String> marks = new TreeSet<>();
    private boolean blanks;
    private boolean typed = true;

    private ColumnFit(Column column) {
        this.column = column;
    }

    /** Reads every cell of some columns, in the order given. */
    static Map<Column, ColumnFit> of(Collection<Column> columns, Stream<Entry> entries) {
        var fits = new LinkedHashMap<Column, ColumnFit>();
        columns.forEach(column -> fits.put(column, new ColumnFit(column)));
        var all = List.copyOf(fits.values());
        entries.forEachOrdered(entry -> {
            for (var fit : all) {
                fit.read(entry);
            }
        });
        return fits;
    }

    private void read(Entry entry) {
        var cell = entry.text(column);
        if (column.isBlank(cell)) {
            blanks = true;
            if (entry.isRedacted(column)) {
                marks.add(cell);
            }
        } else if (typed && !column.datatype().isFreeText()) {
            typed = isTyped(cell);
        }
    }

    private boolean isTyped(String cell) {
        for (var item : column.items(cell)) {
            if (column.datatype().parse(item).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a cell says nothing. */
    boolean hasBlanks() {
        return blanks;
    }

    /** Whether every cell that is not blank is of the column's type. */
    boolean isTyped() {
        return typed;
    }

    /** What stands in the column in the place of redacted values. */
    SortedSet<String> marks() {
        return Collections.unmodifiableSortedSet(marks);
    }
}
