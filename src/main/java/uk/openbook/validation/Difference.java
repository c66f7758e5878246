package uk.openbook.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.openbook.model.Column;
import uk.openbook.model.Entry;

/**
 * In how many of its public entries an edition differs from the one before it.
 *
 * @param before how many entries the earlier edition has
 * @param gone how many of them the later has not
 * @param changed how many are in both with other cells; a column that only one edition has does not count
 * @param emptied the columns that some entries in both had filled in and none has now, and how many had, in the order
 *         of the earlier file
 */
record Difference(int before, int gone, int changed, Map<Column, Integer> emptied) {

    Difference {
        emptied = Collections.unmodifiableMap(new LinkedHashMap<>(emptied));
    }

    /** @param rekeyed the keys in the later edition of entries that have another in the earlier one, by that */
    static Difference between(EditionDraft earlier, EditionDraft later, Map<String, String> rekeyed) {
        var before = new HashMap<String, Entry>(earlier.entries().size() * 2);
        earlier.entries().forEach(entry -> before.put(rekeyed.getOrDefault(entry.key(), entry.key()), entry));
        var both = new ArrayList<>(earlier.columns());
        both.retainAll(later.columns());
        var cells = new FilledIn(earlier.columns());
        int kept = 0;
        int changed = 0;
        for (var now : later.entries()) {
            var old = before.get(now.key());
            if (old != null) {
                kept++;
                changed += differ(old, now, both) ? 1 : 0;
                cells.add(old, now);
            }
        }
        return new Difference(before.size(), before.size() - kept, changed, cells.emptied());
    }

    private static boolean differ(Entry old, Entry now, List<Column> columns) {
        for (var column : columns) {
            if (!old.text(column).equals(now.text(column))) {
                return true;
            }
        }
        return false;
    }

    /** Counts what entries had, for each column until one still has it. */
    private static final class FilledIn {

        private final List<Column> columns;
        private final int[] had;
        private final boolean[] stillFilled;

        FilledIn(List<Column> columns) {
            this.columns = columns;
            this.had = new int[columns.size()];
            this.stillFilled = new boolean[columns.size()];
        }

        void add(Entry old, Entry now) {
            for (int i = 0; i < had.length; i++) {
                if (!stillFilled[i]) {
                    stillFilled[i] = !now.isBlank(columns.get(i));
                    had[i] += old.isBlank(columns.get(i)) ? 0 : 1;
                }
            }
        }

        Map<Column, Integer> emptied() {
            var emptied = new LinkedHashMap<Column, Integer>();
            for (int i = 0; i < had.length; i++) {
                if (had[i] > 0 && !stillFilled[i]) {
                    emptied.put(columns.get(i), had[i]);
                }
            }
            return emptied;
        }
    }
}
