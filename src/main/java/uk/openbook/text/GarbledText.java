package uk.openbook.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Recognises text that was written as UTF-8 and read as Windows-1252 or Latin-1, once or several times over, such as
 * {@code CafÃ©}, and undoes that. Each multi-byte sequence of UTF-8 is then two to four characters, of which the first
 * is an accented letter. Words of many languages end in such a letter before a quotation mark, such as {@code AMANHÃ”};
 * a text is mended only where one sequence at least cannot be meant.
 */
public final class GarbledText {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int MOST_TIMES = 4;
    /** Characters that are written straight after a word. */
    private static final String AFTER_WORDS = "‘’“”‚„‹›«»–—…•·™®©ºª°¹²³\u00A0";
    private static final String BEFORE_WORDS = "‘“„‹«'\"(";
    /** What remains of a closing quotation mark where the byte 9D was dropped, which Windows-1252 does not have. */
    private static final String HALF_A_QUOTE = "â€";

    private final String text;
    private final StringBuilder mended = new StringBuilder();
    private boolean certain;

    private GarbledText(String text) {
        this.text = text;
    }

    /** The text as it was meant; empty where it is not garbled. A lost character in it is U+FFFD. */
    public static Optional<String> mended(String text) {
        var now = text;
        for (int i = 0; i < MOST_TIMES && isPossible(now); i++) {
            var once = new GarbledText(now).once();
            if (once.isEmpty()) {
                break;
            }
            now = once.get();
        }
        return now.equals(text) ? Optional.empty() : Optional.of(now);
    }

    /** Whether there is a character that can begin a sequence; few texts have one. */
    private static boolean isPossible(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && c <= 0xF4) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> once() {
        for (int i = 0; i < text.length();) {
            i += mendAt(i);
        }
        return certain ? Optional.of(mended.toString()) : Optional.empty();
    }

    /** Appends what stands at a position, mended where it can be, and returns how many characters that was. */
    private int mendAt(int start) {
        int length = sequence(start);
        if (length > 0) {
            var meant = decoded(start, length);
            if (isPlausible(meant, start, length)) {
                certain |= !canBeMeant(start, length);
                if (meant.codePointAt(0) != 0xFEFF) {
                    mended.append(meant);
                }
                return length;
            }
        }
        if (text.startsWith(HALF_A_QUOTE, start)) {
            certain = true;
            mended.append('”');
            return HALF_A_QUOTE.length();
        }
        char c = text.charAt(start);
        if (isControl(c) && windows(c) != c) {
            certain = true;
            mended.append(windows(c));
        } else {
            mended.append(c);
        }
        return 1;
    }

    /** How many characters from here are the bytes of one UTF-8 sequence; 0 where they are none. */
    private int sequence(int start) {
        int first = octet(text.charAt(start));
        int length = first >= 0xC2 && first <= 0xDF ? 2 : first >= 0xE0 && first <= 0xEF ? 3
                : first >= 0xF0 && first <= 0xF4 ? 4 : 0;
        if (length == 0 || start + length > text.length()) {
            return 0;
        }
        for (int i = start + 1; i < start + length; i++) {
            int next = octet(text.charAt(i));
            if (next < 0x80 || next > 0xBF) {
                return 0;
            }
        }
        return decoded(start, length).codePointCount(0, decoded(start, length).length()) == 1 ? length : 0;
    }

    private String decoded(int start, int length) {
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) octet(text.charAt(start + i));
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Letters of Europe, marks and symbols by themselves; other scripts where there are several letters in a row. */
    private boolean isPlausible(String meant, int start, int length) {
        int point = meant.codePointAt(0);
        return point >= 0x80 && point <= 0x233 || point >= 0x1E00 && point <= 0x1EFF || point >= 0x2000 && point <= 0x2BFF
                || point == 0xFEFF || point >= 0xFB00 && point <= 0xFB06 || point == 0xFFFD && length == 3
                || point >= 0x1F000 && point <= 0x1FAFF || hasNeighbour(start, length);
    }

    private boolean hasNeighbour(int start, int length) {
        return start + length < text.length() && sequence(start + length) == length
                || start >= length && sequence(start - length) == length;
    }

    /** Whether the sequence may be the end of a word, and a mark that follows it. */
    private boolean canBeMeant(int start, int length) {
        for (int i = start + 1; i < start + length; i++) {
            if (AFTER_WORDS.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        if (start + length < text.length() && Character.isLetter(text.charAt(start + length))) {
            return false;
        }
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        return Character.isUpperCase(text.charAt(start)) ? Character.isUpperCase(before) || BEFORE_WORDS.indexOf(before) >= 0
                : Character.isLetter(before);
    }

    private static int octet(char c) {
        if (c <= 0xFF) {
            return c;
        }
        var bytes = String.valueOf(c).getBytes(WINDOWS_1252);
        return bytes.length == 1 && bytes[0] != '?' ? bytes[0] & 0xFF : -1;
    }

    private static boolean isControl(char c) {
        return c >= 0x80 && c < 0xA0;
    }

    /** What a byte means in Windows-1252; itself where it means nothing there. */
    private static char windows(char c) {
        char meant = new String(new byte[] {(byte) c}, WINDOWS_1252).charAt(0);
        return meant == '\uFFFD' ? c : meant;
    }
}
