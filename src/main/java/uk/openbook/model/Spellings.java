package uk.openbook.model;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/** Decides which of several spellings of one thing is shown. */
public final class Spellings {

    /** The most frequent spelling; of several the one in mixed case, then the shortest. */
    private static final Comparator<Map.Entry<String, Integer>> BEST =
            Map.Entry.<String, Integer>comparingByValue().reversed()
                    .thenComparing(spelling -> isOfOneCase(spelling.getKey()))
                    .thenComparing(spelling -> spelling.getKey().length()).thenComparing(Map.Entry::getKey);

    private Spellings() {
    }

    /** @param counts how often each spelling is used; one at least */
    public static String best(Map<String, Integer> counts) {
        return counts.entrySet().stream().min(BEST).orElseThrow().getKey();
    }

    private static boolean isOfOneCase(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT)) || text.equals(text.toLowerCase(Locale.ROOT));
    }
}
