package uk.openbook.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.openbook.model.Register;

/**
 * The redactions of cells that releases give notice of. They hold for every edition of every release, earlier and later.
 * So does one of a key that the entry had before or got later. Safe to ask from several threads.
 */
final class Redactions {

    private final Map<String, List<NoticeDraft>> given = new HashMap<>();
    private final Map<String, List<NoticeDraft>> toCome = new HashMap<>();

    private final Rekeys rekeys;

    /**
     * @param releases with their notices
     * @param rekeys by which two keys are one entry
     */
    Redactions(List<ReleaseDraft> releases, Rekeys rekeys) {
        this.rekeys = rekeys;
        releases.forEach(release -> release.notices().stream()
                .filter(notice -> notice.isRedaction() && notice.register().isPresent())
                .forEach(notice -> (release.isToCome() ? toCome : given)
                        .computeIfAbsent(name(notice.register().get(), notice.key()), any -> new ArrayList<>())
                        .add(notice)));
    }

    private String name(Register register, String key) {
        return register.id() + ":" + rekeys.newest(register, key);
    }

    /** Those of a row, by the key that it has before an ordinal tells it from rows that say the same. */
    List<NoticeDraft> of(Register register, String key) {
        return given.isEmpty() ? List.of() : given.getOrDefault(name(register, key), List.of());
    }

    /** Those that are held back with their release: nothing is redacted before its time. */
    List<NoticeDraft> toCome(Register register, String key) {
        return toCome.isEmpty() ? List.of() : toCome.getOrDefault(name(register, key), List.of());
    }
}
