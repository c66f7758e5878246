package uk.openbook.output.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import uk.openbook.model.Column;
import uk.openbook.model.Datatype;
import uk.openbook.model.Entry;
import uk.openbook.model.Redacted;
import uk.openbook.model.Register;
import uk.openbook.output.Publication;
import uk.openbook.output.Tag;
import uk.openbook.output.Urls;
import uk.openbook.output.View;
import uk.openbook.output.Wording;

/** Makes the tables in which entries are listed: title, organisations, figures, date, status. */
final class Rows {

    /** How many figures a table shows beside the title at most, so that it fits a page. */
    private static final int MOST_FIGURES = 6;

    /** What the reader of a list does not know yet of its entries. */
    enum Tells {
        /** Who was given the data. */
        ORGANISATIONS,
        /** What the organisation that the list is about was given, and until when. */
        DATASETS,
        /** Who was given the data, until when, and what became of it. */
        ENDS
    }

    private final Publication publication;

    Rows(Publication publication) {
        this.publication = publication;
    }

    /** @param root the way from the page to the root of the site */
    ListTable table(Register register, List<View.Row> rows, Tells tells, String root) {
        var figures = figures(register);
        var headings = new ArrayList<ListTable.Heading>();
        headings.add(new ListTable.Heading(titleHeading(register), false));
        told(register, tells).ifPresent(column -> headings.add(heading(column, false)));
        figures.forEach(column -> headings.add(heading(column, true)));
        if (showsDate(register, tells)) {
            register.date().ifPresent(column -> headings.add(heading(column, false)));
        }
        end(register, tells).ifPresent(column -> headings.add(heading(column, false)));
        afterwards(register, tells).forEach(column -> headings.add(heading(column, false)));
        if (showsStatus(register, tells)) {
            headings.add(new ListTable.Heading("Status", false));
        }
        return new ListTable(headings, rows.stream().map(row -> new ListTable.LazyRow(
                new ListTable.Looks(register.id(), row.timeline().key(), tells.name()),
                () -> row(row, figures, tells, root))).toList());
    }

    private static ListTable.Heading heading(Column column, boolean number) {
        return new ListTable.Heading(column.title(), number);
    }

    /** The column beside the title. */
    private static Optional<Column> told(Register register, Tells tells) {
        return tells == Tells.DATASETS ? register.coverage().flatMap(Register.Coverage::datasets)
                : register.organisations().stream().findFirst();
    }

    private static Optional<Column> end(Register register, Tells tells) {
        return tells == Tells.ORGANISATIONS ? Optional.empty() : register.status().flatMap(Register.Status::end);
    }

    private static List<Column> afterwards(Register register, Tells tells) {
        return tells == Tells.ENDS ? register.status().map(Register.Status::afterwards).orElse(List.of()) : List.of();
    }

    private static String titleHeading(Register register) {
        return register.titleColumns().size() == 1 ? register.titleColumns().get(0).title() : "Entry";
    }

    /** A date that stands in the title need not stand beside it. */
    private static boolean showsDate(Register register, Tells tells) {
        return tells != Tells.ENDS && register.date().filter(column -> !register.titleColumns().contains(column)).isPresent();
    }

    private static List<Column> figures(Register register) {
        return register.columns().stream()
                .filter(column -> column.datatype().kind() == Datatype.Kind.COUNT_OR_MARKER)
                .limit(MOST_FIGURES)
                .toList();
    }

    private ListTable.Row row(View.Row row, List<Column> figures, Tells tells, String root) {
        var register = row.register();
        var entry = row.timeline().entry();
        var cells = new ArrayList<ListTable.Cell>();
        told(register, tells).ifPresent(column -> cells.add(tells == Tells.DATASETS
                ? cell(entry, column, root, ListTable.Cell::of)
                : organisations(entry, column, root)));
        figures.forEach(column -> cells.add(cell(entry, column, root, ListTable.Cell::number)));
        if (showsDate(register, tells)) {
            register.date().ifPresent(column -> cells.add(cell(entry, column, root, ListTable.Cell::date)));
        }
        end(register, tells).ifPresent(column -> cells.add(cell(entry, column, root, ListTable.Cell::date)));
        afterwards(register, tells).forEach(column -> cells.add(cell(entry, column, root, ListTable.Cell::of)));
        if (showsStatus(register, tells)) {
            // As at the newest release an entry that it does not list has no status.
            cells.add(row.timeline().listed() ? ListTable.Cell.tags(Tag.of(publication, register, entry))
                    : ListTable.Cell.of("Not stated"));
        }
        var title = Wording.title(register, entry);
        return new ListTable.Row(reference(register, entry, title), new Link(title, root + Urls.entry(register, entry)),
                row.timeline().listed(), cells);
    }

    private static Optional<String> reference(Register register, Entry entry, String title) {
        return Wording.reference(register, entry).filter(reference -> !reference.equals(title));
    }

    private ListTable.Cell organisations(Entry entry, Column column, String root) {
        return entry.isRedacted(column) ? redacted(root)
                : ListTable.Cell.of(entry.items(column).stream().map(publication.views()::organisation)
                        .map(organisation -> new Link(organisation.name(), root + Urls.organisation(organisation)))
                        .toList());
    }

    private static ListTable.Cell cell(Entry entry, Column column, String root, Function<String, ListTable.Cell> of) {
        return entry.isRedacted(column) ? redacted(root) : of.apply(Wording.joined(entry, column));
    }

    private static ListTable.Cell redacted(String root) {
        return ListTable.Cell.of(List.of(new Link(Redacted.WORDS, root + Urls.ERRATA)));
    }

    private static boolean showsStatus(Register register, Tells tells) {
        return tells != Tells.ENDS && (register.status().isPresent() || register.revision().isPresent());
    }
}
