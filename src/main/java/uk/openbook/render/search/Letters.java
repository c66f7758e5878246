package uk.openbook.render.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import uk.openbook.text.BaseLetters;
import uk.openbook.text.NormalizedText;

/**
 * A text folded character by character: compatibility forms taken apart, accents and invisible characters dropped, lower
 * case, an ampersand spelt out. Beside each character stands what it is to the tokeniser. One is used over and over by a
 * thread.
 */
final class Letters {

    static final byte OTHER = 0;
    static final byte LETTER = 1;
    static final byte DIGIT = 2;
    /** Stands within a word, as in O'Neil. */
    static final byte APOSTROPHE = 3;
    /** Joins parts, as in 2006/07. */
    static final byte JOINER = 4;

    private static final String AND = " and ";
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
            if (letter == '&') {
                addAll(AND);
            } else if (letter < 128) {
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
        var folded = new StringBuilder();
        BaseLetters.of(point).codePoints().filter(letter -> !NormalizedText.isInvisible(letter)).map(Letters::plainMark)
                .forEach(letter -> {
                    if (letter == '&') {
                        folded.append(AND);
                    } else {
                        folded.appendCodePoint(letter);
                    }
                });
        return folded.toString();
    }

    private static int plainMark(int point) {
        if (point == 0x2018 || point == 0x2019 || point == 0x2bc) {
            return '\'';
        }
        return point >= 0x2010 && point <= 0x2013 || point == 0x2212 ? '-' : point;
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
