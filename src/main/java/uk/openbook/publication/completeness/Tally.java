package uk.openbook.publication.completeness;

import java.util.stream.IntStream;

/** How many entries have each of the things that a cell can have. */
public final class Tally {

    private static final int WHOLE = 100;

    /** By the ordinal of what a cell can have: every cell of a register is counted. */
    private final int[] counts = new int[Filled.values().length];

    void add(Filled filled) {
        counts[filled.ordinal()]++;
    }

    public int of(Filled filled) {
        return counts[filled.ordinal()];
    }

    public int entries() {
        return IntStream.of(counts).sum();
    }

    /** How many were asked for the column, or have it without being asked. */
    public int asked() {
        return entries() - of(Filled.NOT_ASKED);
    }

    /** Whether every entry that was asked has it published. */
    public boolean isComplete() {
        return of(Filled.PUBLISHED) == asked();
    }

    /** How many of a hundred that were asked have it published, rounded down: 100 is all of them. */
    public int perCent() {
        return asked() == 0 ? WHOLE : (int) ((long) of(Filled.PUBLISHED) * WHOLE / asked());
    }

    /**
     * The same in words: {@code 97%}, {@code under 1%} where there are some, and {@code not asked for} where no entry
     * was asked.
     */
    public String words() {
        if (asked() == 0) {
            return "not asked for";
        }
        return perCent() == 0 && of(Filled.PUBLISHED) > 0 ? "under 1%" : perCent() + "%";
    }
}
