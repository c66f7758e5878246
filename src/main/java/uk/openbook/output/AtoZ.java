package uk.openbook.output;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The order of names in lists: by letters and digits alone, accents and case aside; our own, not the JDK's. */
public final class AtoZ {

    /** The heading of names that start with no letter of the alphabet. */
    public static final String OTHER = "0 to 9";

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private AtoZ() {
    }

    /** Orders things by their name; names that fold alike by the name itself. */
    public static <T> Comparator<T> by(Function<T, String> name) {
        return Comparator.<T, String>comparing(thing -> folded(name.apply(thing))).thenComparing(name);
    }

    /** The heading that a name stands under: a letter, or {@link #OTHER}. */
    public static String heading(String name) {
        var folded = folded(name);
        char first = folded.isEmpty() ? '0' : folded.charAt(0);
        return first >= 'a' && first <= 'z' ? String.valueOf(Character.toUpperCase(first)) : OTHER;
    }

    /** The letters and digits of a name, by which it is ordered. */
    public static String folded(String name) {
        var letters = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return MARKS.matcher(ACCENTS.matcher(letters).replaceAll("")).replaceAll(" ").strip();
    }
}
