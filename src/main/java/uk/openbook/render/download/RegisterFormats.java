package uk.openbook.render.download;

import java.util.List;
import java.util.stream.Stream;
import uk.openbook.history.History;
import uk.openbook.paths.Urls;
import uk.openbook.render.Download;
import uk.openbook.render.Offered;
import uk.openbook.render.download.database.DatabaseFile;
import uk.openbook.render.download.ods.OdsFiles;

/** The formats of whole registers. */
public final class RegisterFormats {

    /** The formats of whole registers, in the order they are offered. A new one is a class and a line here. */
    public static final List<Offered> ALL = List.of(
            new CsvFiles(),
            new SpreadsheetCsvFiles(),
            new OdsFiles(),
            new JsonFiles(),
            new JsonLinesFiles(),
            new DatabaseFile());

    private RegisterFormats() {
    }

    /** Every file of a register, in the order they are offered; none before its first edition. */
    public static List<Download> downloads(History history) {
        if (history.newest().isEmpty()) {
            return List.of();
        }
        var register = history.register();
        var whole = ALL.stream().map(format -> format.download(register));
        return Stream.concat(whole, Stream.of(
                new Download(Urls.ARCHIVE, "Zip", "application/zip", "All downloads of all registers in one file, with "
                        + "their checksums and the code lists."),
                new Download(Urls.download(register, "csv-metadata.json"), "CSVW metadata", "application/csvm+json",
                        "What each column of the CSV file means, in the form of the W3C standard CSV on the Web."),
                new Download(Urls.history(register, "csv"), "CSV", "text/csv", "Every entry ever published, as it was "
                        + "last published, with when that was and whether it is still listed."),
                new Download(Urls.history(register, "jsonl"), "JSON Lines", "application/jsonl", "What happened in each "
                        + "release, one line for each entry added, changed, returned or no longer listed. For programs."),
                new Download(Urls.feed(register), "Atom feed", "application/atom+xml", "What is new in this register, "
                        + "for feed readers: the newest 200 changes, those of type alone marked."))).toList();
    }
}
