package uk.openbook.model;

import java.util.Comparator;
import java.util.Objects;
import java.util.StringJoiner;

/**
 * A position in the input: a file, a line of it, and in a CSV file also the row and the column as a spreadsheet
 * program shows them, and the key of the entry.
 *
 * @param file path from the site folder, with forward slashes
 * @param line physical line where the cell or text begins, from 1; 0 where lines do not apply (a JSON file, a folder)
 * @param row number of the row in a spreadsheet program, from 1 for the row of headings; 0 outside CSV files
 * @param index of the column in the file, from 0; -1 for a whole row, or a column that the file does not have
 * @param detail the column's name, a key, or what is meant in a definition, such as {@code column end_date, datatype}; or
 *         empty
 * @param key of the entry, fit to be shown; empty where the row has none or it must not be shown
 */
public record Place(String file, long line, long row, int index, String detail, String key)
        implements Comparable<Place> {

    private static final int LETTERS = 26;

    private static final Comparator<Place> ORDER = Comparator.comparing(Place::file)
            .thenComparingLong(Place::line)
            .thenComparingInt(Place::index)
            .thenComparing(Place::detail);

    public Place {
        Objects.requireNonNull(file);
        Objects.requireNonNull(detail);
        Objects.requireNonNull(key);
    }

    /** A place in a file that is not a table. */
    public Place(String file, long line, String detail) {
        this(file, line, 0, -1, detail, "");
    }

    /** A whole file. */
    public static Place of(String file) {
        return new Place(file, 0, "");
    }

    /** A line of a file. */
    public static Place of(String file, long line) {
        return new Place(file, line, "");
    }

    /** The column as spreadsheet programs name it, such as {@code J} or {@code AB}; empty where there is none. */
    public String columnLetters() {
        var letters = new StringBuilder();
        for (int rest = index + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }

    /** The letters and the name of the column, such as {@code J decision_date}; empty where there is none. */
    public String column() {
        return (columnLetters() + " " + detail).strip();
    }

    /** Where the row is, inside a sentence about its file, such as {@code line 108 (row 95)}. */
    public String lineAndRow() {
        return "line " + line + " (row " + row + ")";
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /**
     * For example {@code data/releases/2018-11-29/panel-decisions.csv:108 (row 95, J decision_date, DS00412)}, and
     * {@code content/help.md:2 title} outside tables.
     */
    @Override
    public String toString() {
        var start = line > 0 ? file + ":" + line : file;
        if (row == 0) {
            return detail.isEmpty() ? start : start + " " + detail;
        }
        var position = new StringJoiner(", ", " (", ")").add("row " + row);
        if (!column().isEmpty()) {
            position.add(column());
        }
        if (!key.isEmpty()) {
            position.add(key);
        }
        return start + position;
    }
}
