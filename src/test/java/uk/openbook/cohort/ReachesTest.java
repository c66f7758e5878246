package uk.openbook.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReachesTest {

    private static final Reaches REACHES = new Reaches(Shares.REGISTER, 2018);

    /** @param cells datasets, subjects, first and last year */
    private static Reach reach(String cells) {
        return REACHES.of(Shares.entry("k," + cells));
    }

    @Test
    void datasetsAndYears_giveTheYearsOfBirth() {
        var reach = reach("KS2,pupils,2010/11,2015/16");
        assertEquals(List.of(new Span(1999, 2004)), reach.births());
        assertEquals(List.of(), reach.unknown());
        assertFalse(reach.staff());
    }

    @Test
    void severalDatasets_joinWhereTheyMeet() {
        assertEquals(List.of(new Span(1999, 1999), new Span(2004, 2004)),
                reach("KS2;KS4,,2015/16,2015/16").births());
        assertEquals(List.of(new Span(1994, 2004)), reach("KS4;KS2,,2010/11,2015/16").births());
    }

    @Test
    void noLastYear_goesOnUntilTheNewestRelease() {
        assertEquals(List.of(new Span(1999, 2007)), reach("KS2,,2010/11,").births());
    }

    @Test
    void noFirstYear_goesBackToTheBeginningOfTheDataset() {
        assertEquals(List.of(new Span(1984, 1989)), reach("KS2,,,2000/01").births());
    }

    @Test
    void yearsToCome_areIncluded() {
        assertEquals(List.of(new Span(2009, 2009)), reach("KS2,,2020/21,2020/21").births());
    }

    @Test
    void noYears_isNotKnown() {
        var reach = reach("KS2,pupils,,");
        assertEquals(List.of(), reach.births());
        assertEquals(List.of(Reach.Unknown.YEARS), reach.unknown());
        assertEquals(Optional.empty(), reach.years());
    }

    @Test
    void yearsThatContradictEachOther_areNotKnown() {
        assertEquals(List.of(Reach.Unknown.YEARS), reach("KS2,,2015/16,2010/11").unknown());
    }

    @Test
    void noDatasets_isNotKnown() {
        assertEquals(List.of(Reach.Unknown.DATASETS), reach(",pupils,2010/11,2015/16").unknown());
        assertEquals(List.of(Reach.Unknown.DATASETS, Reach.Unknown.YEARS), reach("[redacted],,,").unknown());
    }

    @Test
    void datasetWithoutAges_isNotKnownBesideOthersThatAre() {
        var reach = reach("KS2;OTHER,,2015/16,2015/16");
        assertEquals(List.of(new Span(2004, 2004)), reach.births());
        assertEquals(List.of(Reach.Unknown.AGES), reach.unknown());
    }

    @Test
    void yearsInWhichTheDatasetHoldsNoOne_areSaidToBe() {
        assertEquals(List.of(Reach.Unknown.OUTSIDE), reach("KS2,,1990/91,1992/93").unknown());
    }

    @Test
    void staffAlone_haveNoYearsOfBirth() {
        for (var cells : List.of("SWC,workforce,,", "SWC,,2012/13,", "KS2,workforce,2010/11,2015/16")) {
            var reach = reach(cells);
            assertTrue(reach.staff(), cells);
            assertEquals(List.of(), reach.births(), cells);
            assertEquals(List.of(), reach.unknown(), cells);
        }
    }

    @Test
    void staffAndPupils_areBoth() {
        var reach = reach("KS2;SWC,pupils; workforce,2015/16,2015/16");
        assertTrue(reach.staff());
        assertEquals(List.of(new Span(2004, 2004)), reach.births());
        assertEquals(List.of(), reach.unknown());
        assertTrue(reach("KS2,pupils; workforce,2015/16,2015/16").staff());
    }

    @Test
    void pupilsAlone_areNotStaff() {
        assertFalse(reach("KS2,pupils,2015/16,2015/16").staff());
    }

    @Test
    void years_areSaidAsPublished() {
        assertEquals(Optional.of(new Reach.Years(Optional.of("2015/16"), Optional.empty())),
                reach("KS2,,2015/16,").years());
    }
}
