package uk.openbook.render.page;

import java.util.List;
import uk.openbook.model.Column;
import uk.openbook.model.Entry;
import uk.openbook.model.Notice;
import uk.openbook.model.Redacted;
import uk.openbook.model.Register;
import uk.openbook.model.Release;
import uk.openbook.paths.Urls;
import uk.openbook.publication.InWords;
import uk.openbook.publication.Publication;
import uk.openbook.publication.Wording;
import uk.openbook.render.PageLinks;

/** Says notices in words, with the ways to what they are of. */
final class NoticeItems {

    private final Publication publication;
    private final ChangedFields changed;

    NoticeItems(Publication publication) {
        this.publication = publication;
        this.changed = new ChangedFields(publication.relations());
    }

    /** @param root the way from the page to the root of the site */
    NoticeItem item(Notice notice, PageLinks root) {
        return new NoticeItem(id(notice), kind(notice.kind()), release(notice.release(), root), subject(notice, root),
                notice.cells().map(cells -> cells.register().title()),
                notice.kind() != Notice.Kind.REDACTION ? List.of()
                        : notice.cells().map(cells -> cells.columns().stream().map(Column::title).toList())
                                .orElse(List.of()),
                notice.reason(), notice.kind() == Notice.Kind.CORRECTION ? fields(notice, root) : List.of());
    }

    /** The word in a cell that was redacted, with the way to the notice. */
    Link redaction(Register register, Entry entry, Column column, PageLinks root) {
        return new Link(Redacted.WORDS, root.to(Urls.ERRATA + publication.notices()
                .redaction(register, entry.key(), column).map(notice -> "#" + id(notice)).orElse("")));
    }

    /** The place of a notice on the page of all of them: its release, and its number there. */
    private String id(Notice notice) {
        var release = notice.release();
        return "notice-" + release.id() + "." + (publication.notices().of(release).indexOf(notice) + 1);
    }

    private static String kind(Notice.Kind kind) {
        return switch (kind) {
            case CORRECTION -> "Correction";
            case WITHDRAWAL -> "Withdrawal";
            case REDACTION -> "Redaction";
        };
    }

    private static Link release(Release release, PageLinks root) {
        return new Link(InWords.date(release.date()), root.to(Urls.release(release)));
    }

    private Link subject(Notice notice, PageLinks root) {
        return notice.cells().map(cells -> publication.history(cells.register()).find(cells.key())
                .map(timeline -> new Link(Wording.title(cells.register(), timeline.entry()),
                        root.to(Urls.entry(cells.register(), timeline.entry())))).orElseThrow())
                .or(() -> notice.note().map(release -> new Link("The note of the release of "
                        + InWords.date(release.date()), root.to(Urls.release(release))))).orElseThrow();
    }

    private List<ChangedField> fields(Notice notice, PageLinks root) {
        var cells = notice.cells().orElseThrow();
        return publication.history(cells.register()).events(cells.key()).stream()
                .filter(event -> event.release().equals(notice.release())).findFirst()
                .map(event -> changed.ofColumns(event.change().fields(), root, cells.columns()::contains))
                .orElse(List.of());
    }
}
