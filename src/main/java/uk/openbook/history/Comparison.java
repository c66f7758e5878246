package uk.openbook.history;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import uk.openbook.model.Change;
import uk.openbook.model.Column;
import uk.openbook.model.Edition;
import uk.openbook.model.Notice;
import uk.openbook.model.Notices;

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

    /** Why the entry of a change went: the newest notice between the two editions; empty where there is none. */
    public Optional<Notice> withdrawal(Change change, Notices notices) {
        return change.kind() != Change.Kind.GONE ? Optional.empty()
                : newest(change, notices, notice -> notice.kind() == Notice.Kind.WITHDRAWAL);
    }

    /** The newest notice between the two editions that a changed cell is corrected; empty where there is none. */
    public Optional<Notice> correction(Change change, Column column, Notices notices) {
        return newest(change, notices, notice -> notice.kind() == Notice.Kind.CORRECTION
                && notice.cells().orElseThrow().columns().contains(column));
    }

    private Optional<Notice> newest(Change change, Notices notices, Predicate<Notice> wanted) {
        return notices.of(after.register(), change.key()).stream().filter(wanted)
                .filter(notice -> notice.release().compareTo(after.release()) <= 0
                        && before.map(edition -> notice.release().compareTo(edition.release()) > 0).orElse(true))
                .reduce((earlier, later) -> later);
    }

    /** How many entries have a cell that is corrected. */
    public int countCorrected(Notices notices) {
        return (int) changes.stream().filter(change -> change.fields().stream()
                .anyMatch(field -> correction(change, field.column(), notices).isPresent())).count();
    }

    /** How many entries are withdrawn. */
    public int countWithdrawn(Notices notices) {
        return (int) changes.stream().filter(change -> withdrawal(change, notices).isPresent()).count();
    }
}
