package uk.openbook.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.openbook.model.Column;
import uk.openbook.model.Notice;
import uk.openbook.model.Notices;
import uk.openbook.model.Place;
import uk.openbook.model.Register;
import uk.openbook.model.Release;

/**
 * A line of {@code notices.csv} that is sound by itself; whether it fits what the releases hold is checked later.
 *
 * @param folder of the release that gives it
 * @param register empty where the notice is of a release's note
 * @param note the id of the release whose note it is of; empty where it is of an entry
 * @param at where its kind, key and columns stand
 * @param cells as they are published: kind, register, key, columns, release, reason
 */
record NoticeDraft(ReleaseFolder folder, Notice.Kind kind, Optional<Register> register, String key,
        List<Column> columns, Optional<String> note, String reason, At at, List<String> cells) {

    /** Where the parts of a notice stand. */
    record At(Place kind, Place key, Place columns, Place release) {
    }

    NoticeDraft {
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
    }

    boolean isRedaction() {
        return kind == Notice.Kind.REDACTION;
    }

    /** Whether it is of a cell of this register and key. */
    boolean isOf(Register other, String otherKey) {
        return register.filter(other::equals).isPresent() && key.equals(otherKey);
    }

    /** The notices of releases that are public. */
    static Notices notices(List<ReleaseDraft> drafts, Rekeys rekeys) {
        var releases = new HashMap<String, Release>();
        drafts.forEach(draft -> draft.release().ifPresent(release -> releases.put(release.id(), release)));
        var notices = new ArrayList<Notice>();
        var lines = new HashMap<String, List<List<String>>>();
        for (var draft : drafts) {
            for (var notice : draft.notices()) {
                notice.of(releases).ifPresent(notices::add);
                lines.computeIfAbsent(draft.folder().id(), any -> new ArrayList<>()).add(notice.cells());
            }
        }
        return new Notices(notices, lines, rekeys::newest);
    }

    /** Empty where it is of the note of a release that is not public, which is a finding. */
    private Optional<Notice> of(Map<String, Release> releases) {
        var release = releases.get(folder.id());
        return note.isPresent()
                ? note.map(releases::get).map(of -> new Notice(kind, release, new Notice.Note(of), reason))
                : Optional.of(new Notice(kind, release, new Notice.Cells(register.orElseThrow(), key, columns),
                        reason));
    }
}
