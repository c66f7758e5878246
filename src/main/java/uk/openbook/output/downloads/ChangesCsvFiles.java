package uk.openbook.output.downloads;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import uk.openbook.model.Change;
import uk.openbook.model.Register;
import uk.openbook.model.Release;
import uk.openbook.output.Output;
import uk.openbook.output.OutputFile;
import uk.openbook.output.Publication;
import uk.openbook.output.Urls;

/** What each release changed, as CSV: a row for each changed cell, and for each entry added, returned or gone. */
public final class ChangesCsvFiles implements Output {

    private static final List<String> HEADINGS = List.of("register", "key", "change", "column", "before", "after",
            "typographic");

    @Override
    public Stream<OutputFile> files(Publication publication) {
        return publication.releases().stream().map(release -> new OutputFile(Urls.changes(release, "csv"),
                out -> write(publication, release, out)));
    }

    private static void write(Publication publication, Release release, OutputStream out) throws IOException {
        try (var csv = new CsvWriter(out)) {
            csv.row(HEADINGS);
            for (var history : publication.histories().values()) {
                var comparison = history.comparison(release);
                if (comparison.isPresent()) {
                    for (var change : comparison.get().changes()) {
                        write(history.register(), change, csv);
                    }
                }
            }
        }
    }

    private static void write(Register register, Change change, CsvWriter csv) throws IOException {
        var start = List.of(register.id(), change.key(), change.kind().word());
        if (change.fields().isEmpty()) {
            csv.row(row(start, "", "", "", ""));
        }
        for (var field : change.fields()) {
            csv.row(row(start, field.column().name(), field.before(), field.after(),
                    field.typographic() ? "true" : "false"));
        }
    }

    private static List<String> row(List<String> start, String... cells) {
        return Stream.concat(start.stream(), Stream.of(cells)).toList();
    }
}
