package uk.openbook.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import uk.openbook.history.Comparison;
import uk.openbook.history.Redline;
import uk.openbook.model.Change;
import uk.openbook.model.Column;
import uk.openbook.model.Register;
import uk.openbook.publication.InWords;
import uk.openbook.publication.Wording;

/**
 * Changes for people to read in a terminal: a line with the numbers for each register, then each change. Of a changed
 * cell, the words that went stand as {@code [-this-]} and those that came as {@code {+this+}}.
 */
final class ChangesText {

    private static final String NEXT_LINE = "\n      ";

    private final Writer out;

    /** @param out flushed, and left open */
    ChangesText(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    void write(List<Comparison> registers) throws IOException {
        for (var comparison : registers) {
            line(summary(comparison));
            columns("columns added: ", comparison.columnsAdded());
            columns("columns dropped: ", comparison.columnsDropped());
            for (var change : comparison.changes()) {
                write(comparison.after().register(), change);
            }
        }
        out.flush();
    }

    private static String summary(Comparison comparison) {
        int typographic = comparison.countTypographic();
        return comparison.after().register().id() + ": "
                + number(comparison.before().map(edition -> edition.entries().size()).orElse(0)) + " before, "
                + counted(comparison, Change.Kind.ADDED) + (comparison.countRevisions() == 0 ? "" : " ("
                        + number(comparison.countRevisions()) + " of them correct earlier figures)") + ", "
                + counted(comparison, Change.Kind.RETURNED) + ", "
                + counted(comparison, Change.Kind.GONE) + ", now "
                + number(comparison.after().entries().size()) + "; "
                + counted(comparison, Change.Kind.AMENDED)
                + (typographic == 0 ? "" : ", " + number(typographic) + " of them in type alone");
    }

    private static String counted(Comparison comparison, Change.Kind kind) {
        return number(comparison.count(kind)) + " " + kind.words();
    }

    private static String number(int count) {
        return InWords.number(count);
    }

    private void columns(String what, List<Column> columns) throws IOException {
        if (!columns.isEmpty()) {
            line("  " + what + columns.stream().map(Column::name).collect(Collectors.joining(", ")));
        }
    }

    private void write(Register register, Change change) throws IOException {
        var title = Wording.title(register, change.entry());
        line("  " + change.kind().words() + " " + change.key()
                + (title.equals(change.key()) ? "" : ": " + title));
        if (change.formerKey().isPresent()) {
            line("    known before as " + change.formerKey().get());
        }
        for (var field : change.fields()) {
            line("    " + field.column().name() + (field.typographic() ? " (type alone)" : "") + ": "
                    + indented(marked(Redline.of(field.before(), field.after()))));
        }
    }

    private static String marked(Redline redline) {
        var text = new StringBuilder();
        for (var piece : redline.pieces()) {
            text.append(switch (piece.fate()) {
                case KEPT -> piece.text();
                case REMOVED -> "[-" + piece.text() + "-]";
                case ADDED -> "{+" + piece.text() + "+}";
            });
        }
        return text.toString();
    }

    /** A line break in a cell does not look like the end of the change. */
    private static String indented(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replace("\n", NEXT_LINE);
    }

    private void line(String text) throws IOException {
        out.write(text);
        out.write('\n');
    }
}
