package uk.openbook.output;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import uk.openbook.history.History;

/**
 * A file of a whole register, or of a view, that pages and catalogues offer.
 *
 * @param path from the root of the site
 * @param format its name for people, such as {@code CSV}
 * @param mediaType as registered with IANA, such as {@code text/csv}
 * @param description what it holds and who it is for
 */
public record Download(String path, String format, String mediaType, String description) {

    public Download {
        Objects.requireNonNull(path);
        Objects.requireNonNull(format);
        Objects.requireNonNull(mediaType);
        Objects.requireNonNull(description);
    }

    /** The file's name. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Every file of a register, in the order they are offered; none before its first edition. */
    public static List<Download> of(History history) {
        if (history.newest().isEmpty()) {
            return List.of();
        }
        var register = history.register();
        var whole = Outputs.offered().stream().map(format -> format.download(register));
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

    /** The file with the entries of a list. */
    public static Download of(View view) {
        return new Download(Urls.rows(view), "CSV", "text/csv", "Every entry on these pages, with the columns shown here, "
                + "its key and its address. The files of each register have every column.");
    }
}
