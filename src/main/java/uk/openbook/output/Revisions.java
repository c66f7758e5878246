package uk.openbook.output;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.openbook.history.History;
import uk.openbook.model.Column;
import uk.openbook.model.Entry;
import uk.openbook.model.Register;
import uk.openbook.model.Value;

/** Which figures supersede which: entries alike but for the number of their revision. */
public final class Revisions {

    private final Map<Register, Map<List<String>, List<Entry>>> figures = new HashMap<>();

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
        // Of a figure whose month or subject is redacted no one knows which it is.
        history.listed().stream().filter(entry -> revision.of().stream().noneMatch(entry::isRedacted)).forEach(entry -> groups
                .computeIfAbsent(figure(entry, revision.of()), any -> new ArrayList<>()).add(entry));
        groups.values().removeIf(group -> group.size() < 2);
        groups.values().forEach(group -> group.sort(Comparator.comparing(entry -> order(entry, revision.order()))));
        figures.put(history.register(), groups);
    }

    private static List<String> figure(Entry entry, List<Column> columns) {
        return columns.stream().map(column -> entry.text(column).strip()).toList();
    }

    private static BigDecimal order(Entry entry, Column column) {
        return entry.values(column).stream().filter(Value.Number.class::isInstance).map(Value.Number.class::cast)
                .map(Value.Number::number).findFirst().orElse(BigDecimal.ZERO);
    }

    /** Every revision of the figure that an entry is one of, oldest first; empty where there is only this one. */
    public List<Entry> of(Register register, Entry entry) {
        return register.revision()
                .map(revision -> figures.get(register).getOrDefault(figure(entry, revision.of()), List.of()))
                .orElse(List.of());
    }

    /** Each figure of a register that has more than one revision: every revision of it, oldest first. */
    public Stream<List<Entry>> all(Register register) {
        return figures.getOrDefault(register, Map.of()).values().stream();
    }

    /** Whether there is a register with a figure of more than one revision. */
    public boolean exist() {
        return figures.values().stream().anyMatch(groups -> !groups.isEmpty());
    }

    /** Whether a later revision stands in the place of this entry. */
    public boolean isSuperseded(Register register, Entry entry) {
        var all = of(register, entry);
        return !all.isEmpty() && !all.get(all.size() - 1).key().equals(entry.key());
    }
}
