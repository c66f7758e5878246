package uk.openbook.validation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.openbook.input.Nearest;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.validation.privacy.Excerpt;

/**
 * The keys that a row can refer to: those of entries that any release ever published, which have a page for ever, or
 * will publish. A reference is a key of any register, or {@code register:key}.
 */
final class References {

    private final Map<String, Map<String, EditionDraft.Known>> known = new LinkedHashMap<>();
    /** Of each register, the references of the files that were checked. */
    private final Map<String, Set<String>> told = new HashMap<>();
    private final Set<String> faulty;

    /** @param faulty ids of registers of which not every key is known, because of faults found elsewhere */
    References(Set<String> faulty) {
        this.faulty = faulty;
    }

    /** Adds the keys of an edition. A key that is public in one edition and held back in another is public. */
    void put(EditionDraft edition) {
        var keys = known.computeIfAbsent(edition.register().id(), any -> new HashMap<>());
        edition.keys().forEach((key, other) -> keys.merge(key, other, (one, two) -> one.heldBack() ? two : one));
        edition.entries().forEach(entry -> entry.keyForms()
                .forEach(form -> keys.putIfAbsent(form, edition.keys().get(entry.key()))));
    }

    /**
     * Adds a finding for each reference of a file that leads to no public entry, and that no later file of the register
     * has too: older editions hold mostly the same rows. So the newest comes first.
     */
    void check(EditionDraft edition, Findings findings) {
        var later = told.computeIfAbsent(edition.register().id(), any -> new HashSet<>());
        var own = new HashSet<String>();
        for (var reference : edition.references()) {
            own.add(reference.text());
            if (!later.contains(reference.text())) {
                check(reference.text(), reference.place(), findings);
            }
        }
        later.addAll(own);
    }

    private void check(String text, Place place, Findings findings) {
        int colon = text.indexOf(':');
        var register = colon < 0 ? "" : text.substring(0, colon).strip();
        if (faulty.contains(register) || colon < 0 && !faulty.isEmpty()) {
            return;
        }
        var entry = known.containsKey(register)
                ? Optional.ofNullable(known.get(register).get(text.substring(colon + 1).strip()))
                : inAny(text);
        if (entry.isEmpty()) {
            findings.add(FindingCode.UNKNOWN_REFERENCE, place, "no release has an entry " + Excerpt.of(text),
                    hint(text, colon));
        } else if (entry.get().heldBack()) {
            findings.add(FindingCode.UNKNOWN_REFERENCE, place,
                    "the entry " + Excerpt.of(text) + " is held back, so that the link would lead nowhere",
                    "Take the reference out until the entry is published");
        }
    }

    /** A public entry where several registers have the key. */
    private Optional<EditionDraft.Known> inAny(String key) {
        EditionDraft.Known found = null;
        for (var keys : known.values()) {
            var entry = keys.get(key);
            if (entry != null && (found == null || found.heldBack())) {
                found = entry;
            }
        }
        return Optional.ofNullable(found);
    }

    private String hint(String text, int colon) {
        var near = colon < 0 ? Optional.<String>empty() : Nearest.of(known.keySet()).to(text.substring(0, colon));
        return near.filter(register -> !text.startsWith(register))
                .map(register -> "Did you mean " + register + Excerpt.unquoted(text.substring(colon)) + "?")
                .orElse("Give the key of an entry, or take the reference out");
    }
}
