package uk.openbook.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    /** By the entry that names: the entries named, each with the columns that name it. */
    private final Map<Ref, TreeMap<Ref, List<Column>>> names = new HashMap<>();
    private final Map<Ref, TreeSet<Ref>> namedBy = new HashMap<>();

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
                .forEach(item -> resolve(item).ifPresent(row -> link(history.register(), timeline, column, row)))));
    }

    private void link(Register register, Timeline timeline, Column column, View.Row other) {
        var here = new Ref(register.id(), timeline.key());
        var there = new Ref(other.register().id(), other.timeline().key());
        if (here.equals(there)) {
            // By a key that it had before.
            return;
        }
        var columns = names.computeIfAbsent(here, any -> new TreeMap<>()).computeIfAbsent(there, any -> new ArrayList<>());
        if (!columns.contains(column)) {
            columns.add(column);
        }
        namedBy.computeIfAbsent(there, any -> new TreeSet<>()).add(here);
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

    /** The entries to link to from one entry, by register as shown; those with its reference first, then by key. */
    public List<Relation> of(Register register, String key) {
        var here = new Ref(register.id(), key);
        var columns = names.getOrDefault(here, new TreeMap<>());
        var naming = namedBy.getOrDefault(here, new TreeSet<>());
        var others = new TreeSet<>(columns.keySet());
        others.addAll(naming);
        var formerKeys = histories.get(register).formerKeys(key);
        var found = new LinkedHashMap<Ref, View.Row>();
        var sameReference = new HashSet<Ref>();
        for (var other : histories.keySet()) {
            if (!other.equals(register)) {
                find(other.id(), key).ifPresent(row -> sameReference.add(put(found, row)));
                formerKeys.forEach(former -> find(other.id(), former).ifPresent(row -> sameReference.add(put(found, row))));
            }
            others.stream().filter(ref -> ref.register().equals(other.id()))
                    .forEach(ref -> find(ref.register(), ref.key()).ifPresent(row -> put(found, row)));
        }
        return found.entrySet().stream().map(row -> new Relation(row.getValue(), sameReference.contains(row.getKey()),
                columns.getOrDefault(row.getKey(), List.of()), naming.contains(row.getKey()))).toList();
    }

    private static Ref put(Map<Ref, View.Row> found, View.Row row) {
        var ref = new Ref(row.register().id(), row.timeline().key());
        found.putIfAbsent(ref, row);
        return ref;
    }
}
