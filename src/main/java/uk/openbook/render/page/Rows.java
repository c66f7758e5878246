package uk.openbook.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import uk.openbook.model.Column;
import uk.openbook.model.Entry;
import uk.openbook.model.Redacted;
import uk.openbook.model.Register;
import uk.openbook.paths.Urls;
import uk.openbook.publication.ListColumns;
import uk.openbook.publication.ListKind;
import uk.openbook.publication.Publication;
import uk.openbook.publication.Tag;
import uk.openbook.publication.View;
import uk.openbook.publication.Wording;
import uk.openbook.render.PageLinks;
import uk.openbook.text.Isolates;

/** Makes the tables in which entries are listed: title, organisations, figures, date, status. */
final class Rows {

    private final Publication publication;

    Rows(Publication publication) {
        this.publication = publication;
    }

    /** @param root the way from the page to the root of the site */
    ListTable table(Register register, List<View.Row> rows, ListKind kind, PageLinks root) {
        var shown = ListColumns.of(register, kind);
        var headings = new ArrayList<ListTable.Heading>();
        headings.add(new ListTable.Heading(titleHeading(register), false));
        shown.all().forEach(column -> headings.add(new ListTable.Heading(column.title(), shown.figures().contains(column))));
        if (shown.status()) {
            headings.add(new ListTable.Heading("Status", false));
        }
        return new ListTable(headings, rows.stream().map(row -> row(row, shown, kind, root)).toList());
    }

    private static String titleHeading(Register register) {
        return register.titleColumns().size() == 1 ? register.titleColumns().get(0).title() : "Entry";
    }

    private ListTable.Row row(View.Row row, ListColumns shown, ListKind kind, PageLinks root) {
        var register = row.register();
        var entry = row.timeline().entry();
        var cells = new ArrayList<ListTable.Cell>();
        shown.beside().ifPresent(column -> cells.add(kind == ListKind.DATASETS
                ? cell(entry, column, root, ListTable.Cell::of)
                : organisations(entry, column, root)));
        shown.figures().forEach(column -> cells.add(cell(entry, column, root, ListTable.Cell::number)));
        shown.date().ifPresent(column -> cells.add(cell(entry, column, root, ListTable.Cell::of)));
        shown.end().ifPresent(column -> cells.add(cell(entry, column, root, ListTable.Cell::of)));
        shown.afterwards().forEach(column -> cells.add(cell(entry, column, root, ListTable.Cell::of)));
        if (shown.status()) {
            // As at the newest release an entry that it does not list has no status.
            cells.add(row.timeline().listed() ? ListTable.Cell.tags(Tag.of(publication, register, entry))
                    : ListTable.Cell.of("Not stated"));
        }
        var title = Wording.title(register, entry);
        return new ListTable.Row(reference(register, entry, title), new Link(title, root.to(Urls.entry(register, entry))),
                row.timeline().listed(), cells);
    }

    private static Optional<String> reference(Register register, Entry entry, String title) {
        return Wording.reference(register, entry).filter(reference -> !reference.equals(title));
    }

    private ListTable.Cell organisations(Entry entry, Column column, PageLinks root) {
        return entry.isRedacted(column) ? redacted(root)
                : ListTable.Cell.of(String.join("; ", entry.items(column).stream()
                        .map(name -> Isolates.around(publication.views().organisation(name).name())).toList()));
    }

    private static ListTable.Cell cell(Entry entry, Column column, PageLinks root, Function<String, ListTable.Cell> of) {
        return entry.isRedacted(column) ? redacted(root) : of.apply(Wording.joined(entry, column));
    }

    private static ListTable.Cell redacted(PageLinks root) {
        return ListTable.Cell.of(List.of(new Link(Redacted.WORDS, root.to(Urls.ERRATA))));
    }
}
