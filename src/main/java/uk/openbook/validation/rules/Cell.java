package uk.openbook.validation.rules;

import java.util.List;
import uk.openbook.input.Row;
import uk.openbook.model.Column;
import uk.openbook.model.Entry;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;

/**
 * One cell of a row.
 *
 * @param index of the column among the known ones
 * @param entry that the row is
 * @param items the texts in it; none where it is blank
 */
record Cell(Header header, Row row, int index, Column column, Entry entry, List<String> items) {

    boolean isBlank() {
        return items.isEmpty();
    }

    boolean isRedacted() {
        return entry.isRedacted(column);
    }

    /** As it stands in the file. */
    String text() {
        return entry.text(column);
    }

    Place place() {
        return header.place(row, index);
    }

    void report(Findings findings, FindingCode code, String problem, String remedy) {
        findings.add(code, place(), problem, remedy);
    }
}
