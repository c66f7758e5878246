package uk.openbook.render.download;

import java.io.IOException;
import java.io.OutputStream;
import uk.openbook.history.History;
import uk.openbook.model.Column;
import uk.openbook.model.Register;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;
import uk.openbook.render.Download;
import uk.openbook.render.RegisterFormat;
import uk.openbook.render.csv.CsvWriter;
import uk.openbook.render.csv.Defused;

/**
 * Each register whole, as CSV that is safe to open in a spreadsheet program: with a byte-order mark, by which these
 * programs know UTF-8, and with cells that would run as formulas {@link Defused}.
 */
public final class SpreadsheetCsvFiles implements RegisterFormat {

    @Override
    public Download download(Register register) {
        return new Download(Urls.spreadsheet(register), "CSV for spreadsheets", "text/csv", "The same table, to open "
                + "by a double click: no cell can run as a formula. A text that begins like one has an apostrophe "
                + "before it.");
    }

    @Override
    public void write(Publication publication, History history, OutputStream out) throws IOException {
        var edition = history.newest().orElseThrow();
        try (var csv = CsvWriter.forSpreadsheets(out)) {
            csv.row(edition.columns().stream().map(Column::name).toList());
            CsvFiles.writeRows(edition, csv);
        }
    }
}
