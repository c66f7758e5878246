package uk.openbook.model;

import java.text.Normalizer;
import java.util.Locale;

/** Text as it is compared: compatibility forms joined, lower case, runs of white space one space, none at the ends. */
public final class Folded {

    private Folded() {
    }

    public static String of(String text) {
        var joined = isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        return joined.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(letter -> letter < 0x80);
    }
}
