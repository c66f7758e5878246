package uk.openbook.output.downloads;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import uk.openbook.model.Column;
import uk.openbook.model.Entry;

/**
 * Writes CSV in the one form that all our files have for ever (design, D2): RFC 4180, UTF-8 without byte-order mark,
 * lines ending in CR and LF, quotes only around cells that hold a comma, a quote, a CR or an LF, and around the cell of
 * a row that would otherwise be an empty line. Ours, because a library's habits of quoting may change with its version.
 */
public final class CsvWriter implements Closeable {

    private final OutputStream out;
    private final Predicate<String> alsoQuoted;
    /** The row in the making, and how long it is. */
    private byte[] row = new byte[1024];
    private int size;

    /** @param out takes row by row; flushed when this is closed, and left open */
    public CsvWriter(OutputStream out) {
        this(out, text -> false);
    }

    /**
     * @param out takes row by row; flushed when this is closed, and left open
     * @param alsoQuoted cells that stand in quotes although they need none
     */
    CsvWriter(OutputStream out, Predicate<String> alsoQuoted) {
        this.out = out;
        this.alsoQuoted = alsoQuoted;
    }

    public void row(Iterable<String> cells) throws IOException {
        row(cells.iterator());
    }

    public void row(Iterator<String> cells) throws IOException {
        cell(cells.next());
        while (cells.hasNext()) {
            put(',');
            cell(cells.next());
        }
        end();
    }

    /** The cells that an entry has in these columns, as they were published. */
    public void row(Entry entry, List<Column> columns) throws IOException {
        cell(entry.text(columns.get(0)));
        for (int i = 1; i < columns.size(); i++) {
            put(',');
            cell(entry.text(columns.get(i)));
        }
        end();
    }

    private void end() throws IOException {
        // Of one empty cell.
        if (size == 0) {
            put('"');
            put('"');
        }
        put('\r');
        put('\n');
        out.write(row, 0, size);
        size = 0;
    }

    private void cell(String text) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (needsQuotes(utf8) || alsoQuoted.test(text)) {
            put('"');
            for (byte letter : utf8) {
                if (letter == '"') {
                    put('"');
                }
                put((char) letter);
            }
            put('"');
        } else {
            room(utf8.length);
            System.arraycopy(utf8, 0, row, size, utf8.length);
            size += utf8.length;
        }
    }

    private static boolean needsQuotes(byte[] utf8) {
        for (byte letter : utf8) {
            // Hardly any letter comes before the comma, so most are asked one question.
            if (letter <= ',' && (letter == ',' || letter == '"' || letter == '\r' || letter == '\n')) {
                return true;
            }
        }
        return false;
    }

    private void put(char letter) {
        room(1);
        row[size++] = (byte) letter;
    }

    private void room(int wanted) {
        if (row.length - size < wanted) {
            row = Arrays.copyOf(row, Math.max(row.length * 2, size + wanted));
        }
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
