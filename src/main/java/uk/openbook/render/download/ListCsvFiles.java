package uk.openbook.render.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.openbook.model.Column;
import uk.openbook.model.Period;
import uk.openbook.model.Register;
import uk.openbook.publication.ListColumns;
import uk.openbook.publication.ListKind;
import uk.openbook.publication.Publication;
import uk.openbook.publication.Tag;
import uk.openbook.publication.View;
import uk.openbook.render.Output;
import uk.openbook.render.OutputFile;
import uk.openbook.render.csv.CsvWriter;

/**
 * Each list as CSV, in the order of its pages (design, D13 and D16). The file of a list within a register has the key,
 * the columns that the list shows, each cell as in the file of the whole register, the status and the address of the
 * entry's page. The file of a list across registers has the columns that all registers have, {@link #ACROSS}. Whole rows
 * are in the files of the registers.
 */
public final class ListCsvFiles implements Output {

    /** The columns of lists across registers. */
    public static final List<String> ACROSS = List.of("register", "key", "date", "organisation", "title", "status", "url");
    /** The status of an entry that its register does not list any more. */
    static final String NO_LONGER_LISTED = "No longer listed";

    @Override
    public Stream<OutputFile> files(Publication publication) {
        return Stream.concat(
                publication.registers().stream().flatMap(register -> publication.views().within(register)
                        .map(view -> new OutputFile(view.csv(), out -> writeWithin(publication, register, view, out)))),
                publication.viewsAcross().map(view -> new OutputFile(view.csv(),
                        out -> writeAcross(publication, view, out))));
    }

    private static void writeWithin(Publication publication, Register register, View view, OutputStream out)
            throws IOException {
        var shown = ListColumns.of(register, ListKind.ORGANISATIONS);
        var columns = new LinkedHashSet<>(register.titleColumns());
        columns.addAll(shown.all());
        columns.retainAll(publication.columns(register));
        try (var csv = CsvWriter.forSpreadsheets(out)) {
            csv.row(headings(columns, shown.status()));
            for (var row : view.rows()) {
                var entry = row.timeline().entry();
                csv.cell(entry.key());
                columns.forEach(column -> csv.cell(entry, column));
                if (shown.status()) {
                    csv.cell(status(publication, row));
                }
                csv.cell(publication.config().baseUrl() + row.url());
                csv.endRow();
            }
        }
    }

    /** A heading that is the name of a column of the register too has an underscore after it. */
    private static List<String> headings(Collection<Column> columns, boolean status) {
        var headings = new ArrayList<>(columns.stream().map(Column::name).toList());
        headings.add(0, unlike("key", headings));
        if (status) {
            headings.add(unlike("status", headings));
        }
        headings.add(unlike("url", headings));
        return headings;
    }

    private static String unlike(String heading, Collection<String> taken) {
        return taken.contains(heading) ? heading + "_" : heading;
    }

    private static void writeAcross(Publication publication, View view, OutputStream out) throws IOException {
        try (var csv = CsvWriter.forSpreadsheets(out)) {
            csv.row(ACROSS);
            for (var row : view.rows()) {
                csv.row(cells(publication, row));
            }
        }
    }

    /** The cells under {@link #ACROSS}. */
    static List<String> cells(Publication publication, View.Row row) {
        var register = row.register();
        var entry = row.timeline().entry();
        return List.of(register.id(), entry.key(),
                register.date().flatMap(entry::period).map(Period::toString).orElse(""),
                register.organisations().stream().findFirst().map(entry::items)
                        .map(names -> String.join("; ", names)).orElse(""),
                row.title(), status(publication, row), publication.config().baseUrl() + row.url());
    }

    private static String status(Publication publication, View.Row row) {
        return row.timeline().listed() ? Tag.of(publication, row.register(), row.timeline().entry()).stream()
                .map(Tag::text).collect(Collectors.joining("; ")) : NO_LONGER_LISTED;
    }
}
