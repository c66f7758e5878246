package uk.openbook.validation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.openbook.model.Register;
import uk.openbook.model.Rekey;

/** By which keys entries were known before (design, D6), as far as {@code data/rekeys.csv} says. */
final class Rekeys {

    static final Rekeys NONE = new Rekeys(List.of());

    private final List<Rekey> all;
    private final Map<String, Map<String, String>> byRelease = new HashMap<>();
    private final Map<String, Map<String, String>> byRegister = new HashMap<>();

    /** @param all without a fault, but that they may still lead in a circle */
    Rekeys(List<Rekey> all) {
        this.all = List.copyOf(all);
        for (var rekey : all) {
            byRelease.computeIfAbsent(rekey.release() + "/" + rekey.register(), any -> new HashMap<>())
                    .put(rekey.old(), rekey.now());
            byRegister.computeIfAbsent(rekey.register(), any -> new HashMap<>()).put(rekey.old(), rekey.now());
        }
    }

    /** The new key of each old one that a release changes in a register. */
    Map<String, String> in(ReleaseFolder release, Register register) {
        return byRelease.getOrDefault(release.id() + "/" + register.id(), Map.of());
    }

    /** The key that an entry is known by after all releases, those yet to come included. */
    String newest(Register register, String key) {
        var successors = byRegister.getOrDefault(register.id(), Map.of());
        if (successors.isEmpty()) {
            return key;
        }
        var seen = new HashSet<String>();
        var newest = key;
        while (successors.containsKey(newest) && seen.add(newest)) {
            newest = successors.get(newest);
        }
        return newest;
    }

    /** Those of some releases, in the order of the file. */
    List<Rekey> of(Set<String> releases) {
        return all.stream().filter(rekey -> releases.contains(rekey.release())).toList();
    }
}
