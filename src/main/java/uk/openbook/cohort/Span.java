package uk.openbook.cohort;

/**
 * A run of years: academic years, school years or years of birth. An end that is not known is farther than any year.
 *
 * @param first the first one
 * @param last the last one; before the first where the run is empty
 */
public record Span(int first, int last) {

    /** In the place of a first year that is not known. */
    static final int NO_START = Integer.MIN_VALUE / 4;
    /** In the place of a last year that is not known. */
    static final int NO_END = Integer.MAX_VALUE / 4;

    /** So that sums of years and open ends are open still. */
    private static final int FARTHEST = NO_END / 2;

    boolean isEmpty() {
        return first > last;
    }

    boolean hasStart() {
        return first > -FARTHEST;
    }

    boolean holds(int year) {
        return first <= year && year <= last;
    }

    /** What both have. */
    Span and(Span other) {
        return new Span(Math.max(first, other.first), Math.min(last, other.last));
    }

    /** Whether the other begins within this one or in the year after it. */
    boolean leadsOnTo(Span other) {
        return other.first <= last + 1;
    }
}
