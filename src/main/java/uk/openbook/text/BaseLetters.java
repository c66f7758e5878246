package uk.openbook.text;

import java.text.Normalizer;
import java.util.Map;

/**
 * Reduces characters to their base letters: compatibility forms (NFKD), without accents, in lower case, and letters with
 * a stroke or ligatures as they are written without: {@code Ø} is {@code o}, {@code Ł} is {@code l} and {@code ß} is
 * {@code ss}. The search, the order from A to Z and the addresses of entries use it.
 */
public final class BaseLetters {

    /** Letters that have no decomposition. */
    private static final Map<Integer, String> PLAIN = Map.ofEntries(Map.entry(0xdf, "ss"), Map.entry(0xe6, "ae"),
            Map.entry(0x153, "oe"), Map.entry(0xf8, "o"), Map.entry(0x111, "d"), Map.entry(0xf0, "d"),
            Map.entry(0xfe, "th"), Map.entry(0x142, "l"), Map.entry(0x131, "i"), Map.entry(0x127, "h"),
            Map.entry(0x3c2, "\u03c3"));

    private BaseLetters() {
    }

    /** The base letters of a character; none of an accent by itself. Any other character is in lower case. */
    public static String of(int point) {
        var apart = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD);
        var base = new StringBuilder();
        apart.codePoints().filter(letter -> !isMark(letter)).map(Character::toLowerCase).forEach(lower -> {
            var plain = PLAIN.get(lower);
            if (plain == null) {
                base.appendCodePoint(lower);
            } else {
                base.append(plain);
            }
        });
        return base.toString();
    }

    /** The base letters of a text; letters that Unicode composes, such as those of Korean, are composed. */
    public static String of(String text) {
        var base = new StringBuilder(text.length());
        for (int i = 0; i < text.length();) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (point < 0x80) {
                base.append((char) Character.toLowerCase(point));
            } else {
                base.append(of(point));
            }
        }
        return Normalizer.normalize(base, Normalizer.Form.NFC);
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
