package uk.openbook.publication;

import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import uk.openbook.text.BaseLetters;

/**
 * The order of names in lists: by base letters and digits alone, digits first, then A to Z, then the letters of other
 * scripts in the order of Unicode. It is our own, not the JDK's.
 */
public final class AtoZ {

    /** The heading of names that start with a digit, or have neither a letter nor a digit. */
    public static final String OTHER = "0 to 9";

    private AtoZ() {
    }

    /** Orders things by their name; names that fold alike by the name itself. */
    public static <T> Comparator<T> by(Function<T, String> name) {
        return Comparator.<T, String>comparing(thing -> folded(name.apply(thing))).thenComparing(name);
    }

    /** The heading for a name: its first letter, of any script, or {@link #OTHER}. */
    public static String heading(String name) {
        var folded = folded(name);
        if (folded.isEmpty() || !Character.isLetter(folded.codePointAt(0))) {
            return OTHER;
        }
        return Character.toString(folded.codePointAt(0)).toUpperCase(Locale.ROOT);
    }

    /** The letters and digits of a name, by which it is ordered; digits of any script as 0 to 9. */
    public static String folded(String name) {
        var base = BaseLetters.of(name);
        var folded = new StringBuilder(base.length());
        boolean gap = false;
        for (int i = 0; i < base.length();) {
            int point = base.codePointAt(i);
            i += Character.charCount(point);
            // A modifier letter, such as the one before Iolani in ʻIolani, is written like a mark.
            if (Character.getType(point) == Character.MODIFIER_LETTER) {
                continue;
            }
            boolean digit = Character.isDigit(point);
            if (!digit && !Character.isLetter(point) && Character.getType(point) != Character.LETTER_NUMBER
                    && Character.getType(point) != Character.OTHER_NUMBER) {
                gap = true;
                continue;
            }
            if (gap && !folded.isEmpty()) {
                folded.append(' ');
            }
            gap = false;
            folded.appendCodePoint(digit ? '0' + Character.digit(point, 10) : point);
        }
        return folded.toString();
    }
}
