package uk.openbook.history;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import uk.openbook.model.Change;
import uk.openbook.model.Column;
import uk.openbook.model.Edition;
import uk.openbook.model.Entry;
import uk.openbook.model.Notice;
import uk.openbook.model.Notices;

/**
 * What changed in a register from one edition to another.
 *
 * @param before the earlier edition; empty for a register's first
 * @param changes entries added, changed and returned in the order of the file, then those gone
 * @param columnsAdded columns that the later edition has and the earlier has not: one line, not a change of every entry
 * @param columnsDropped the other way about
 * @param corrected figures of which the later edition adds a revision, by the key of that
 */
public record Comparison(Optional<Edition> before, Edition after, List<Change> changes, List<Column> columnsAdded,
        List<Column> columnsDropped, Map<String, Entry> corrected) {

    public Comparison {
        changes = List.copyOf(changes);
        columnsAdded = List.copyOf(columnsAdded);
        columnsDropped = List.copyOf(columnsDropped);
        corrected = Map.copyOf(corrected);
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

    /** The earlier figure that an added entry is a revision of; empty where it is of none. */
    public Optional<Entry> corrects(Change change) {
        return change.kind() == Change.Kind.ADDED ? Optional.ofNullable(corrected.get(change.key())) : Optional.empty();
    }

    private Optional<Notice> newest(Change change, Notices notices, Predicate<Notice> wanted) {
        return notices.of(after.register(), change.key()).stream().filter(wanted)
                .filter(notice -> notice.release().compareTo(after.release()) <= 0
                        && before.map(edition -> notice.release().compareTo(edition.release()) > 0).orElse(true))
                .reduce((earlier, later) -> later);
    }

    /** How many entries are corrected, by a notice for a changed cell or by a revision that is added. */
    public int countCorrected(Notices notices) {
        return countCorrectedCells(notices) + countRevisions();
    }

    /** How many entries have a changed cell that a notice says is corrected. */
    public int countCorrectedCells(Notices notices) {
        return (int) changes.stream().filter(change -> change.fields().stream()
                .anyMatch(field -> correction(change, field.column(), notices).isPresent())).count();
    }

    /** How many of the entries added are revisions of earlier figures. */
    public int countRevisions() {
        return corrected.size();
    }

    /** How many entries are withdrawn. */
    public int countWithdrawn(Notices notices) {
        return (int) changes.stream().filter(change -> withdrawal(change, notices).isPresent()).count();
    }
}
