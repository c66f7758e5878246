package uk.openbook.input;

import java.util.List;
import java.util.Queue;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;

/** Passes on the rows of a file that are whole, and makes findings of the others. */
final class RowFilter {

    private final String file;
    private final Findings findings;
    private final CsvFile.Rows rows;
    private List<String> headings;
    private Place firstBlank;
    private long blanks;

    RowFilter(String file, Findings findings, CsvFile.Rows rows) {
        this.file = file;
        this.findings = findings;
        this.rows = rows;
    }

    /**
     * Takes the next row of the file.
     *
     * @param number of the row, those without text included
     * @param faults of this row and later ones; those of this row are taken out
     * @return whether to go on
     */
    boolean accept(long line, long number, List<String> cells, Queue<CsvFault> faults) {
        boolean malformed = false;
        while (!faults.isEmpty() && faults.peek().rowLine() <= line) {
            var fault = faults.remove();
            findings.add(fault.finding(file, heading(fault.cell())));
            malformed |= fault.isMalformed();
            if (!fault.allowsReadingOn()) {
                return false;
            }
        }
        if (isBlank(cells)) {
            noteBlank(new Row(file, line, number, cells));
            return true;
        }
        var row = new Row(file, line, number, cells);
        if (headings == null) {
            headings = row.cells();
            return rows.header(row);
        }
        reportBlanks();
        if (cells.size() == headings.size()) {
            rows.row(row);
        } else if (!malformed) {
            reportRagged(row);
        }
        return true;
    }

    /** Ends the file; whether it was more than nothing. */
    boolean end() {
        if (headings == null) {
            findings.add(FindingCode.EMPTY_FILE, Place.of(file), "there is nothing in the file, not even headings",
                    "Put the headings in its first line, or delete it");
        }
        return headings != null;
    }

    private String heading(int cell) {
        // A heading may hold line breaks, a message may not.
        return headings != null && cell < headings.size() ? headings.get(cell).strip().replaceAll("\\s+", " ") : "";
    }

    private static boolean isBlank(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private void noteBlank(Row row) {
        // One cell is a line without text, which says nothing; more are commas, which were meant to be a row.
        if (row.cells().size() > 1) {
            firstBlank = blanks == 0 ? row.place() : firstBlank;
            blanks++;
        }
    }

    private void reportBlanks() {
        if (blanks > 0) {
            findings.add(FindingCode.RAGGED_ROW, firstBlank, blanks == 1
                    ? "every cell of the row is blank, and rows follow it"
                    : "this row and " + (blanks - 1) + " more after it are blank, and rows follow them",
                    "Delete the blank rows, or fill them in");
            blanks = 0;
        }
    }

    private void reportRagged(Row row) {
        boolean few = row.cells().size() < headings.size();
        findings.add(FindingCode.RAGGED_ROW, row.place(),
                "the row has " + counted(row.cells().size()) + ", and there are " + headings.size() + " headings",
                few ? "If it goes on in the next row, a line break has split it: join the two; else open the file in a spreadsheet "
                        + "program and save it as CSV again, which adds the blank cells"
                        : "If a comma has split a text into two cells, join them again; delete what is to the right of the last heading");
    }

    private static String counted(int cells) {
        return cells == 1 ? "1 cell" : cells + " cells";
    }
}
