package uk.openbook.output.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A text folded letter by letter: compatibility forms taken apart, accents dropped, lower case. Beside each character
 * stands what it is to the tokeniser. One is used over and over by a thread.
 */
final class Letters {

    static final byte OTHER = 0;
    static final byte LETTER = 1;
    static final byte DIGIT = 2;
    /** Stands within a word, as in O'Neil. */
    static final byte APOSTROPHE = 3;
    /** Joins parts, as in 2006/07. */
    static final byte JOINER = 4;

    /** Letters that have no decomposition, and how they are written without their strokes. */
    private static final Map<Integer, String> PLAIN = Map.ofEntries(Map.entry(0xdf, "ss"), Map.entry(0xe6, "ae"),
            Map.entry(0x153, "oe"), Map.entry(0xf8, "o"), Map.entry(0x111, "d"), Map.entry(0xf0, "d"),
            Map.entry(0xfe, "th"), Map.entry(0x142, "l"), Map.entry(0x131, "i"), Map.entry(0x127, "h"),
            Map.entry(0x3c2, "\u03c3"));
    private static final byte[] ASCII = new byte[128];

    static {
        for (int letter = 0; letter < 128; letter++) {
            ASCII[letter] = kind(letter);
        }
    }

    private final Map<Integer, String> seen = new HashMap<>();
    char[] chars = new char[1024];
    byte[] kinds = new byte[1024];
    int length;

    /** Takes the place of what was there. */
    void fold(String text) {
        length = 0;
        int size = text.length();
        for (int i = 0; i < size; i++) {
            char letter = text.charAt(i);
            if (letter < 128) {
                add(letter >= 'A' && letter <= 'Z' ? (char) (letter + 32) : letter, ASCII[letter]);
            } else {
                int point = text.codePointAt(i);
                i += Character.charCount(point) - 1;
                addAll(seen.computeIfAbsent(point, Letters::fold));
            }
        }
    }

    private void addAll(String folded) {
        for (int i = 0; i < folded.length();) {
            int point = folded.codePointAt(i);
            byte kind = point < 128 ? ASCII[point] : kind(point);
            for (int end = i + Character.charCount(point); i < end; i++) {
                add(folded.charAt(i), kind);
            }
        }
    }

    private void add(char letter, byte kind) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, length * 2);
            kinds = Arrays.copyOf(kinds, length * 2);
        }
        chars[length] = letter;
        kinds[length++] = kind;
    }

    /** One character by itself, so that the place of each in the text stays known. */
    private static String fold(int point) {
        var apart = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD);
        var folded = new StringBuilder();
        for (int i = 0; i < apart.length();) {
            int letter = apart.codePointAt(i);
            i += Character.charCount(letter);
            if (isMark(letter)) {
                continue;
            }
            int lower = Character.toLowerCase(letter);
            var plain = PLAIN.get(lower);
            if (plain != null) {
                folded.append(plain);
            } else if (lower == 0x2018 || lower == 0x2019 || lower == 0x2bc) {
                folded.append('\'');
            } else if (lower >= 0x2010 && lower <= 0x2013) {
                folded.append('-');
            } else {
                folded.appendCodePoint(lower);
            }
        }
        return folded.toString();
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static byte kind(int point) {
        if (Character.isLetter(point)) {
            return LETTER;
        }
        if (Character.isDigit(point)) {
            return DIGIT;
        }
        return switch (point) {
            case '\'' -> APOSTROPHE;
            case '.', '-', '/', '_' -> JOINER;
            default -> OTHER;
        };
    }
}
