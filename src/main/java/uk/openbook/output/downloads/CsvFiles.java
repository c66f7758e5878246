package uk.openbook.output.downloads;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import uk.openbook.model.Column;
import uk.openbook.model.Edition;
import uk.openbook.output.Output;
import uk.openbook.output.OutputFile;
import uk.openbook.output.Publication;
import uk.openbook.output.Urls;

/**
 * Each register whole, as CSV: UTF-8 without byte-order mark, lines ending in CR and LF, every cell as published.
 * Reading it back gives equal entries.
 */
public final class CsvFiles implements Output {

    @Override
    public Stream<OutputFile> files(Publication publication) {
        return publication.histories().values().stream()
                .flatMap(history -> history.newest().stream())
                .map(edition -> new OutputFile(Urls.download(edition.register(), "csv"),
                        out -> write(edition, out)));
    }

    private static void write(Edition edition, OutputStream out) throws IOException {
        var columns = edition.columns();
        try (var csv = printer(out)) {
            csv.printRecord(columns.stream().map(Column::name).toList());
            for (int ordinal = 0; ordinal < edition.entries().size(); ordinal++) {
                var entry = edition.entries().get(ordinal);
                for (var column : columns) {
                    csv.print(entry.text(column));
                }
                csv.println();
            }
        }
    }

    /** A printer in the one form of all our CSV files. Closing it flushes the stream and leaves it open. */
    static CSVPrinter printer(OutputStream out) throws IOException {
        return new CSVPrinter(new OutputStreamWriter(new Unclosed(out), StandardCharsets.UTF_8), CSVFormat.RFC4180);
    }
}
