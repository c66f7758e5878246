package uk.openbook.check;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.openbook.check.privacy.Excerpt;
import uk.openbook.check.words.Nearest;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;

/**
 * The keys that a release can refer to: those of each register's newest edition so far. A reference is a key of any
 * register, or {@code register:key}.
 */
final class References {

    private final Map<String, Map<String, EditionDraft.Known>> newest = new LinkedHashMap<>();
    private final Map<String, Nearest> nearest = new HashMap<>();
    private final Set<String> faulty;

    /** @param faulty ids of registers whose definition has a fault, of whose keys nothing is known */
    References(Set<String> faulty) {
        this.faulty = faulty;
    }

    /** Moves on to another edition of its register. */
    void put(EditionDraft edition) {
        newest.put(edition.register().id(), edition.keys());
        nearest.clear();
    }

    /** Adds a finding for each reference of a file that leads to no public entry. */
    void check(EditionDraft edition, Findings findings) {
        for (var reference : edition.references()) {
            check(reference.text(), reference.place(), findings);
        }
    }

    private void check(String text, Place place, Findings findings) {
        int colon = text.indexOf(':');
        var register = colon < 0 ? "" : text.substring(0, colon).strip();
        if (faulty.contains(register)) {
            return;
        }
        var known = newest.containsKey(register)
                ? Optional.ofNullable(newest.get(register).get(text.substring(colon + 1).strip()))
                : inAny(text);
        if (known.isEmpty()) {
            if (!faulty.isEmpty() && colon < 0) {
                return;
            }
            findings.add(FindingCode.UNKNOWN_REFERENCE, place, "there is no entry " + Excerpt.of(text),
                    hint(register, text));
        } else if (known.get().heldBack()) {
            findings.add(FindingCode.UNKNOWN_REFERENCE, place,
                    "the entry " + Excerpt.of(text) + " is held back, so that the link would lead nowhere",
                    "Take the reference out until the entry is published");
        }
    }

    /** A public entry where several registers have the key. */
    private Optional<EditionDraft.Known> inAny(String key) {
        EditionDraft.Known found = null;
        for (var keys : newest.values()) {
            var known = keys.get(key);
            if (known != null && (found == null || found.heldBack())) {
                found = known;
            }
        }
        return Optional.ofNullable(found);
    }

    private String hint(String register, String text) {
        if (!register.isEmpty() && !newest.containsKey(register)) {
            var near = Nearest.of(newest.keySet()).to(register);
            if (near.isPresent()) {
                return "Did you mean " + near.get() + ":" + Excerpt.unquoted(text.substring(register.length() + 1)) + "?";
            }
        }
        boolean inOne = newest.containsKey(register);
        var wanted = inOne ? text.substring(register.length() + 1) : text;
        return nearest.computeIfAbsent(inOne ? register : "", this::publicKeys).to(wanted)
                .map(near -> "Did you mean " + (inOne ? register + ":" : "") + near + "?")
                .orElse("Give the key of an entry of this release, or take the reference out");
    }

    /** Of one register, or of all where none is named. */
    private Nearest publicKeys(String register) {
        var keys = new Nearest();
        newest.forEach((id, known) -> {
            if (register.isEmpty() || register.equals(id)) {
                known.forEach((key, row) -> {
                    if (!row.heldBack()) {
                        keys.add(key, key);
                    }
                });
            }
        });
        return keys;
    }
}
