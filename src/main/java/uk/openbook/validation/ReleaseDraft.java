package uk.openbook.validation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import uk.openbook.model.Place;
import uk.openbook.model.Register;
import uk.openbook.model.Release;

/**
 * A release folder with what was read of its files.
 *
 * @param release empty where the note is at fault
 * @param expected what the note says beforehand of changes; empty where the note cannot be read
 * @param redactedNote where the note first says that something in it was redacted
 * @param isPublic whether its time has come
 */
record ReleaseDraft(ReleaseFolder folder, Optional<Release> release, Optional<Expectations> expected,
        Optional<Place> redactedNote, boolean isPublic, List<NoticeDraft> notices, List<EditionDraft> editions) {

    ReleaseDraft {
        notices = List.copyOf(notices);
        editions = List.copyOf(editions);
    }

    /** Whether it is held back because its time has not come; a release whose note is at fault is not. */
    boolean isToCome() {
        return release.isPresent() && !isPublic;
    }

    /**
     * The day from which readers see it: its date, or the day on which it is published where that is earlier.
     *
     * @param zone of the site
     */
    LocalDate firstDay(ZoneId zone) {
        return release.map(known -> LocalDate.ofInstant(known.published(), zone)).filter(folder.date()::isAfter)
                .orElse(folder.date());
    }

    /** The same with its notices. */
    ReleaseDraft withNotices(List<NoticeDraft> read) {
        return new ReleaseDraft(folder, release, expected, redactedNote, isPublic, read, editions);
    }

    /** The same with what was read of its registers. */
    ReleaseDraft with(List<EditionDraft> read) {
        return new ReleaseDraft(folder, release, expected, redactedNote, isPublic, notices, read);
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
