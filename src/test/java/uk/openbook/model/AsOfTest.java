package uk.openbook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class AsOfTest {

    private static final Instant NOON = Instant.parse("2018-06-15T12:00:00Z");

    private final AsOf asOf = new AsOf(NOON, ZoneId.of("Europe/London"));

    @Test
    void time_hasComeFromItsVeryMomentOn() {
        assertTrue(asOf.hasCome(NOON));
        assertTrue(asOf.hasCome(NOON.minusMillis(1)));
        assertFalse(asOf.hasCome(NOON.plusMillis(1)));
    }

    @Test
    void day_beginsAtMidnightWhereTheSiteIs() {
        var late = new AsOf(Instant.parse("2018-06-14T23:00:00Z"), ZoneId.of("Europe/London"));
        assertTrue(late.hasCome(LocalDate.parse("2018-06-15")));
        assertFalse(new AsOf(Instant.parse("2018-06-14T22:59:59Z"), ZoneId.of("Europe/London"))
                .hasCome(LocalDate.parse("2018-06-15")));
    }

    @Test
    void nothingAsked_holdsForEver() {
        assertEquals(Instant.MIN, asOf.from());
        assertEquals(Instant.MAX, asOf.until());
    }

    @Test
    void answers_holdFromTheLastThatHasComeToTheFirstThatHasNot() {
        for (var day : new String[] {"2018-06-20", "2018-06-10", "2018-06-14", "2018-06-16", "2018-07-01"}) {
            asOf.hasCome(LocalDate.parse(day));
        }
        assertEquals(Instant.parse("2018-06-13T23:00:00Z"), asOf.from());
        assertEquals(Instant.parse("2018-06-15T23:00:00Z"), asOf.until());
    }

    @Test
    void lastDayThereIs_canBeAskedFor() {
        assertFalse(asOf.hasCome(LocalDate.MAX));
        assertFalse(asOf.isOver(LocalDate.MAX));
    }

    @Test
    void day_isOverWhenTheNextBegins() {
        assertFalse(asOf.isOver(LocalDate.parse("2018-06-15")));
        assertTrue(asOf.isOver(LocalDate.parse("2018-06-14")));
        assertEquals(Instant.parse("2018-06-15T23:00:00Z"), asOf.until());
    }
}
