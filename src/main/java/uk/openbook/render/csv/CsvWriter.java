package uk.openbook.render.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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
    public static final String GUARDED = "A cell that a spreadsheet program would run as a formula has an apostrophe before it.";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final OutputStream out;
    private final boolean guarded;
    private final StringBuilder row = new StringBuilder();
    private boolean begun;

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

    /** Writes a row of cells. */
    public void row(Iterable<String> cells) throws IOException {
        cells.forEach(this::cell);
        endRow();
    }

    /** Writes a row with the cells of an entry in these columns, as they were published, or guarded. */
    public void row(Entry entry, List<Column> columns) throws IOException {
        columns.forEach(column -> cell(entry, column));
        endRow();
    }

    /** Adds a cell to the row; {@link #endRow} writes the row. */
    public void cell(String text) {
        add(guarded ? Defused.of(text) : text);
    }

    /** Adds the cell of an entry to the row; {@link #endRow} writes the row. */
    public void cell(Entry entry, Column column) {
        var text = entry.text(column);
        add(guarded ? Defused.of(column, text) : text);
    }

    private void add(String text) {
        if (begun) {
            row.append(',');
        }
        begun = true;
        if (needsQuotes(text) || guarded && Defused.isQuoted(text)) {
            row.append('"').append(text.replace("\"", "\"\"")).append('"');
        } else {
            row.append(text);
        }
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\r' || c == '\n') {
                return true;
            }
        }
        return false;
    }

    /** Writes the row that the cells were added to. */
    public void endRow() throws IOException {
        if (row.isEmpty()) {
            // A row of one empty cell; without the quotes it would be an empty line.
            row.append("\"\"");
        }
        out.write(row.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        row.setLength(0);
        begun = false;
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
