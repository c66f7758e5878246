package uk.openbook.history;

import java.util.List;
import java.util.Optional;
import uk.openbook.model.Change;
import uk.openbook.model.Column;
import uk.openbook.model.Edition;

/**
 * What changed in a register from one edition to another.
 *
 * @param before the earlier edition; empty for a register's first
 * @param changes entries added, changed and returned in the order of the file, then those gone
 * @param columnsAdded columns that the later edition has and the earlier has not: one line, not a change of every entry
 * @param columnsDropped the other way about
 */
public record Comparison(Optional<Edition> before, Edition after, List<Change> changes, List<Column> columnsAdded,
        List<Column> columnsDropped) {

    public Comparison {
        changes = List.copyOf(changes);
        columnsAdded = List.copyOf(columnsAdded);
        columnsDropped = List.copyOf(columnsDropped);
    }

    /** Whether the register was published again; it is compared with itself where it was not. */
    public boolean isOfTwoEditions() {
        return before.map(edition -> !edition.release().equals(after.release())).orElse(true);
    }

    /** How many entries met one fate. */
    public int count(Change.Kind kind) {
        return (int) changes.stream().filter(change -> change.kind() == kind).count();
    }

    /** How many entries say the same as before in other type. */
    public int countTypographic() {
        return (int) changes.stream().filter(Change::isTypographic).count();
    }

    /** Whether what was there before, and what came and went, make what is there now. */
    public boolean addsUp() {
        int earlier = before.map(edition -> edition.entries().size()).orElse(0);
        return earlier + count(Change.Kind.ADDED) + count(Change.Kind.RETURNED) - count(Change.Kind.GONE)
                == after.entries().size();
    }
}
