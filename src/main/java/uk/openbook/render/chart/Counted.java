package uk.openbook.render.chart;

import java.util.List;
import java.util.Optional;
import uk.openbook.publication.InWords;
import uk.openbook.text.Isolates;

/** Something with how many there are of it. */
record Counted(String words, long count) {

    /** More than these that are equal are not named. */
    private static final int MOST_NAMED = 3;

    static String quoted(String words) {
        return "“" + Isolates.around(words) + "”";
    }

    /**
     * Which has the most, such as {@code 2017 has the most: 88}; empty where there is nothing to compare, or all have
     * as many.
     */
    static Optional<String> most(List<Counted> all) {
        long largest = all.stream().mapToLong(Counted::count).max().orElse(0);
        var first = all.stream().filter(one -> one.count == largest).map(Counted::words).toList();
        if (largest == 0 || first.size() == all.size()) {
            return Optional.empty();
        }
        var number = InWords.number(largest);
        if (first.size() == 1) {
            return Optional.of(first.get(0) + " has the most: " + number);
        }
        return Optional.of((first.size() > MOST_NAMED ? InWords.number(first.size()) + " of them" : InWords.list(first))
                + " have the most: " + number + " each");
    }
}
