package uk.openbook.output.downloads;

import java.io.IOException;
import java.io.OutputStream;
import uk.openbook.history.History;
import uk.openbook.model.Column;
import uk.openbook.model.Register;
import uk.openbook.output.Download;
import uk.openbook.output.Publication;
import uk.openbook.output.RegisterFormat;
import uk.openbook.output.Urls;

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
