package uk.openbook.publication.completeness;

import java.time.LocalDate;
import uk.openbook.model.Column;
import uk.openbook.model.Datatype;
import uk.openbook.model.Entry;
import uk.openbook.model.Redacted;
import uk.openbook.model.Value;

/** What an entry has in one cell. */
public enum Filled {
    PUBLISHED,
    /** A mark in the place of a figure, which says why there is none. */
    MARKER,
    /** What stood there was lawfully erased. */
    REDACTED,
    /** Nothing, although the cell was asked for. */
    BLANK,
    /** Nothing, and nothing was asked for. */
    NOT_ASKED;

    static Filled of(Entry entry, Asked asked, LocalDate release) {
        var column = asked.column();
        var text = entry.text(column);
        if (Redacted.isMark(text)) {
            return REDACTED;
        }
        if (column.isBlank(text)) {
            return asked.of(entry, release) ? BLANK : NOT_ASKED;
        }
        return isMarker(entry, column) ? MARKER : PUBLISHED;
    }

    private static boolean isMarker(Entry entry, Column column) {
        return column.datatype().kind() == Datatype.Kind.COUNT_OR_MARKER
                && entry.values(column).stream().anyMatch(Value.Marker.class::isInstance);
    }
}
