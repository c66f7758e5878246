package uk.openbook.intake;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The word that someone probably meant. */
public final class Nearest {

    private Nearest() {
    }

    /** The known word that takes the fewest changes to reach, the first of equals; empty where all are far off. */
    public static Optional<String> to(String word, Collection<String> known) {
        String nearest = null;
        int fewest = Math.max(2, word.length() / 3) + 1;
        for (var candidate : known) {
            int changes = changes(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (changes < fewest) {
                fewest = changes;
                nearest = candidate;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** How many letters must be put in, taken out or replaced (Levenshtein). */
    private static int changes(String a, String b) {
        var above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            var row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
