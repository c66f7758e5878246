package uk.openbook.output.downloads;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.openbook.model.Period;
import uk.openbook.output.OutputFile;
import uk.openbook.output.Publication;
import uk.openbook.output.RowBytes;
import uk.openbook.output.Tag;
import uk.openbook.output.Urls;
import uk.openbook.output.View;
import uk.openbook.output.Wording;

/**
 * The rows of each view across registers as CSV (design, D13): one file of all rows with the columns that every register
 * has, {@link CsvwSchemas#MIXED}, and for each register one of the rows that it still lists, with all of its columns.
 */
final class MixedCsvFiles {

    /** The status of an entry that its register does not list any more. */
    static final String NO_LONGER_LISTED = "No longer listed";

    private final Publication publication;
    private final RowBytes rows;
    /** Rows of any register, with the columns that every register has. */
    private final RowBytes mixed;

    /** @param rows of any register, with all of its columns */
    MixedCsvFiles(Publication publication, RowBytes rows) {
        this.publication = publication;
        this.rows = rows;
        this.mixed = new RowBytes((row, out) -> {
            try (var csv = CsvWriter.guarded(out)) {
                csv.row(cells(publication, row));
            }
        });
    }

    Stream<OutputFile> files() {
        return publication.viewsAcross().flatMap(view -> Stream.concat(
                Stream.of(new OutputFile(Urls.rows(view), out -> write(view, out))),
                view.registers().stream().map(register -> new OutputFile(Urls.rows(view, register),
                        out -> ViewCsvFiles.write(ViewCsvFiles.columns(publication, register),
                                view.rows().stream().filter(row -> row.register().equals(register)
                                        && row.timeline().listed()).toList(), rows, out)))));
    }

    private void write(View view, OutputStream out) throws IOException {
        try (var csv = CsvWriter.forSpreadsheets(out)) {
            csv.row(CsvwSchemas.MIXED);
        }
        for (var row : view.rows()) {
            mixed.write(row, out);
        }
    }

    /** The cells under {@link CsvwSchemas#MIXED}. */
    static List<String> cells(Publication publication, View.Row row) {
        var register = row.register();
        var entry = row.timeline().entry();
        return List.of(register.id(), entry.key(),
                register.date().flatMap(entry::period).map(Period::toString).orElse(""),
                register.organisations().stream().findFirst().map(entry::items)
                        .map(names -> String.join("; ", names)).orElse(""),
                Wording.title(register, entry),
                row.timeline().listed() ? Tag.of(publication, register, entry).stream()
                        .map(Tag::text).collect(Collectors.joining("; ")) : NO_LONGER_LISTED,
                publication.config().baseUrl() + Urls.entry(register, entry));
    }
}
