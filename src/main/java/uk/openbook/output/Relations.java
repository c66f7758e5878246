package uk.openbook.output;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import uk.openbook.history.History;
import uk.openbook.history.Timeline;
import uk.openbook.model.Column;
import uk.openbook.model.Datatype;
import uk.openbook.model.Register;

/** Which entries have to do with each other: those of one reference in several registers, and those named in a cell. */
public final class Relations {

    private final Map<Register, History> histories;
    private final Map<String, History> byId = new HashMap<>();
    private final Map<Ref, TreeSet<Ref>> named = new HashMap<>();

    private record Ref(String register, String key) implements Comparable<Ref> {

        private static final Comparator<Ref> ORDER = Comparator.comparing(Ref::register).thenComparing(Ref::key);

        @Override
        public int compareTo(Ref other) {
            return ORDER.compare(this, other);
        }
    }

    private Relations(Map<Register, History> histories) {
        this.histories = histories;
        histories.values().forEach(history -> byId.put(history.register().id(), history));
    }

    static Relations of(Map<Register, History> histories) {
        var relations = new Relations(new LinkedHashMap<>(histories));
        histories.values().forEach(relations::add);
        return relations;
    }

    private void add(History history) {
        var columns = history.register().columns().stream().filter(Relations::namesEntries).toList();
        if (columns.isEmpty()) {
            return;
        }
        history.timelines().forEach(timeline -> columns.forEach(column -> timeline.entry().items(column)
                .forEach(item -> resolve(item).ifPresent(row -> link(history.register(), timeline, row)))));
    }

    private void link(Register register, Timeline timeline, View.Row other) {
        var here = new Ref(register.id(), timeline.key());
        var there = new Ref(other.register().id(), other.timeline().key());
        if (here.equals(there)) {
            // By a key that it had before.
            return;
        }
        named.computeIfAbsent(here, any -> new TreeSet<>()).add(there);
        named.computeIfAbsent(there, any -> new TreeSet<>()).add(here);
    }

    private static boolean namesEntries(Column column) {
        return column.datatype().kind() == Datatype.Kind.ENTRY_KEY;
    }

    /** The entry that {@code register:key}, or a key of any register, names; empty where none was ever published. */
    public Optional<View.Row> resolve(String text) {
        int colon = text.indexOf(':');
        if (colon > 0) {
            var inRegister = find(text.substring(0, colon), text.substring(colon + 1));
            if (inRegister.isPresent()) {
                return inRegister;
            }
        }
        return histories.keySet().stream().flatMap(register -> find(register.id(), text).stream()).findFirst();
    }

    private Optional<View.Row> find(String register, String key) {
        var history = byId.get(register);
        return history == null ? Optional.empty()
                : history.find(key).map(timeline -> new View.Row(history.register(), timeline));
    }

    /** The entries to link to from one entry, by register as shown, then by key. */
    public List<View.Row> of(Register register, String key) {
        var here = new Ref(register.id(), key);
        var others = named.getOrDefault(here, new TreeSet<>());
        var formerKeys = histories.get(register).formerKeys(key);
        var found = new LinkedHashSet<View.Row>();
        for (var other : histories.keySet()) {
            if (!other.equals(register)) {
                find(other.id(), key).ifPresent(found::add);
                formerKeys.forEach(former -> find(other.id(), former).ifPresent(found::add));
            }
            others.stream().filter(ref -> ref.register().equals(other.id()))
                    .forEach(ref -> find(ref.register(), ref.key()).ifPresent(found::add));
        }
        return List.copyOf(found);
    }
}
