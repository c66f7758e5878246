package uk.openbook.output.pages;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import uk.openbook.text.Isolates;

/**
 * Writes a page in UTF-8. A template writes a few letters at a time, many of them to be escaped for HTML, so that each
 * letter is escaped and encoded in one step; what stands on many pages is encoded once.
 */
public final class PageWriter extends Writer {

    /** Letters that are encoded at once. */
    private static final int PIECE = 1 << 11;
    /** Bytes of the longest of what stands for a letter. */
    private static final int LONGEST = 6;
    private static final byte UNKNOWN = '?';

    private static final byte[][] AS_THEY_ARE = new byte[0x80][];
    private static final byte[][] ESCAPED = escapes();

    private static final String ISOLATE = "<bdi>";
    private static final String ISOLATE_END = "</bdi>";
    /** In HTML, and in the SVG of charts. */
    private static final Set<String> OF_TEXT_ALONE = Set.of("title", "desc", "text", "option", "textarea", "script",
            "style");

    private final OutputStream bytes;
    private final char[] piece = new char[PIECE];
    private byte[] buffer = new byte[PIECE * LONGEST];
    private int count;
    /** The first half of a letter beyond the first 65,536 with which the last text ended; 0 where it did not. */
    private char half;
    private int holds;
    /** From the last tag in the bytes that are passed on already; empty before the first. */
    private byte[] written = new byte[0];

    private long drained;
    private long most = Long.MAX_VALUE;
    private Supplier<? extends RuntimeException> excess = IllegalStateException::new;

    public PageWriter(OutputStream bytes) {
        this.bytes = bytes;
    }

    /** Fails with this exception where the page becomes longer than so many bytes, apart from what is in its buffer. */
    public void limit(long most, Supplier<? extends RuntimeException> excess) {
        this.most = most;
        this.excess = excess;
    }

    private static byte[][] escapes() {
        var escapes = new byte[0x80][];
        escapes['<'] = "&lt;".getBytes(StandardCharsets.US_ASCII);
        escapes['>'] = "&gt;".getBytes(StandardCharsets.US_ASCII);
        escapes['&'] = "&amp;".getBytes(StandardCharsets.US_ASCII);
        escapes['"'] = "&quot;".getBytes(StandardCharsets.US_ASCII);
        escapes['\''] = "&#39;".getBytes(StandardCharsets.US_ASCII);
        return escapes;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        int end = from + length;
        for (int at = from; at < end; at += PIECE) {
            encode(text, at, Math.min(end, at + PIECE), AS_THEY_ARE);
        }
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        write(text, from, from + length, AS_THEY_ARE);
    }

    /**
     * Writes a text so that HTML shows it as it is, between tags or in an attribute. Between tags, a text whose direction
     * could reorder the words around it is in a {@code <bdi>}, and so is each part of it that {@link Isolates} marks.
     */
    public void writeEscaped(String text) throws IOException {
        if (Isolates.isNeeded(text) && takesElements()) {
            writeIsolated(Isolates.balanced(text));
        } else {
            write(text, 0, text.length(), ESCAPED);
        }
    }

