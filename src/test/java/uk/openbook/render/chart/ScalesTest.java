package uk.openbook.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScalesTest {

    private static final TimeScale FOUR_DAYS = new TimeScale(LocalDate.parse("2018-01-01"), LocalDate.parse("2018-01-05"));

    @Test
    void numbersOnAnAxis_areRound() {
        assertEquals(List.of(0L, 1L), CountScale.to(0).ticks());
        assertEquals(List.of(0L, 1L), CountScale.to(1).ticks());
        assertEquals(List.of(0L, 1L, 2L, 3L, 4L), CountScale.to(4).ticks());
        assertEquals(List.of(0L, 2L, 4L, 6L), CountScale.to(5).ticks());
        assertEquals(List.of(0L, 5L, 10L, 15L), CountScale.to(13).ticks());
        assertEquals(List.of(0L, 10L, 20L, 30L), CountScale.to(21).ticks());
        assertEquals(List.of(0L, 1000L, 2000L, 3000L), CountScale.to(2461).ticks());
        for (long largest = 1; largest < 100_000; largest = largest * 7 / 5 + 1) {
            var scale = CountScale.to(largest);
            assertTrue(scale.top() >= largest && scale.ticks().size() <= 5, largest + ": " + scale);
            assertTrue(Long.toString(scale.step()).matches("[125]0*"), scale.toString());
        }
    }

    @Test
    void number_isAsFarUpAsItIsLarge() {
        assertEquals(0.5, CountScale.to(40).share(20));
        assertEquals(0, CountScale.to(0).share(0));
    }

    @Test
    void day_standsAtItsPlaceAndWhatIsOutsideAtTheEnds() {
        assertEquals(25, FOUR_DAYS.percent(LocalDate.parse("2018-01-02")));
        assertEquals(0, FOUR_DAYS.percent(LocalDate.parse("1990-01-01")));
        assertEquals(100, FOUR_DAYS.percent(LocalDate.parse("2099-01-01")));
    }

    @Test
    void yearsOnAnAxis_areAsManyAsFit() {
        var scale = new TimeScale(LocalDate.parse("2009-05-01"), LocalDate.parse("2023-01-01"));
        assertEquals(List.of(2010, 2015, 2020), scale.years(4));
        assertEquals(14, scale.years(14).size());
        assertEquals(List.of(2018), FOUR_DAYS.years(4));
    }

    @Test
    void lengths_haveTwoDecimalsAtMost() {
        assertEquals("33.33%", Length.across(100.0 / 3));
        assertEquals("0", Length.across(0.001));
        assertEquals("0", Length.down(-0.0));
        assertEquals("100%", Length.across(100));
        assertEquals("7.5em", Length.down(7.5));
    }

    @Test
    void labelsWithoutRoom_areLeftOut() {
        assertTrue(Room.fits(7, 4, 100));
        assertFalse(Room.fits(12, 4, 100));
        var each = List.of("2010", "2011", "2012", "2013", "2014", "2015", "2016", "2017", "2018", "2019", "2020", "2021");
        var drawn = Room.under(each, 0, 1).stream().map(Shape::text).toList();
        assertEquals(List.of("2010", "2012", "2014", "2016", "2018", "2020"), drawn);
        assertEquals(List.of("2010", "2011"), Room.under(List.of("2010", "2010", "2011", ""), 0, 1).stream()
                .map(Shape::text).toList());
    }

    @Test
    void labelsAtTheEnds_stayInside() {
        var labels = Room.under(List.of("2010", "", "", "", "", "", "", "", "", "", "", "2021"), 0, 1);
        assertEquals("{x=0, y=1em}", labels.get(0).attributes().toString());
        assertEquals("{x=100%, y=1em, text-anchor=end}", labels.get(1).attributes().toString());
    }

    @Test
    void yearsThatDoNotFit_areNamedAtRoundOnes() {
        assertEquals(List.of("2016", "2017"), new Years(2016, 2017, false).labels());
        assertEquals(List.of("", "2010", "", "2012", "", "2014", "", "2016", "", "2018"),
                new Years(2009, 2018, false).labels());
        assertEquals(List.of("2016/17", "2017/18"), new Years(2016, 2017, true).labels());
    }

    @Test
    void most_tellsTiesAndNothingWhereAllAreEqual() {
        var a = new Counted("A", 3);
        var b = new Counted("B", 3);
        assertEquals("A has the most: 3", Counted.most(List.of(a, new Counted("B", 2))).orElseThrow());
        assertEquals("A and B have the most: 3 each", Counted.most(List.of(a, b, new Counted("C", 0))).orElseThrow());
        assertEquals("4 of them have the most: 3 each",
                Counted.most(List.of(a, b, a, b, new Counted("C", 1))).orElseThrow());
        assertTrue(Counted.most(List.of(a, b)).isEmpty());
        assertTrue(Counted.most(List.of(a)).isEmpty());
        assertTrue(Counted.most(List.of(new Counted("A", 0), new Counted("B", 0))).isEmpty());
        assertTrue(Counted.most(List.of()).isEmpty());
    }
}
