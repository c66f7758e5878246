package uk.openbook.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;

/** A strict look at all bytes of a file: each line that is not UTF-8 is a finding, up to a few. */
final class Utf8 {

    private static final int LINES_NAMED = 5;
    private static final int CHUNK = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String EDITOR = "in Notepad, Save As and Encoding UTF-8";
    private static final String OF_CSV = "Save the file as UTF-8: in Excel, Save As and \"CSV UTF-8\"; in LibreOffice, "
            + "Save As and \"Unicode (UTF-8)\"; " + EDITOR;
    /** No spreadsheet program writes these. */
    private static final String OF_TEXT = "Save the file as UTF-8: " + EDITOR;

    private final String file;
    private final Findings findings;
    private final String remedy;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    private final CharBuffer chars = CharBuffer.allocate(CHUNK);
    private long line = 1;
    private boolean afterReturn;
    private long lastBadLine;
    private int badLines;

    private Utf8(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
        this.remedy = file.endsWith(".csv") ? OF_CSV : OF_TEXT;
    }

    /** Whether a file is UTF-8; where it is not, the findings say so, and that it was not read. */
    static boolean check(Path site, String file, Findings findings) {
        try (var in = Files.newInputStream(site.resolve(file))) {
            return new Utf8(file, findings).check(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Reads the characters of a file that is known to be UTF-8, without its byte-order mark. */
    static Reader reader(InputStream in) throws IOException {
        var reader = new PushbackReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1);
        int first = reader.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return reader;
    }

    private boolean check(InputStream in) throws IOException {
        boolean end = false;
        boolean start = true;
        while (!end) {
            int count = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
            end = count < bytes.remaining();
            bytes.position(bytes.position() + count).flip();
            if (start && isUtf16()) {
                findings.add(FindingCode.NOT_UTF_8, Place.of(file),
                        "the file is UTF-16 and not UTF-8, and was not read", remedy);
                return false;
            }
            start = false;
            decode(end);
            bytes.compact();
        }
        if (badLines > LINES_NAMED) {
            findings.add(FindingCode.NOT_UTF_8, Place.of(file),
                    badLines + " lines of the file are not UTF-8, of which the first " + LINES_NAMED + " are named",
                    remedy);
        }
        return badLines == 0;
    }

    /** A byte-order mark of UTF-16, or every other byte zero, as in Latin letters without one. */
    private boolean isUtf16() {
        if (bytes.remaining() < 2) {
            return false;
        }
        int first = bytes.get(0) & 0xFF;
        int second = bytes.get(1) & 0xFF;
        return first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF || (first == 0) != (second == 0);
    }

    private void decode(boolean end) {
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, end);
            countLines();
            if (result.isUnderflow()) {
                return;
            }
            if (result.isError()) {
                addBadByte(bytes.get(bytes.position()));
                bytes.position(bytes.position() + result.length());
            }
        }
    }

    private void countLines() {
        char[] text = chars.array();
        for (int i = 0, n = chars.position(); i < n; i++) {
            char c = text[i];
            if (c == '\r' || c == '\n' && !afterReturn) {
                line++;
            }
            afterReturn = c == '\r';
        }
        chars.clear();
    }

    private void addBadByte(byte bad) {
        if (line == lastBadLine) {
            return;
        }
        lastBadLine = line;
        badLines++;
        if (badLines > LINES_NAMED) {
            return;
        }
        var character = new String(new byte[] {bad}, Charset.forName("windows-1252"));
        var problem = String.format(Locale.ROOT, "the byte %02X is not UTF-8, so the file was not read", bad);
        // A few bytes stand for nothing in Windows-1252 either.
        boolean meaningless = Character.isISOControl(character.charAt(0)) || character.equals("\uFFFD");
        findings.add(FindingCode.NOT_UTF_8, Place.of(file, line), meaningless
                ? problem
                : problem + "; it was probably saved as Windows-1252, where that byte is " + character, remedy);
    }
}
