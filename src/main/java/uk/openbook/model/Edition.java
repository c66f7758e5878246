package uk.openbook.model;

import java.util.List;
import java.util.Map;

/**
 * A register as it stood in one release.
 *
 * @param columns the edition's own columns in their own order
 * @param headings of these columns, as the file has them
 * @param entries the published rows
 * @param rowsRead how many rows the file has, held back ones included
 * @param heldBack how many rows are held back, by the code that holds them back
 */
public record Edition(Register register, Release release, List<Column> columns, List<String> headings,
        EntryStore entries, int rowsRead, Map<String, Integer> heldBack) {

    public Edition {
        columns = List.copyOf(columns);
        headings = List.copyOf(headings);
        if (headings.size() != columns.size()) {
            throw new IllegalArgumentException(headings.size() + " headings for " + columns.size() + " columns");
        }
        heldBack = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(heldBack));
    }

    /** How many rows are held back in all. */
    public int rowsHeldBack() {
        return heldBack.values().stream().mapToInt(Integer::intValue).sum();
    }
}
