package uk.openbook.render.download;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.openbook.model.Column;
import uk.openbook.model.Entry;
import uk.openbook.render.csv.CsvWriter;
import uk.openbook.render.csv.Defused;

/**
 * What the cells of a column are, so that what is said of it is true of them: a definition asks for more over time, and
 * what was published before stays as it was (design, D1).
 */
final class ColumnFit {

    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");

    private final Column column;
    private final boolean guarded;
    private final SortedSet<String> marks = new TreeSet<>();
    private boolean blanks;
    private boolean changed;
    private boolean typed = true;
    /** The kinds of line break between items, where each line is one. */
    private final Set<String> lineBreaks = new HashSet<>();

    private ColumnFit(Column column, boolean guarded) {
        this.column = column;
        this.guarded = guarded;
    }

    /**
     * Reads every cell of some columns, in the order given.
     *
     * @param guarded whether the file is {@linkplain CsvWriter#forSpreadsheets for spreadsheet programs}
     */
    static Map<Column, ColumnFit> of(Collection<Column> columns, Stream<Entry> entries, boolean guarded) {
        var fits = new LinkedHashMap<Column, ColumnFit>();
        columns.forEach(column -> fits.put(column, new ColumnFit(column, guarded)));
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
        } else {
            var written = guarded ? Defused.of(column, cell) : cell;
            changed |= !written.equals(cell);
            if (typed && !column.datatype().isFreeText()) {
                typed = isTyped(written);
            }
            if (column.isListOfLines()) {
                LINE_BREAK.matcher(cell).results().map(MatchResult::group).forEach(lineBreaks::add);
            }
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

    /** Whether a cell that says something is not in the file as it was published. */
    boolean isChanged() {
        return changed;
    }

    /** The texts in the file, besides the empty one and the marks, that mean blank. */
    List<String> nulls() {
        return column.nulls().stream().map(text -> guarded ? Defused.of(column, text) : text).toList();
    }

    /** Whether a cell says nothing. */
    boolean hasBlanks() {
        return blanks;
    }

    /** Whether every cell that is not blank is of the column's type, and its items are separated as those of the others. */
    boolean isTyped() {
        return typed && lineBreaks.size() <= 1;
    }

    /** What separates the items of a list in the file, to the character: other programs know one line break from another. */
    Optional<String> separator() {
        return column.separator().map(mark -> lineBreaks.stream().findFirst().orElse(mark));
    }

    /** What stands in the column in the place of redacted values. */
    SortedSet<String> marks() {
        return Collections.unmodifiableSortedSet(marks);
    }
}
