package uk.openbook.publication;

import java.util.List;
import java.util.Objects;
import uk.openbook.model.Column;

/**
 * An entry that has to do with another, and why; more than one reason can hold.
 *
 * @param row the entry
 * @param sameReference whether it has the same reference in another register
 * @param namedIn the columns of the other entry that name it
 * @param names whether it names the other entry
 */
public record Relation(View.Row row, boolean sameReference, List<Column> namedIn, boolean names) {

    public Relation {
        Objects.requireNonNull(row);
        namedIn = List.copyOf(namedIn);
    }
}
