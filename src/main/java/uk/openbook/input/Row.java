package uk.openbook.input;

import java.util.List;
import uk.openbook.model.Place;

/**
 * One record of a CSV file.
 *
 * @param file path from the site folder, with forward slashes
 * @param line physical line where the row begins, from 1
 * @param number of the row in a spreadsheet program, which counts rows without text too, from 1
 * @param cells as they stand in the file, without the quotes of CSV
 * @param key of the entry that the row is, as findings may show it; empty where there is none
 */
public record Row(String file, long line, long number, List<String> cells, String key) {

    public Row {
        cells = List.copyOf(cells);
    }

    /** A row of which no key is known yet. */
    public Row(String file, long line, long number, List<String> cells) {
        this(file, line, number, cells, "");
    }

    /** The same row, with a key that findings may show. */
    public Row keyed(String shown) {
        return new Row(file, line, number, cells, shown);
    }

    /** The text of a cell, by its index from 0. */
    public String cell(int index) {
        return cells.get(index);
    }

    /** The whole row. */
    public Place place() {
        return without("");
    }

    /** The row, of a column that the file does not have. */
    public Place without(String column) {
        return new Place(file, line, number, -1, column, key);
    }

    /** A cell: the physical line where it begins, which is further down where a cell before it has more than one. */
    public Place at(int index, String column) {
        long cellLine = line;
        for (int i = 0; i < index && i < cells.size(); i++) {
            cellLine += lineBreaks(cells.get(i));
        }
        return new Place(file, cellLine, number, index, column, key);
    }

    private static int lineBreaks(String text) {
        if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return 0;
        }
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                count++;
            }
        }
        return count;
    }
}
