package uk.openbook.render.download;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.openbook.history.Comparison;
import uk.openbook.model.Change;
import uk.openbook.model.Notice;
import uk.openbook.model.Notices;
import uk.openbook.render.csv.CsvWriter;

/**
 * Changes as CSV: a row for each changed cell, and for each entry added, returned or gone. Where an entry was known by
 * another key before, its rows say so, and it has one even where no cell changed. A correction or withdrawal stands with
 * the notice that says so, and its reason. A revision of a figure is a correction too, and names the figure's key.
 */
public final class ChangesCsv {

    static final List<String> HEADINGS = List.of("register", "key", "change", "column", "before", "after",
            "typographic", "former_key", "notice", "reason");

    private ChangesCsv() {
    }

    /** @param csv flushed, and what it writes to left open */
    public static void write(Iterable<Comparison> registers, Notices notices, CsvWriter csv) throws IOException {
        try (csv) {
            csv.row(HEADINGS);
            for (var comparison : registers) {
                for (var change : comparison.changes()) {
                    write(comparison, change, notices, csv);
                }
            }
        }
    }

    private static void write(Comparison comparison, Change change, Notices notices, CsvWriter csv)
            throws IOException {
        var start = List.of(comparison.after().register().id(), change.key(), change.kind().word());
        var former = change.formerKey().orElse("");
        if (change.fields().isEmpty()) {
            var earlier = comparison.corrects(change);
            csv.row(earlier.isPresent()
                    ? row(start, Notice.Kind.CORRECTION.word(), "Corrects " + earlier.get().key(), "", "", "", "", former)
                    : row(start, comparison.withdrawal(change, notices), "", "", "", "", former));
        }
        for (var field : change.fields()) {
            csv.row(row(start, comparison.correction(change, field.column(), notices), field.column().name(),
                    field.before(), field.after(), field.typographic() ? "true" : "false", former));
        }
    }

    private static List<String> row(List<String> start, Optional<Notice> notice, String... cells) {
        return row(start, notice.map(given -> given.kind().word()).orElse(""), notice.map(Notice::reason).orElse(""), cells);
    }

    private static List<String> row(List<String> start, String notice, String reason, String... cells) {
        return Stream.of(start.stream(), Stream.of(cells), Stream.of(notice, reason)).flatMap(all -> all).toList();
    }
}
