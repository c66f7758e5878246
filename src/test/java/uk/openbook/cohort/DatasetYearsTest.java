package uk.openbook.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatasetYearsTest {

    private static final DatasetYears KS2 = dataset(Map.of("first_year", "6", "last_year", "6", "from", "1995/96"));

    private static DatasetYears dataset(Map<String, String> details) {
        return DatasetYears.of(Shares.code("X", details));
    }

    private static Optional<Span> births(DatasetYears dataset, int from, int to) {
        return dataset.births(new Span(from, to));
    }

    @Test
    void oneSchoolYear_holdsOneYearOfBirthEachYear() {
        assertEquals(Optional.of(new Span(2004, 2004)), births(KS2, 2015, 2015));
        assertEquals(Optional.of(new Span(2002, 2004)), births(KS2, 2013, 2015));
    }

    @Test
    void yearsBeforeTheDatasetBegan_holdNoOne() {
        assertEquals(Optional.empty(), births(KS2, 1990, 1994));
        assertEquals(Optional.of(new Span(1984, 1984)), births(KS2, 1990, 1995));
    }

    @Test
    void yearsAfterTheDatasetEnded_holdNoOne() {
        var ks3 = dataset(Map.of("first_year", "9", "last_year", "9", "from", "1997/98", "to", "2012/13"));
        assertEquals(Optional.empty(), births(ks3, 2013, 2016));
        assertEquals(Optional.of(new Span(1998, 1998)), births(ks3, 2012, 2016));
    }

    @Test
    void datasetWithoutYears_goesByThoseOfTheShare() {
        var ages = dataset(Map.of("first_year", "11", "last_year", "14"));
        assertEquals(Optional.of(new Span(1991, 1995)), births(ages, 2010, 2011));
    }

    @Test
    void noLastSchoolYear_holdsAnyoneOlder() {
        var universities = dataset(Map.of("first_year", "14", "from", "1994/95"));
        var births = births(universities, 2016, 2017).orElseThrow();
        assertEquals(1998, births.last());
        assertFalse(births.hasStart());
        assertTrue(births.holds(1920));
    }

    @Test
    void noFirstSchoolYear_holdsAnyoneYounger() {
        var births = births(dataset(Map.of("last_year", "0")), 2016, 2016).orElseThrow();
        assertEquals(2011, births.first());
        assertTrue(births.holds(9999));
    }

    @Test
    void noSchoolYears_cannotTell() {
        var other = dataset(Map.of("from", "2010/11"));
        assertFalse(other.isByBirth());
        assertEquals(Optional.empty(), births(other, 2015, 2015));
    }

    @Test
    void datasetOfStaff_isNotByBirth() {
        assertFalse(dataset(Map.of("data_subjects", "workforce", "first_year", "1")).isByBirth());
        assertTrue(dataset(Map.of("data_subjects", "workforce", "from", "2010/11")).ofStaff());
        assertFalse(dataset(Map.of("data_subjects", "pupils; workforce", "first_year", "1")).ofStaff());
        assertFalse(KS2.ofStaff());
    }

    @Test
    void whenPeopleCouldBeInIt_isNeverLaterThanTheNewestRelease() {
        var census = dataset(Map.of("first_year", "-1", "last_year", "13", "from", "2005/06"));
        assertEquals(new Span(2008, 2018), census.academicYearsOf(new Cohort(2004), 2018));
        assertEquals(new Span(2005, 2005), census.academicYearsOf(new Cohort(1987), 2018));
        assertTrue(census.academicYearsOf(new Cohort(2016), 2018).isEmpty());
    }
}
