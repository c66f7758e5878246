package uk.openbook.output.downloads;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import uk.openbook.model.Column;
import uk.openbook.model.Entry;

/**
 * Writes CSV in the one form that all our files have for ever (design, D2): RFC 4180, UTF-8 without byte-order mark,
 * lines ending in CR and LF, quotes only around cells that hold a comma, a quote, a CR or an LF, and around the cell of
 * a row that would otherwise be an empty line. Ours, because a library's habits of quoting may change with its version.
 *
 * <p>Files that readers open in a spreadsheet program, and that need not hold each cell to the character, have a
 * byte-order mark, by which these programs recognise UTF-8, and cells that would run as formulas are {@link Defused}.
 */
public final class CsvWriter implements Closeable {

    /** A sentence for the metadata of files that are guarded. */
    static final String GUARDED = "A cell that a spreadsheet program would run as a formula has an apostrophe before it.";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final OutputStream out;
    private final boolean guarded;
    /** The row in the making, and how long it is. */
    private byte[] row = new byte[1024];
    private int size;

    /** @param out takes row by row; flushed when this is closed, and left open */
    public CsvWriter(OutputStream out) {
        this(out, false);
    }

    private CsvWriter(OutputStream out, boolean guarded) {
        this.out = out;
        this.guarded = guarded;
    }

    /**
     * Begins a file for spreadsheet programs with its byte-order mark.
     *
     * @param out takes row by row; flushed when this is closed, and left open
     */
    public static CsvWriter forSpreadsheets(OutputStream out) throws IOException {
        out.write(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
        return guarded(out);
    }

    /**
     * Writes further rows of a file that is {@linkplain #forSpreadsheets for spreadsheet programs}.
     *
     * @param out takes row by row; flushed when this is closed, and left open
     */
    public static CsvWriter guarded(OutputStream out) {
        return new CsvWriter(out, true);
    }

    public void row(Iterable<String> cells) throws IOException {
        row(cells.iterator());
    }

    public void row(Iterator<String> cells) throws IOException {
        text(cells.next());
        while (cells.hasNext()) {
            put(',');
            text(cells.next());
        }
        end();
    }

    /** The cells that an entry has in these columns, as they were published, or guarded. */
    public void row(Entry entry, List<Column> columns) throws IOException {
        cell(entry, columns.get(0));
        for (int i = 1; i < columns.size(); i++) {
            put(',');
            cell(entry, columns.get(i));
        }
        end();
    }

    private void text(String text) {
        cell(guarded ? Defused.of(text) : text);
    }

    private void cell(Entry entry, Column column) {
        cell(guarded ? Defused.of(column, entry.text(column)) : entry.text(column));
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
        if (needsQuotes(utf8) || guarded && Defused.isQuoted(text)) {
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
