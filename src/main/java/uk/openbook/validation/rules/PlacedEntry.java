package uk.openbook.validation.rules;

import uk.openbook.input.Row;
import uk.openbook.model.Column;
import uk.openbook.model.Entry;
import uk.openbook.model.Place;

/** An entry, and where each of its cells stands. */
record PlacedEntry(Header header, Row row, Entry entry) {

    Place place(Column column) {
        return header.place(row, column);
    }
}
