package uk.openbook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final Column START = partialDate("start");
    private static final Column END = partialDate("end");
    private static final Column REVIEW = partialDate("review");

    private static Column partialDate(String name) {
        return new Column(name, List.of(), "", Datatypes.of("partial-date"), false, Optional.empty(),
                Optional.empty(), List.of(), Optional.empty(), false, false, Optional.empty(), Optional.empty(),
                List.of());
    }

    private static Set<Standing> standing(String start, String end, String review) {
        var layout = new Entry.Layout(List.of(START, END, REVIEW));
        return Standing.of(new Entry(layout, "k", List.of(start, end, review)),
                new Register.Status(Optional.of(START), Optional.of(END), Optional.of(REVIEW), List.of()),
                LocalDate.of(2018, 11, 29));
    }

    @Test
    void noDates_sayNothing() {
        assertEquals(Set.of(), standing("", "", "2017-01"));
    }

    @Test
    void endPassed_isExpired() {
        assertEquals(Set.of(Standing.EXPIRED), standing("2017-01-01", "2018-11-28", ""));
    }

    @Test
    void endToday_isLive() {
        assertEquals(Set.of(Standing.LIVE), standing("2017-01-01", "2018-11-29", ""));
    }

    @Test
    void endLaterInTheMonth_isLive() {
        assertEquals(Set.of(Standing.LIVE), standing("2017", "2018-11", ""));
        assertEquals(Set.of(Standing.EXPIRED), standing("2017", "2018-10", ""));
    }

    @Test
    void noEnd_isLiveWithoutEnd() {
        assertEquals(Set.of(Standing.LIVE, Standing.NO_END_DATE), standing("2017-01", "", ""));
    }

    @Test
    void startToCome_isNotStarted() {
        assertEquals(Set.of(Standing.NOT_STARTED), standing("2019-01", "2020-01", ""));
    }

    @Test
    void reviewPassed_isOverdueWhileLive() {
        assertEquals(Set.of(Standing.LIVE, Standing.REVIEW_OVERDUE), standing("2017-01", "2020-01", "2018-10"));
        assertEquals(Set.of(Standing.EXPIRED), standing("2016-01", "2017-01", "2016-10"));
    }
}
