package uk.openbook.model;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One row of a register, known by its key. It keeps the text of each cell as it was published; what a text means is
 * worked out when asked.
 */
public final class Entry {

    private final Layout layout;
    private final EntryKey key;
    private final String[] cells;

    /** Which column stands where in the cells; one for each edition. */
    public static final class Layout {

        private final Column[] columns;
        private final List<Column> list;
        /** Columns are found by the hash of their names: for each slot a position from 1, 0 where it is free. */
        private final int[] slots;

        /** @param columns the edition's own columns in their own order */
        public Layout(List<Column> columns) {
            this.list = List.copyOf(columns);
            this.columns = list.toArray(Column[]::new);
            this.slots = new int[Math.max(4, Integer.highestOneBit(list.size()) * 4)];
            for (int i = 0; i < this.columns.length; i++) {
                int slot = slot(this.columns[i]);
                while (slots[slot] != 0) {
                    slot = slot + 1 & slots.length - 1;
                }
                slots[slot] = i + 1;
            }
        }

        public List<Column> columns() {
            return list;
        }

        /** Where a column's cell stands, from 0; -1 where the edition has none. */
        public int position(Column column) {
            for (int slot = slot(column); slots[slot] != 0; slot = slot + 1 & slots.length - 1) {
                int position = slots[slot] - 1;
                if (columns[position] == column) {
                    return position;
                }
            }
            return -1;
        }

        private int slot(Column column) {
            return column.name().hashCode() & slots.length - 1;
        }
    }

    /** An entry whose key has the same form in every version. */
    public Entry(Layout layout, String key, List<String> cells) {
        this(layout, EntryKey.of(key), cells);
    }

    /** @param cells one for each column of the layout */
    public Entry(Layout layout, EntryKey key, List<String> cells) {
        if (cells.size() != layout.columns().size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + layout.columns().size() + " columns");
        }
        this.layout = layout;
        this.key = Objects.requireNonNull(key);
        this.cells = cells.toArray(String[]::new);
    }

    public String key() {
        return key.text();
    }

    /** The key in every form, each once, that of today first. */
    public List<String> keyForms() {
        return key.forms();
    }

    /** The key in the form that seals give, which depends on the entry's own row alone. */
    public String sealedKey() {
        return key.sealed();
    }

    /** The last part of the address of the entry's page, without its ending. */
    public String slug() {
        return key.slug();
    }

    /** The columns that this entry's edition had, in its order. */
    public List<Column> columns() {
        return layout.columns();
    }

    /** The cell as published; empty where it is empty or the edition has no such column. */
    public String text(Column column) {
        int position = layout.position(column);
        return position < 0 ? "" : cells[position];
    }

    public boolean isBlank(Column column) {
        return column.isBlank(text(column));
    }

    /** Whether what stood in the cell was lawfully erased; it is then blank too. */
    public boolean isRedacted(Column column) {
        return Redacted.isMark(text(column));
    }

    /** The same entry with {@link Redacted#MARK} in some of its columns. */
    public Entry redacted(Iterable<Column> columns) {
        var changed = cells.clone();
        for (var column : columns) {
            changed[layout.position(column)] = Redacted.MARK;
        }
        return new Entry(layout, key, Arrays.asList(changed));
    }

    /** The texts in the cell: none, one, or the items of a list. */
    public List<String> items(Column column) {
        return column.items(text(column));
    }

    /** What the cell means: none where it is blank; items that are not of the column's type are left out. */
    public List<Value> values(Column column) {
        return items(column).stream().map(column.datatype()::parse).flatMap(Optional::stream).toList();
    }

    /** The date or span in the cell; empty where it is blank or holds none. */
    public Optional<Period> period(Column column) {
        // Rules ask this of most rows, so no stream is made for it.
        for (var item : items(column)) {
            if (column.datatype().parse(item).orElse(null) instanceof Period period) {
                return Optional.of(period);
            }
        }
        return Optional.empty();
    }

    /** Equal are entries of one key whose columns have the same names and cells. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Entry entry
                && key().equals(entry.key())
                && Arrays.equals(cells, entry.cells)
                && names().equals(entry.names());
    }

    private List<String> names() {
        return layout.columns().stream().map(Column::name).toList();
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public String toString() {
        return key();
    }
}
