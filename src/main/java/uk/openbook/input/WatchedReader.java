package uk.openbook.input;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Passes the characters of a CSV file on to the parser and notes what RFC 4180 forbids on the way. The parser is told
 * to be lenient: of a fault it knows neither the cell nor, always, that there is one.
 */
final class WatchedReader extends Reader {

    private enum State { CELL_START, PLAIN, QUOTED, QUOTE_IN_QUOTED, LOST }

    private final Reader reader;
    private final Queue<CsvFault> faults = new ArrayDeque<>();
    private State state = State.CELL_START;
    private long line = 1;
    private long rowLine = 1;
    private long row = 1;
    private long cellLine = 1;
    private int cell;
    private char previous;
    private boolean strayNoted;
    private boolean characterNoted;

    WatchedReader(Reader reader) {
        this.reader = reader;
    }

    /** The faults found and not yet taken, in order; those of a row are there once the parser has read the row. */
    Queue<CsvFault> faults() {
        return faults;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = reader.read(buffer, offset, length);
        if (count < 0 && state == State.QUOTED) {
            note(CsvFault.Kind.UNCLOSED_QUOTE, '"');
            state = State.LOST;
        }
        for (int i = offset; i < offset + count && state != State.LOST; i++) {
            watch(buffer[i]);
        }
        return count;
    }

    private void watch(char c) {
        // The line feed of a CR LF belongs to the line break that the CR was.
        if (c != '\n' || previous != '\r') {
            if (!characterNoted && Characters.isForbidden(previous, c)) {
                note(CsvFault.Kind.CHARACTER, c);
                characterNoted = true;
            }
            step(c);
        }
        previous = c;
    }

    private void step(char c) {
        switch (state) {
            case CELL_START -> {
                if (c == '"') {
                    state = State.QUOTED;
                } else {
                    state = State.PLAIN;
                    stepOutside(c);
                }
            }
            case PLAIN -> stepOutside(c);
            case QUOTED -> {
                if (c == '"') {
                    state = State.QUOTE_IN_QUOTED;
                } else if (c == '\n' || c == '\r') {
                    line++;
                }
            }
            default -> {
                if (c == '"') {
                    state = State.QUOTED;
                } else if (c == ',' || c == '\n' || c == '\r') {
                    stepOutside(c);
                } else {
                    note(CsvFault.Kind.TEXT_AFTER_QUOTE, c);
                    state = State.LOST;
                }
            }
        }
    }

    private void stepOutside(char c) {
        if (c == ',') {
            startCell(cell + 1);
        } else if (c == '\n' || c == '\r') {
            line++;
            rowLine = line;
            row++;
            startCell(0);
        } else if (c == '"' && !strayNoted) {
            note(CsvFault.Kind.STRAY_QUOTE, c);
            strayNoted = true;
        }
    }

    private void startCell(int index) {
        cell = index;
        cellLine = line;
        state = State.CELL_START;
        strayNoted = false;
        characterNoted = false;
    }

    private void note(CsvFault.Kind kind, char c) {
        faults.add(new CsvFault(kind, rowLine, row, cell, cellLine, line, previous, c));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
