package uk.openbook.validation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import uk.openbook.model.Column;
import uk.openbook.model.Edition;
import uk.openbook.model.Entry;
import uk.openbook.model.EntryStore;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.model.Register;
import uk.openbook.model.Release;

/** What was read of a register's file in one release, and what other files have to be held against. */
final class EditionDraft {

    private final Register register;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> heldBack = new HashMap<>();
    private final Map<String, Known> keys = new LinkedHashMap<>();
    private final List<Reference> references = new ArrayList<>();
    private final Map<String, Place> organisations = new LinkedHashMap<>();
    private final Map<String, Integer> organisationCounts = new HashMap<>();
    private final Map<NoticeDraft, Set<Column>> redacted = new LinkedHashMap<>();
    private final Set<NoticeDraft> byOldKey = new LinkedHashSet<>();
    private final Set<String> erased = new LinkedHashSet<>();
    private List<Column> columns = List.of();
    private List<String> headings = List.of();
    private final Map<FindingCode, Integer> excused = new EnumMap<>(FindingCode.class);
    private int rowsRead;
    private boolean whole;

    /**
     * A row that a key stands for.
     *
     * @param slug the last part of the address of its page
     * @param heldBack whether the row is not public
     */
    record Known(Place place, String slug, boolean heldBack) {
    }

    /** A cell's item that names an entry. */
    record Reference(String text, Place place) {
    }

    EditionDraft(Register register) {
        this.register = register;
    }

    /** @param given the headings of the known columns, as the file has them */
    void columns(List<Column> known, List<String> given) {
        columns = known;
        headings = given;
    }

    /** Says that every row was read, and every row's key. */
    void complete() {
        whole = true;
    }

    /**
     * Counts the errors among what the definition demands of an edition that was published already (design, D1).
     *
     * @return the warnings
     */
    Findings excuse(Findings ruled) {
        ruled.errorTotals().forEach((code, count) -> excused.merge(code, count, Integer::sum));
        return ruled.warningsOnly();
    }

    /** How many faults of each rule are no reason not to publish. */
    Map<FindingCode, Integer> excused() {
        return excused;
    }

    void countRow() {
        rowsRead++;
    }

    void publish(Entry entry, Place place) {
        entries.add(entry);
        keys.put(entry.key(), new Known(place, entry.slug(), false));
    }

    void holdBack(Entry entry, String code, Place place) {
        heldBack.merge(code, 1, Integer::sum);
        keys.put(entry.key(), new Known(place, entry.slug(), true));
    }

    void refer(String text, Place place) {
        references.add(new Reference(text, place));
    }

    void name(String organisation, Supplier<Place> place) {
        organisationCounts.merge(organisation, 1, Integer::sum);
        organisations.computeIfAbsent(organisation, any -> place.get());
    }

    /** Says that a public row holds {@link uk.openbook.model.Redacted} where a notice has it. */
    void redact(NoticeDraft notice, Column column) {
        redacted.computeIfAbsent(notice, any -> new LinkedHashSet<>()).add(column);
    }

    /** Says that a notice names a row by a key that holds what is to be redacted. */
    void namedByOldKey(NoticeDraft notice) {
        byOldKey.add(notice);
    }

    /** Remembers a value that a public row had, and that must not be found in the site. */
    void erase(String value) {
        erased.add(value);
    }

    Register register() {
        return register;
    }

    /** Whether all rows are here; else nothing can be said of a key that is not. */
    boolean isWhole() {
        return whole;
    }

    /** Whether the file has known headings and no row below them. */
    boolean isHeadingsOnly() {
        return whole && rowsRead == 0;
    }

    /** The known columns in the file's order. */
    List<Column> columns() {
        return columns;
    }

    /** The public rows in the file's order. */
    List<Entry> entries() {
        return entries;
    }

    /** Every key in the file, held back ones included, in the file's order. */
    Map<String, Known> keys() {
        return keys;
    }

    List<Reference> references() {
        return references;
    }

    /** The organisations that public rows name, as they are spelt, and where each stands first. */
    Map<String, Place> organisations() {
        return organisations;
    }

    /** How often public rows name each of them. */
    Map<String, Integer> organisationCounts() {
        return organisationCounts;
    }

    /** The columns that notices redact in public rows. */
    Map<NoticeDraft, Set<Column>> redacted() {
        return redacted;
    }

    /** The notices that name a row by the key that they must take away. */
    Set<NoticeDraft> namedByOldKey() {
        return byOldKey;
    }

    /** The values that the build has redacted. */
    Set<String> erased() {
        return erased;
    }

    Edition edition(Release release) {
        return new Edition(register, release, columns, headings, EntryStore.of(entries), rowsRead, heldBack);
    }
}
