package uk.openbook.intake;

import java.util.List;
import uk.openbook.model.Place;

/**
 * One record of a CSV file.
 *
 * @param file path from the site folder, with forward slashes
 * @param line physical line where the row begins, from 1
 * @param cells as they stand in the file, without the quotes of CSV
 */
public record Row(String file, long line, List<String> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    /** The text of a cell, by its index from 0. */
    public String cell(int index) {
        return cells.get(index);
    }

    /** The whole row. */
    public Place place() {
        return Place.of(file, line);
    }

    /** A cell: the physical line where it begins, which is further down where a cell before it has more than one. */
    public Place at(int index, String column) {
        long cellLine = line;
        for (int i = 0; i < index && i < cells.size(); i++) {
            cellLine += lineBreaks(cells.get(i));
        }
        return new Place(file, cellLine, column);
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
