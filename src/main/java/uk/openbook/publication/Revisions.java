package uk.openbook.publication;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.openbook.history.History;
import uk.openbook.model.Entry;
import uk.openbook.model.Register;
import uk.openbook.model.Release;

/** Which figures supersede which: entries alike but for the number of their revision. */
public final class Revisions {

    private final Map<Register, Map<List<String>, List<Entry>>> figures = new HashMap<>();
    private final List<Correction> corrections = new ArrayList<>();

    /**
     * A figure that a release corrected.
     *
     * @param release the first with the new revision
     * @param before the revision before it
     * @param after as that release published it
     */
    public record Correction(Register register, Release release, Entry before, Entry after) {
    }

    private Revisions() {
    }

    static Revisions of(Map<Register, History> histories) {
        var revisions = new Revisions();
        histories.values().forEach(history -> history.register().revision()
                .ifPresent(revision -> revisions.add(history, revision)));
        return revisions;
    }

    private void add(History history, Register.Revision revision) {
        var groups = new LinkedHashMap<List<String>, List<Entry>>();
        history.listed().stream().filter(revision::isKnown).forEach(entry -> groups
                .computeIfAbsent(revision.figure(entry), any -> new ArrayList<>()).add(entry));
        groups.values().removeIf(group -> group.size() < 2);
        groups.values().forEach(group -> group.sort(Comparator.comparing(revision::number)));
        figures.put(history.register(), groups);
        for (var edition : history.editions()) {
            var comparison = history.comparison(edition.release()).orElseThrow();
            comparison.changes().forEach(change -> comparison.corrects(change).ifPresent(earlier -> corrections.add(
                    new Correction(history.register(), edition.release(), earlier, change.entry()))));
        }
    }

    /** Every revision of the figure that an entry is one of, oldest first; empty where there is only this one. */
    public List<Entry> of(Register register, Entry entry) {
        return register.revision()
                .map(revision -> figures.get(register).getOrDefault(revision.figure(entry), List.of()))
                .orElse(List.of());
    }

    /** Every figure that a release corrected by adding a revision of it: by register, the oldest release first. */
    public List<Correction> corrections() {
        return Collections.unmodifiableList(corrections);
    }

    /** Whether a later revision stands in the place of this entry. */
    public boolean isSuperseded(Register register, Entry entry) {
        var all = of(register, entry);
        return !all.isEmpty() && !all.get(all.size() - 1).key().equals(entry.key());
    }
}
