package uk.openbook.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.openbook.input.CsvFile;
import uk.openbook.input.Row;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;

/** Reads those rows of a CSV file again in which something was found, and counts all. */
final class FoundRows implements CsvFile.Rows {

    /** How many columns to either side of a cell are shown with it. */
    private static final int BESIDE = 2;

    private final Set<Long> wanted;
    private final HiddenText hidden;
    private final Map<Long, Row> rows = new HashMap<>();
    private Row header;
    private long count;

    /** A cell near one at fault, as a report may show it. */
    record Cell(String column, String text, boolean atFault) {
    }

    private FoundRows(Set<Long> wanted, HiddenText hidden) {
        this.wanted = wanted;
        this.hidden = hidden;
    }

    /** @param wanted the numbers of the rows */
    static FoundRows read(Path site, String file, Set<Long> wanted, HiddenText hidden) {
        var found = new FoundRows(wanted, hidden);
        // What is wrong with the file is in the report already.
        CsvFile.read(site, file, new Findings(), found);
        return found;
    }

    @Override
    public boolean header(Row read) {
        header = read;
        keep(read);
        return true;
    }

    @Override
    public void row(Row row) {
        count++;
        keep(row);
    }

    private void keep(Row row) {
        if (wanted.contains(row.number())) {
            rows.put(row.number(), row);
        }
    }

    /** How many rows below the headings could be read. */
    long count() {
        return count;
    }

    /** The cell at a place with its neighbours; nothing where the row could not be read or must not be shown. */
    List<Cell> around(Place place) {
        var row = rows.get(place.row());
        if (row == null || place.row() == 1 || !hidden.isShown(place.file())) {
            return List.of();
        }
        int from = Math.max(0, place.index() < 0 ? 0 : place.index() - BESIDE);
        int to = Math.min(row.cells().size(), from + 2 * BESIDE + 1);
        var cells = new ArrayList<Cell>();
        for (int i = from; i < to; i++) {
            var heading = header.cell(i);
            cells.add(new Cell((new Place(place.file(), 0, 1, i, "", "").columnLetters() + " "
                    + hidden.shown("", "", heading)).strip(),
                    hidden.shown(place.file(), heading, row.cell(i)), i == place.index()));
        }
        return cells;
    }
}
