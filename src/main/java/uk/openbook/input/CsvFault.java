package uk.openbook.input;

import uk.openbook.model.Finding;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Place;

/**
 * Something in the characters of a CSV file that Commons CSV lets pass, or says without its place.
 *
 * @param kind what it is
 * @param rowLine physical line where its row begins
 * @param row number of the row in a spreadsheet program
 * @param cell index of its cell in the row
 * @param cellLine physical line where that cell begins
 * @param line physical line of the character at fault
 * @param previous the character before the one at fault
 * @param character the character at fault
 */
record CsvFault(Kind kind, long rowLine, long row, int cell, long cellLine, long line, char previous, char character) {

    /** The kinds, and whether the cells after the fault are still certain. */
    enum Kind {
        CHARACTER(true),
        STRAY_QUOTE(true),
        TEXT_AFTER_QUOTE(false),
        UNCLOSED_QUOTE(false);

        private final boolean readOn;

        Kind(boolean readOn) {
            this.readOn = readOn;
        }
    }

    /** Whether where cells begin and end is certain after this fault. */
    boolean allowsReadingOn() {
        return kind.readOn;
    }

    boolean isMalformed() {
        return kind != Kind.CHARACTER;
    }

    Finding finding(String file, String column) {
        var place = new Place(file, cellLine, row, cell, column, "");
        return switch (kind) {
            case CHARACTER -> new Finding(FindingCode.CONTROL_CHARACTER, place,
                    Characters.problem(previous, character), Characters.remedy(character));
            case STRAY_QUOTE -> new Finding(FindingCode.MALFORMED_CSV, place,
                    "a quotation mark stands in a cell that does not begin with one",
                    "Put quotation marks around the whole cell and double those inside it");
            case TEXT_AFTER_QUOTE -> textAfterQuote(place);
            case UNCLOSED_QUOTE -> new Finding(FindingCode.MALFORMED_CSV, place,
                    "the quotation mark that opens the cell is never closed, so nothing after it was read",
                    "Put a quotation mark where the cell ends");
        };
    }

    /** In another line it is most often the mark that opens another cell, and the first was never closed. */
    private Finding textAfterQuote(Place place) {
        return line == cellLine
                ? new Finding(FindingCode.MALFORMED_CSV, place,
                        "the cell goes on after its closing quotation mark, so nothing after it was read",
                        "Double the quotation marks inside the cell, or put a comma after the closing one")
                : new Finding(FindingCode.MALFORMED_CSV, place,
                        "the quotation mark that opens the cell is closed in line " + line
                                + " in the middle of a text, so nothing after it was read",
                        "Put a quotation mark where the cell ends, and double those inside it");
    }
}
