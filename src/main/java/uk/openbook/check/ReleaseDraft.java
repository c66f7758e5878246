package uk.openbook.check;

import java.util.List;
import java.util.Optional;
import uk.openbook.model.Register;
import uk.openbook.model.Release;

/**
 * A release folder with what was read of its files.
 *
 * @param release empty where the note is at fault
 * @param expected what the note says beforehand of changes; empty where the note cannot be read
 * @param isPublic whether its time has come
 */
record ReleaseDraft(ReleaseFolder folder, Optional<Release> release, Optional<Expectations> expected, boolean isPublic,
        List<EditionDraft> editions) {

    ReleaseDraft {
        editions = List.copyOf(editions);
    }

    /** The edition of a register; empty where the release has none. */
    Optional<EditionDraft> edition(Register register) {
        for (var edition : editions) {
            if (edition.register().equals(register)) {
                return Optional.of(edition);
            }
        }
        return Optional.empty();
    }
}
