package uk.openbook.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The moment as at which a site is read: what is published later is held back. It keeps between which moments all its
 * answers are the same, so that one who comes back later knows whether the clock has changed anything.
 */
public final class AsOf {

    private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private final Instant moment;
    private final ZoneId zone;
    private Instant from = Instant.MIN;
    private Instant until = Instant.MAX;
    private Instant sameFrom = Instant.MIN;
    private Instant sameUntil = Instant.MAX;

    /** @param zone where the days of the site begin */
    public AsOf(Instant moment, ZoneId zone) {
        this.moment = moment;
        this.zone = zone;
    }

    /**
     * A moment in the years 1 to 9999, which can be shown in every time zone.
     *
     * @throws DateTimeException where it is in another year
     */
    public static Instant requireOrdinary(Instant moment) {
        if (moment.isBefore(FIRST) || !moment.isBefore(LAST)) {
            throw new DateTimeException(moment + " is not in the years 1 to 9999");
        }
        return moment;
    }

    /** Whether a time has come. */
    public synchronized boolean hasCome(Instant time) {
        if (!time.isAfter(moment)) {
            sameFrom = time.isAfter(sameFrom) ? time : sameFrom;
        } else {
            sameUntil = time.isBefore(sameUntil) ? time : sameUntil;
        }
        return isReached(time);
    }

    private boolean isReached(Instant time) {
        boolean come = !time.isAfter(moment);
        if (come && time.isAfter(from)) {
            from = time;
        } else if (!come && time.isBefore(until)) {
            until = time;
        }
        return come;
    }

    /** Whether a day has begun. */
    public boolean hasCome(LocalDate day) {
        return hasCome(day.atStartOfDay(zone).toInstant());
    }

    /** Whether a day has passed. */
    public synchronized boolean isOver(LocalDate day) {
        return day.isBefore(LocalDate.MAX) && isReached(day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** Whether all that has come by this moment, of what was asked so far, has come by the other, and nothing else. */
    public synchronized boolean isSameAt(Instant other) {
        return !other.isBefore(sameFrom) && other.isBefore(sameUntil);
    }

    public Instant moment() {
        return moment;
    }

    /** The first moment at which everything asked so far has the same answer. */
    public synchronized Instant from() {
        return from;
    }

    /** The first moment after this one at which something asked so far has another answer. */
    public synchronized Instant until() {
        return until;
    }
}
