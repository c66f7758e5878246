package uk.openbook.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CohortTest {

    private static final Cohort BORN = new Cohort(2004);

    @Test
    void bornInTheSchoolYear_isInReceptionFiveYearsOn() {
        assertEquals(0, BORN.schoolYearIn(2009));
        assertEquals(6, BORN.schoolYearIn(2015));
        assertEquals(11, BORN.schoolYearIn(2020));
        assertEquals(-1, BORN.schoolYearIn(2008));
    }

    @Test
    void year_beginsOnTheFirstOfSeptember() {
        assertEquals(BORN, Cohort.of(LocalDate.of(2004, 9, 1)));
        assertEquals(BORN, Cohort.of(LocalDate.of(2005, 8, 31)));
        assertEquals(new Cohort(2003), Cohort.of(LocalDate.of(2004, 8, 31)));
        assertEquals(new Cohort(2005), Cohort.of(LocalDate.of(2005, 9, 1)));
        assertEquals(LocalDate.of(2004, 9, 1), BORN.first());
        assertEquals(LocalDate.of(2005, 8, 31), BORN.last());
    }

    @Test
    void births_areThoseOfTheOldestInTheFirstYearToTheYoungestInTheLast() {
        assertEquals(new Span(2004, 2004), Cohort.births(new Span(2015, 2015), new Span(6, 6)));
        assertEquals(new Span(1997, 2010), Cohort.births(new Span(2015, 2015), new Span(0, 13)));
        assertEquals(new Span(2000, 2004), Cohort.births(new Span(2011, 2015), new Span(6, 6)));
    }

    @Test
    void academicYears_areThoseOfTheSchoolYears() {
        assertEquals(new Span(2009, 2020), BORN.academicYearsOf(new Span(0, 11)));
    }

    @Test
    void words_giveBothDays() {
        assertEquals("from 1 September 2004 to 31 August 2005", BORN.words());
    }

    @Test
    void slug_leadsBack() {
        assertEquals("2004-2005", BORN.slug());
        assertEquals(Optional.of(BORN), Cohort.ofSlug("2004-2005"));
        assertEquals(Optional.empty(), Cohort.ofSlug("2004-2006"));
        assertEquals(Optional.empty(), Cohort.ofSlug("2004"));
    }

    @Test
    void schoolYears_haveTheirNames() {
        assertEquals("Year 6, 2015/16", SchoolYears.words(BORN, new Span(2015, 2015)));
        assertEquals("Reception to Year 11, 2009/10 to 2020/21", SchoolYears.words(BORN, new Span(2009, 2020)));
        assertEquals("Before nursery to nursery, 2005/06 to 2008/09", SchoolYears.words(BORN, new Span(2005, 2008)));
        assertEquals("After Year 13, 2023/24", SchoolYears.words(BORN, new Span(2023, 2023)));
        assertEquals("Year 9, 1999/00", SchoolYears.words(new Cohort(1985), new Span(1999, 1999)));
        assertEquals("in years to come", SchoolYears.words(BORN, new Span(2015, 2014)));
    }
}
