package uk.openbook.publication;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import uk.openbook.model.Column;
import uk.openbook.model.Entry;
import uk.openbook.model.Spellings;
import uk.openbook.text.NormalizedText;

/**
 * The texts of a facet that show the same except for letter case and white space: they are one value, shown in the most
 * frequent spelling. One is used by one thread.
 */
public final class LikeTexts {

    private final Map<String, Integer> counts = new HashMap<>();
    /** The spelling that is shown, by what all spellings have in common. */
    private final Map<String, String> shown = new HashMap<>();

    /** Counts the texts of a cell; to be called for each entry before {@link #shown}. */
    public void count(Column column, Entry entry) {
        entry.items(column).forEach(item -> counts.merge(item, 1, Integer::sum));
    }

    /** The spelling in which a text is shown; of a text that was not counted, the one that was asked for first. */
    String shown(Column column, String text) {
        if (!counts.isEmpty()) {
            choose(column);
        }
        return shown.computeIfAbsent(compared(column, text), any -> NormalizedText.spaced(text));
    }

    private void choose(Column column) {
        var alike = new HashMap<String, Map<String, Integer>>();
        counts.forEach((text, count) -> alike.computeIfAbsent(compared(column, text), any -> new TreeMap<>())
                .merge(NormalizedText.spaced(text), count, Integer::sum));
        alike.forEach((compared, spellings) -> shown.put(compared, Spellings.best(spellings)));
        counts.clear();
    }

    /** Compared as it is shown: {@code 05} and {@code 5} are one number. */
    private static String compared(Column column, String text) {
        return NormalizedText.folded(Wording.item(column, NormalizedText.spaced(text)));
    }
}
