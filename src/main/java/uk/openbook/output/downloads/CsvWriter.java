package uk.openbook.output.downloads;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.Predicate;

/**
 * Writes CSV in the one form that all our files have for ever (design, D2): RFC 4180, UTF-8 without byte-order mark,
 * lines ending in CR and LF, quotes only around cells that hold a comma, a quote, a CR or an LF, and around the cell of
 * a row that would otherwise be an empty line. Ours, because a library's habits of quoting may change with its version.
 */
public final class CsvWriter implements Closeable {

    private static final String END = "\r\n";

    private final Writer out;
    private final Predicate<String> alsoQuoted;

    /** @param out flushed when this is closed, and left open */
    public CsvWriter(OutputStream out) {
        this(out, text -> false);
    }

    /**
     * @param out flushed when this is closed, and left open
     * @param alsoQuoted cells that stand in quotes although they need none
     */
    CsvWriter(OutputStream out, Predicate<String> alsoQuoted) {
        this(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), alsoQuoted);
    }

    /** @param out flushed when this is closed, and left open */
    public CsvWriter(Writer out) {
        this(out, text -> false);
    }

    private CsvWriter(Writer out, Predicate<String> alsoQuoted) {
        this.out = out;
        this.alsoQuoted = alsoQuoted;
    }

    public void row(Iterable<String> cells) throws IOException {
        row(cells.iterator());
    }

    public void row(Iterator<String> cells) throws IOException {
        var first = cells.next();
        if (first.isEmpty() && !cells.hasNext()) {
            out.write("\"\"");
        } else {
            cell(first);
        }
        while (cells.hasNext()) {
            out.write(',');
            cell(cells.next());
        }
        out.write(END);
    }

    private void cell(String text) throws IOException {
        if (needsQuotes(text) || alsoQuoted.test(text)) {
            out.write('"');
            out.write(text.replace("\"", "\"\""));
            out.write('"');
        } else {
            out.write(text);
        }
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == ',' || letter == '"' || letter == '\r' || letter == '\n') {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
