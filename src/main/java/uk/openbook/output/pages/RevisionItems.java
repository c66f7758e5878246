package uk.openbook.output.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import uk.openbook.model.Change;
import uk.openbook.model.Entry;
import uk.openbook.model.Register;
import uk.openbook.model.Release;
import uk.openbook.model.Slug;
import uk.openbook.output.InWords;
import uk.openbook.output.Publication;
import uk.openbook.output.Urls;
import uk.openbook.output.Wording;

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
    Stream<Item> all(String root) {
        return publication.registers().stream().flatMap(register -> of(register, root));
    }

    private Stream<Item> of(Register register, String root) {
        return publication.revisions().all(register).flatMap(figures -> {
            var items = new ArrayList<Item>();
            for (int i = 1; i < figures.size(); i++) {
                items.add(item(register, figures.get(i - 1), figures.get(i), root));
            }
            return items.stream();
        });
    }

    private Item item(Register register, Entry before, Entry after, String root) {
        var release = publication.history(register).find(after.key()).orElseThrow().first();
        var title = Wording.title(register, after);
        return new Item(release, new NoticeItem("revision-" + register.id() + "-" + after.slug(), "Correction",
                new Link(InWords.date(release.date()), root + Urls.release(release)),
                new Link(title, root + Urls.entry(register, after)), Optional.of(register.title()), List.of(), "",
                changed.ofColumns(figures(register, before, after), root, any -> true)));
    }

    /** Which figure differs; what is told of it in free text stands on the pages of both. */
    private static List<Change.FieldChange> figures(Register register, Entry before, Entry after) {
        var order = register.revision().orElseThrow().order();
        return after.columns().stream()
                .filter(column -> before.columns().contains(column) && !column.equals(order)
                        && !column.datatype().isFreeText() && !Objects.equals(before.text(column), after.text(column)))
                .map(column -> new Change.FieldChange(column, before.text(column), after.text(column), false)).toList();
    }
}
