package uk.openbook.output.charts;

import java.util.List;
import java.util.Optional;
import uk.openbook.output.InWords;

/** Something with how many there are of it. */
record Counted(String words, long count) {

    /** More than these that are equal are not named. */
    private static final int MOST_NAMED = 3;

    /**
     * Which has the most, such as {@code “School Census” has the most: 88}; empty where there is nothing to compare, or
     * all have as many.
     */
    static Optional<String> most(List<Counted> all) {
        long largest = all.stream().mapToLong(Counted::count).max().orElse(0);
        var first = all.stream().filter(one -> one.count == largest).map(Counted::words).toList();
        if (largest == 0 || first.size() == all.size()) {
            return Optional.empty();
        }
        var number = InWords.number(largest);
        if (first.size() > MOST_NAMED) {
            return Optional.of(InWords.number(first.size()) + " have the most: " + number + " each");
        }
        return Optional.of(InWords.list(first.stream().map(words -> "“" + words + "”").toList())
                + (first.size() == 1 ? " has the most: " + number : " have the most: " + number + " each"));
    }
}
