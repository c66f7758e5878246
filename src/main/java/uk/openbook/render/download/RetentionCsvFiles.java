package uk.openbook.render.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.openbook.model.Column;
import uk.openbook.model.Register;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;
import uk.openbook.publication.View;
import uk.openbook.render.Output;
import uk.openbook.render.OutputFile;
import uk.openbook.render.csv.CsvWriter;

/**
 * Every listed entry of the registers that have dates of an end, as CSV: the columns of lists that mix registers, then
 * its dates as they were published, and what became of the data.
 */
public final class RetentionCsvFiles implements Output {

    private static final List<String> COLUMNS = Stream.concat(ListCsvFiles.ACROSS.stream(),
            Stream.of("start", "end", "review", "afterwards")).toList();

    @Override
    public Stream<OutputFile> files(Publication publication) {
        if (!publication.retention().exist()) {
            return Stream.empty();
        }
        return publication.newestRelease().stream().flatMap(release -> Stream.of(
                new OutputFile(Urls.RETENTION_CSV, out -> write(publication, out)),
                CsvwDocument.own(publication, new CsvwDocument.Csv(Urls.RETENTION_CSV, "When sharing ends",
                        "The status of each entry is as at the newest release. An end that has passed does not show "
                                + "whether the data was destroyed. " + CsvWriter.GUARDED, release, Urls.RETENTION), schema -> {
                    var columns = schema.putArray("columns");
                    COLUMNS.forEach(name -> CsvwColumns.named(name, name.equals("url") ? "anyURI" : "string", columns));
                })));
    }

    private static void write(Publication publication, OutputStream out) throws IOException {
        try (var csv = CsvWriter.forSpreadsheets(out)) {
            csv.row(COLUMNS);
            for (var register : publication.retention().all().keySet()) {
                for (var row : publication.views().listed(register)) {
                    csv.row(cells(publication, register.status().orElseThrow(), row));
                }
            }
        }
    }

    private static List<String> cells(Publication publication, Register.Status status, View.Row row) {
        var cells = new ArrayList<>(ListCsvFiles.cells(publication, row));
        cells.add(text(row, status.start()));
        cells.add(text(row, status.end()));
        cells.add(text(row, status.review()));
        cells.add(status.afterwards().stream().map(column -> text(row, Optional.of(column)))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining("; ")));
        return cells;
    }

    private static String text(View.Row row, Optional<Column> column) {
        return column.map(known -> String.join("; ", row.timeline().entry().items(known))).orElse("");
    }
}
