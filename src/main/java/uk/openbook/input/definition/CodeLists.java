package uk.openbook.input.definition;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.openbook.model.CodeList;

/** The code lists of a site, by id. */
final class CodeLists {

    private final Map<String, CodeList> sound = new TreeMap<>();
    private final Set<String> faulty = new HashSet<>();

    void add(CodeList list) {
        sound.put(list.id(), list);
    }

    /** A list that is there but has faults, which are findings already. */
    void addFaulty(String id) {
        faulty.add(id);
    }

    Collection<CodeList> all() {
        return sound.values();
    }

    Optional<CodeList> find(String id) {
        return Optional.ofNullable(sound.get(id));
    }

    boolean has(String id) {
        return sound.containsKey(id) || faulty.contains(id);
    }

    Set<String> ids() {
        var ids = new TreeSet<>(sound.keySet());
        ids.addAll(faulty);
        return ids;
    }
}
