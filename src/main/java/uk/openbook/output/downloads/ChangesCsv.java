package uk.openbook.output.downloads;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import uk.openbook.history.Comparison;
import uk.openbook.model.Change;
import uk.openbook.model.Register;

/**
 * Changes as CSV: a row for each changed cell, and for each entry added, returned or gone. Where an entry was known by
 * another key before, its rows say so, and it has one even where no cell changed.
 */
public final class ChangesCsv {

    private static final List<String> HEADINGS = List.of("register", "key", "change", "column", "before", "after",
            "typographic", "former_key");

    private ChangesCsv() {
    }

    /** @param out flushed, and left open */
    public static void write(Iterable<Comparison> registers, OutputStream out) throws IOException {
        try (var csv = new CsvWriter(out)) {
            csv.row(HEADINGS);
            for (var comparison : registers) {
                for (var change : comparison.changes()) {
                    write(comparison.after().register(), change, csv);
                }
            }
        }
    }

    private static void write(Register register, Change change, CsvWriter csv) throws IOException {
        var start = List.of(register.id(), change.key(), change.kind().word());
        var former = change.formerKey().orElse("");
        if (change.fields().isEmpty()) {
            csv.row(row(start, "", "", "", "", former));
        }
        for (var field : change.fields()) {
            csv.row(row(start, field.column().name(), field.before(), field.after(),
                    field.typographic() ? "true" : "false", former));
        }
    }

    private static List<String> row(List<String> start, String... cells) {
        return Stream.concat(start.stream(), Stream.of(cells)).toList();
    }
}
