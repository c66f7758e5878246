package uk.openbook.render.page;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import uk.openbook.model.Change;
import uk.openbook.model.Entry;
import uk.openbook.model.Register;
import uk.openbook.model.Release;
import uk.openbook.paths.Urls;
import uk.openbook.publication.InWords;
import uk.openbook.publication.Publication;
import uk.openbook.publication.Revisions;
import uk.openbook.publication.Wording;
import uk.openbook.render.PageLinks;

/** Says in words which figures of registers with revisions a later one corrected, and in which release. */
final class RevisionItems {

    private final Publication publication;
    private final ChangedFields changed;

    RevisionItems(Publication publication) {
        this.publication = publication;
        this.changed = new ChangedFields(publication.relations());
    }

    /** A correction, with the release that published it. */
    record Item(Release release, NoticeItem notice) {
    }

    /** By register, as they are shown. */
    Stream<Item> all(PageLinks root) {
        return publication.revisions().corrections().stream().map(correction -> item(correction, root));
    }

    /** Those of one release. */
    Stream<NoticeItem> of(Release release, PageLinks root) {
        return publication.revisions().corrections().stream()
                .filter(correction -> correction.release().equals(release))
                .map(correction -> item(correction, root).notice());
    }

    private Item item(Revisions.Correction correction, PageLinks root) {
        var register = correction.register();
        var release = correction.release();
        var after = correction.after();
        var newest = publication.history(register).newest(after);
        return new Item(release, new NoticeItem("revision-" + register.id() + "-" + newest.slug(), "Correction",
                new Link(InWords.date(release.date()), root.to(Urls.release(release))),
                new Link(Wording.title(register, after), root.to(Urls.entry(register, newest))),
                Optional.of(register.title()), List.of(), "",
                changed.ofColumns(figures(register, correction.before(), after), root, any -> true)));
    }

    /** Which figure differs; free text about it is on the pages of both. */
    static List<Change.FieldChange> figures(Register register, Entry before, Entry after) {
        var order = register.revision().orElseThrow().order();
        return after.columns().stream()
                .filter(column -> before.columns().contains(column) && !column.equals(order)
                        && !column.datatype().isFreeText() && !Objects.equals(before.text(column), after.text(column)))
                .map(column -> new Change.FieldChange(column, before.text(column), after.text(column), false)).toList();
    }
}
