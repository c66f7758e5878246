package uk.openbook.history;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Whether two texts differ in type alone: the same but for compatibility forms, look-alike letters, spaces, letter
 * case, the shape of quotes and dashes, and the marks {@code , ; : . ' " ( )} that stand neither beside a digit nor
 * between letters, so that 1.5 is not 15 and re-sign is not resign (design, D31).
 */
public final class Typography {

    /**
     * Rises when the table or the rule changes; told with each file of changes, and with the table on the public page.
     */
    public static final int VERSION = 1;

    /** Letters of other alphabets, and forms of marks, that are set in the place of a plain one. */
    static final Map<Character, Character> LOOK_ALIKES = Map.ofEntries(
            Map.entry('\u2018', '\''), Map.entry('\u2019', '\''), Map.entry('\u201A', '\''),
            Map.entry('\u201B', '\''), Map.entry('\u2032', '\''), Map.entry('\u00B4', '\''), Map.entry('`', '\''),
            Map.entry('\u201C', '"'), Map.entry('\u201D', '"'), Map.entry('\u201E', '"'), Map.entry('\u2033', '"'),
            Map.entry('\u00AB', '"'), Map.entry('\u00BB', '"'),
            Map.entry('\u2010', '-'), Map.entry('\u2011', '-'), Map.entry('\u2012', '-'), Map.entry('\u2013', '-'),
            Map.entry('\u2014', '-'), Map.entry('\u2015', '-'), Map.entry('\u2212', '-'),
            Map.entry('\u0430', 'a'), Map.entry('\u0435', 'e'), Map.entry('\u043E', 'o'), Map.entry('\u0440', 'p'),
            Map.entry('\u0441', 'c'), Map.entry('\u0445', 'x'), Map.entry('\u0443', 'y'), Map.entry('\u0456', 'i'));

    static final String MARKS = ",;:.'\"()";

    private Typography() {
    }

    /** Whether the two say the same. */
    static boolean same(String one, String other) {
        return one.equals(other) || plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        // Before as well as after: the compatibility form of some marks is a space and an accent, or the mark twice.
        var form = Normalizer.normalize(withoutLookAlikes(text), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var letters = withoutLookAlikes(form);
        var plain = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
                if (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') {
                    plain.append(' ');
                }
            } else if (MARKS.indexOf(letter) < 0 || says(letters, i)) {
                plain.append(letter);
            }
        }
        return plain.toString().strip();
    }

    private static CharSequence withoutLookAlikes(String text) {
        var letters = new StringBuilder(text);
        for (int i = 0; i < letters.length(); i++) {
            letters.setCharAt(i, LOOK_ALIKES.getOrDefault(letters.charAt(i), letters.charAt(i)));
        }
        return letters;
    }

    /** A mark beside a digit, or between letters, is part of a number or a word. */
    private static boolean says(CharSequence text, int mark) {
        char before = mark == 0 ? ' ' : text.charAt(mark - 1);
        char after = mark + 1 == text.length() ? ' ' : text.charAt(mark + 1);
        return Character.isDigit(before) || Character.isDigit(after)
                || Character.isLetter(before) && Character.isLetter(after);
    }
}
