package uk.openbook.archive.manifest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.openbook.model.Edition;
import uk.openbook.model.Notice;
import uk.openbook.model.Release;
import uk.openbook.publication.Publication;

/**
 * Which manifests are issued anew: those of the releases from the first that a redaction touches up to the one that
 * gave notice of it, as each holds the hash of the one before (design, D5).
 */
final class Reissues {

    private final Publication publication;
    /** The first release that each redaction touches. */
    private final Map<Notice, Release> touched = new HashMap<>();

    Reissues(Publication publication) {
        this.publication = publication;
        publication.notices().redactions().forEach(notice ->
                firstTouched(notice).ifPresent(first -> touched.put(notice, first)));
    }

    /** The ids of the later releases whose redactions touched what this release, or one before it, sealed. */
    List<String> of(Release release) {
        return publication.notices().redactions().stream()
                .filter(notice -> release.compareTo(notice.release()) < 0)
                .filter(notice -> touched.containsKey(notice) && touched.get(notice).compareTo(release) <= 0)
                .map(notice -> notice.release().id()).distinct().sorted().toList();
    }

    private Optional<Release> firstTouched(Notice notice) {
        return notice.note().or(() -> notice.cells().flatMap(cells -> publication.history(cells.register())
                .editions().stream().filter(edition -> holds(edition, cells)).map(Edition::release).findFirst()));
    }

    private boolean holds(Edition edition, Notice.Cells cells) {
        var history = publication.history(cells.register());
        var newest = history.newestKey(cells.key());
        return edition.entries().stream().anyMatch(entry -> history.newestKey(entry.key()).equals(newest)
                && cells.columns().stream().anyMatch(entry::isRedacted));
    }
}
