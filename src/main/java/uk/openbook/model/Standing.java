package uk.openbook.model;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Where a share stands on a day, as far as its published dates say. More than one can hold. */
public enum Standing {
    NOT_STARTED("Not started"),
    LIVE("Live"),
    EXPIRED("Expired"),
    NO_END_DATE("No end date given"),
    REVIEW_OVERDUE("Review overdue");

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    /** As it is shown, such as {@code Review overdue}. */
    public String words() {
        return words;
    }

    /** The word in class names and files, such as {@code review-overdue}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /**
     * Worked out of an entry's dates; nothing where they are all blank, since a share that publishes no dates may or
     * may not go on. A date of which only the month or the year is known has passed when all of it has.
     */
    public static Set<Standing> of(Entry entry, Register.Status columns, LocalDate asAt) {
        var day = Period.of(asAt);
        var start = columns.start().flatMap(entry::period);
        var end = columns.end().flatMap(entry::period);
        var review = columns.review().flatMap(entry::period);
        var standings = EnumSet.noneOf(Standing.class);
        if (start.isEmpty() && end.isEmpty()) {
            return standings;
        }
        if (is(end, day, true)) {
            standings.add(EXPIRED);
            return standings;
        }
        standings.add(is(start, day, false) ? NOT_STARTED : LIVE);
        if (end.isEmpty() && columns.end().isPresent()) {
            standings.add(NO_END_DATE);
        }
        if (is(review, day, true)) {
            standings.add(REVIEW_OVERDUE);
        }
        return standings;
    }

    private static boolean is(Optional<Period> date, Period day, boolean before) {
        return date.filter(period -> before ? period.certainlyBefore(day) : period.certainlyAfter(day)).isPresent();
    }
}
