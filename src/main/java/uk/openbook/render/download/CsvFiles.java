package uk.openbook.render.download;

import java.io.IOException;
import java.io.OutputStream;
import uk.openbook.history.History;
import uk.openbook.model.Column;
import uk.openbook.model.Edition;
import uk.openbook.model.Register;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;
import uk.openbook.render.Download;
import uk.openbook.render.RegisterFormat;
import uk.openbook.render.csv.CsvWriter;

/** Each register whole, as CSV, every cell as published. Reading it back gives equal entries. */
public final class CsvFiles implements RegisterFormat {

    @Override
    public Download download(Register register) {
        return new Download(Urls.download(register, "csv"), "CSV", "text/csv",
                "Every entry and every column, each cell as published. For programs, and for anyone who wants the "
                        + "exact text.");
    }

    @Override
    public void write(Publication publication, History history, OutputStream out) throws IOException {
        var edition = history.newest().orElseThrow();
        try (var csv = new CsvWriter(out)) {
            csv.row(edition.columns().stream().map(Column::name).toList());
            writeRows(edition, csv);
        }
    }

    static void writeRows(Edition edition, CsvWriter csv) throws IOException {
        for (int ordinal = 0; ordinal < edition.entries().size(); ordinal++) {
            csv.row(edition.entries().get(ordinal), edition.columns());
        }
    }
}
