package uk.openbook.output.downloads;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import uk.openbook.model.Column;
import uk.openbook.model.Edition;
import uk.openbook.model.Register;
import uk.openbook.output.Output;
import uk.openbook.output.OutputFile;
import uk.openbook.output.Publication;
import uk.openbook.output.RowBytes;
import uk.openbook.output.Urls;
import uk.openbook.output.View;

/**
 * The rows of each view as CSV: of one register with the columns of the whole register's file, each row as in the
 * {@linkplain SpreadsheetCsvFiles file for spreadsheets}, in the order of the pages; those across registers are
 * {@link MixedCsvFiles}.
 */
public final class ViewCsvFiles implements Output {

    @Override
    public Stream<OutputFile> files(Publication publication) {
        var rows = rows(publication);
        return Stream.concat(
                publication.registers().stream().flatMap(register -> publication.views().within(register)
                        .map(view -> new OutputFile(Urls.rows(view),
                                out -> write(columns(publication, register), view.rows(), rows, out)))),
                new MixedCsvFiles(publication, rows).files());
    }

    /** Rows of any register, with all of its columns. */
    private static RowBytes rows(Publication publication) {
        return new RowBytes((row, out) -> {
            try (var csv = CsvWriter.guarded(out)) {
                csv.row(row.timeline().entry(), columns(publication, row.register()));
            }
        });
    }

    /** The columns of the newest edition; before the first, those of the definition. */
    static List<Column> columns(Publication publication, Register register) {
        return publication.history(register).newest().map(Edition::columns).orElse(register.columns());
    }

    static void write(List<Column> columns, List<View.Row> rows, RowBytes bytes, OutputStream out) throws IOException {
        try (var csv = CsvWriter.forSpreadsheets(out)) {
            csv.row(columns.stream().map(Column::name).iterator());
        }
        for (var row : rows) {
            bytes.write(row, out);
        }
    }
}