    private void writeIsolated(String text) throws IOException {
        boolean whole = Isolates.isNeededAround(text);
        write(whole ? ISOLATE : "");
        int from = 0;
        var starts = new ArrayDeque<Character>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Isolates.startsIsolate(c)) {
                starts.push(c);
            }
            if (c == Isolates.START || c == Isolates.END && starts.pop() == Isolates.START) {
                write(text, from, i, ESCAPED);
                write(c == Isolates.START ? ISOLATE : ISOLATE_END);
                from = i + 1;
            }
        }
        write(text, from, text.length(), ESCAPED);
        write(whole ? ISOLATE_END : "");
    }

    /** Whether an element can be written here: not inside a tag, and not inside an element that holds text alone. */
    private boolean takesElements() {
        int tag = lastTag();
        var text = tag < 0 ? written : Arrays.copyOfRange(buffer, tag, count);
        int end = indexOf(text, '>');
        if (text.length == 0 || end < 0) {
            return text.length == 0;
        }
        int name = 1;
        while (name < end && Character.isLetterOrDigit(text[name])) {
            name++;
        }
        return !OF_TEXT_ALONE.contains(new String(text, 1, name - 1, StandardCharsets.US_ASCII));
    }

    private int lastTag() {
        int at = count - 1;
        while (at >= 0 && buffer[at] != '<') {
            at--;
        }
        return at;
    }

    private static int indexOf(byte[] text, char wanted) {
        for (int i = 0; i < text.length; i++) {
            if (text[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    private void write(String text, int from, int end, byte[][] escapes) throws IOException {
        for (int at = from; at < end; at += PIECE) {
            int length = Math.min(PIECE, end - at);
            text.getChars(at, at + length, piece, 0);
            encode(piece, 0, length, escapes);
        }
    }

    private void encode(char[] text, int from, int to, byte[][] escapes) throws IOException {
        makeRoom((to - from + 1) * LONGEST);
        int i = from;
        if (half != 0 && from < to) {
            i = endHalf(text[from]) ? from + 1 : from;
        }
        byte[] out = buffer;
        int at = count;
        for (; i < to; i++) {
            char letter = text[i];
            if (letter < 0x80) {
                byte[] escape = escapes[letter];
                if (escape == null) {
                    out[at++] = (byte) letter;
                } else {
                    for (byte part : escape) {
                        out[at++] = part;
                    }
                }
            } else if (letter < 0x800) {
                out[at++] = (byte) (0xc0 | letter >> 6);
                out[at++] = (byte) (0x80 | letter & 0x3f);
            } else if (!Character.isSurrogate(letter)) {
                out[at++] = (byte) (0xe0 | letter >> 12);
                out[at++] = (byte) (0x80 | letter >> 6 & 0x3f);
                out[at++] = (byte) (0x80 | letter & 0x3f);
            } else if (Character.isLowSurrogate(letter)) {
                out[at++] = UNKNOWN;
            } else {
                half = letter;
                if (i + 1 < to) {
                    count = at;
                    i += endHalf(text[i + 1]) ? 1 : 0;
                    at = count;
                }
            }
        }
        count = at;
    }

    /** Whether this is the other half of a letter, and so belongs to it. */
    private boolean endHalf(char next) {
        boolean whole = Character.isLowSurrogate(next);
        if (whole) {
            int letter = Character.toCodePoint(half, next);
            buffer[count++] = (byte) (0xf0 | letter >> 18);
            buffer[count++] = (byte) (0x80 | letter >> 12 & 0x3f);
            buffer[count++] = (byte) (0x80 | letter >> 6 & 0x3f);
            buffer[count++] = (byte) (0x80 | letter & 0x3f);
        } else {
            buffer[count++] = UNKNOWN;
        }
        half = 0;
        return whole;
    }

    /** Writes bytes that are UTF-8 already. */
    public void writeEncoded(byte[] text, int from, int to) throws IOException {
        makeRoom(to - from);
        System.arraycopy(text, from, buffer, count, to - from);
        count += to - from;
    }

    /** Keeps what is written from here on until {@link #release} tells it; returns where it begins. */
    public int hold() {
        holds++;
        return count;
    }

    /** What was written since this hold began, which ends with it. */
    public byte[] release(int from) {
        holds--;
        return Arrays.copyOfRange(buffer, from, count);
    }

    private void makeRoom(int wanted) throws IOException {
        if (buffer.length - count >= wanted) {
            return;
        }
        if (drained + count > most) {
            throw excess.get();
        }
        if (holds == 0) {
            drain();
        }
        if (buffer.length - count < wanted) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, count + wanted));
        }
    }

    private void drain() throws IOException {
        rememberTag();
        bytes.write(buffer, 0, count);
        drained += count;
        count = 0;
    }

    /** Keeps the last tag, or what there is of it, for {@link #takesElements}. */
    private void rememberTag() {
        int tag = lastTag();
        if (tag >= 0) {
            written = Arrays.copyOfRange(buffer, tag, count);
        } else if (written.length > 0 && indexOf(written, '>') < 0) {
            int before = written.length;
            written = Arrays.copyOf(written, before + count);
            System.arraycopy(buffer, 0, written, before, count);
        }
    }

    @Override
    public void flush() throws IOException {
        if (holds == 0) {
            drain();
        }
    }

    @Override
    public void close() throws IOException {
        flush();
        bytes.close();
    }
}
