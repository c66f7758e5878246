package uk.openbook.output.downloads;

import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;
import uk.openbook.model.Column;
import uk.openbook.model.Edition;
import uk.openbook.output.Output;
import uk.openbook.output.OutputFile;
import uk.openbook.output.Publication;
import uk.openbook.output.Urls;

/** Each register whole, as CSV, every cell as published. Reading it back gives equal entries. */
public final class CsvFiles implements Output {

    @Override
    public Stream<OutputFile> files(Publication publication) {
        return publication.histories().values().stream()
                .flatMap(history -> history.newest().stream())
                .map(edition -> new OutputFile(Urls.download(edition.register(), "csv"),
                        out -> write(edition, out)));
    }

    private static void write(Edition edition, OutputStream out) throws IOException {
        try (var csv = new CsvWriter(out)) {
            csv.row(edition.columns().stream().map(Column::name).iterator());
            writeRows(edition, csv);
        }
    }

    static void writeRows(Edition edition, CsvWriter csv) throws IOException {
        for (int ordinal = 0; ordinal < edition.entries().size(); ordinal++) {
            var entry = edition.entries().get(ordinal);
            csv.row(edition.columns().stream().map(entry::text).iterator());
        }
    }
}
