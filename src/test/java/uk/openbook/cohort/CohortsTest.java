package uk.openbook.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CohortsTest {

    private static final LocalDate DAY = LocalDate.of(2018, 11, 29);

    private static Cohorts cohorts(Set<String> sealed, String... rows) {
        var listed = Shares.rows(rows);
        return Cohorts.of(List.of(Shares.REGISTER), register -> listed, Optional.of(DAY), sealed);
    }

    private static List<String> keys(Group group) {
        return group.rows().stream().map(row -> row.timeline().key()).toList();
    }

    @Test
    void entry_isInTheListOfEachYearOfBirthThatItCouldInclude() {
        var cohorts = cohorts(Set.of(), "a,KS2,,2014/15,2015/16", "b,KS4,,2014/15,2014/15");
        assertEquals(List.of("a"), keys(cohorts.of(new Cohort(2004))));
        assertEquals(List.of("a"), keys(cohorts.of(new Cohort(2003))));
        assertEquals(List.of(), keys(cohorts.of(new Cohort(2002))));
        assertEquals(List.of("b"), keys(cohorts.of(new Cohort(1998))));
    }

    @Test
    void yearsOfBirth_goFromTheOldestThatADatasetHoldsToTheYoungestUntilTheRelease() {
        var all = cohorts(Set.of(), "a,KS2,,2014/15,2015/16").all();
        assertEquals(new Cohort(1984), all.get(0));
        assertEquals(new Cohort(2007), all.get(all.size() - 1));
        assertEquals(2007 - 1984 + 1, all.size());
    }

    @Test
    void shareOfYearsToCome_addsTheYearsOfBirthThatAreThereByNow() {
        var all = cohorts(Set.of(), "a,KS2,,2018/19,2035/36").all();
        assertEquals(new Cohort(2018), all.get(all.size() - 1));
    }

    @Test
    void datasetWithoutALastSchoolYear_holdsThoseBornEarlierToo() {
        var cohorts = cohorts(Set.of(), "a,HESA,,2016/17,2016/17", "b,KS2,,2016/17,2016/17");
        assertEquals(List.of("a"), keys(cohorts.earlier()));
        assertEquals(List.of("a"), keys(cohorts.of(new Cohort(1984))));
        assertEquals(List.of("a"), keys(cohorts.of(new Cohort(1997))));
        assertEquals(List.of(), keys(cohorts.of(new Cohort(1998))));
    }

    @Test
    void everyEntry_isInSomeList() {
        var rows = new String[] {"a,KS2,,2014/15,2015/16", "b,,,,", "c,SWC,,,", "d,OTHER,,2015/16,2015/16",
            "e,KS2,,1980/81,1981/82", "f,KS2,,2040/41,2041/42", "g,HESA,,1994/95,1994/95", "h,KS2;SWC,,,2001/02"};
        var cohorts = cohorts(Set.of(), rows);
        var found = new HashSet<String>();
        cohorts.all().forEach(cohort -> found.addAll(keys(cohorts.of(cohort))));
        found.addAll(keys(cohorts.earlier()));
        found.addAll(keys(cohorts.staff()));
        found.addAll(keys(cohorts.notKnown()));
        assertEquals(Set.of("a", "b", "c", "d", "e", "f", "g", "h"), found);
        assertEquals(List.of("c", "h"), keys(cohorts.staff()));
        assertEquals(List.of("b", "d", "e", "f"), keys(cohorts.notKnown()));
        cohorts.notKnown().rows().forEach(row -> assertFalse(cohorts.unknown(
                cohorts.reach(Shares.REGISTER, row.timeline().entry()).orElseThrow()).isEmpty(), row.timeline().key()));
    }

    @Test
    void sealedYearOfBirth_staysAndLeadsNoOneAstray() {
        var cohorts = cohorts(Set.of("could-this-include-me/born-1970-1971.html"), "a,HESA,,2016/17,2016/17");
        assertEquals(new Cohort(1970), cohorts.all().get(0));
        assertFalse(cohorts.all().contains(new Cohort(1975)));
        assertEquals(List.of(run(1985, 1985), run(1990, 1990)), runs(cohorts, "KS4;KS2,,2001/02,2001/02"));
    }

    private static List<Cohorts.Run> runs(Cohorts cohorts, String cells) {
        return cohorts.runs(cohorts.reach(Shares.REGISTER, Shares.entry("x," + cells)).orElseThrow());
    }

    private static Cohorts.Run run(int first, int last) {
        return new Cohorts.Run(Optional.of(new Cohort(first)), Optional.of(new Cohort(last)));
    }

    @Test
    void runs_areOpenWhereTheyGoBackToBeforeAllPages() {
        var cohorts = cohorts(Set.of(), "a,KS2,,2014/15,2015/16");
        assertEquals(List.of(new Cohorts.Run(Optional.empty(), Optional.of(new Cohort(1997)))),
                runs(cohorts, "HESA,,2016/17,2016/17"));
        assertEquals(List.of(new Cohorts.Run(Optional.empty(), Optional.empty())),
                runs(cohorts, "HESA,,2001/02,2001/02"));
        assertEquals(LocalDate.of(1984, 8, 31), cohorts.dayBeforeAll());
        assertEquals(List.of(new Cohorts.Run(Optional.empty(), Optional.empty()), run(1990, 1990)),
                runs(cohorts, "HESA;KS2,,2001/02,2001/02"));
        assertEquals(List.of(), runs(cohorts, "KS2,,,"));
    }

    @Test
    void datasets_areThoseByWhichEntriesCouldInclude() {
        var cohorts = cohorts(Set.of(), "a,KS2;KS4,,2015/16,2015/16", "b,KS2,,2015/16,2015/16");
        var datasets = cohorts.datasets(new Cohort(2004));
        assertEquals(List.of("KS2"), datasets.stream().map(dataset -> dataset.code().code()).toList());
        assertEquals(2, datasets.get(0).entries().get(Shares.REGISTER));
        assertEquals(new Span(2015, 2015), datasets.get(0).academicYears());
    }

    @Test
    void registersThatSayNothingOfCoverage_haveNone() {
        var plain = Shares.register(Optional.empty());
        assertFalse(Cohorts.of(List.of(plain), register -> List.of(), Optional.of(DAY), Set.of()).exist());
        assertFalse(Cohorts.of(List.of(Shares.REGISTER), register -> List.of(), Optional.empty(), Set.of()).exist());
        assertTrue(cohorts(Set.of()).exist());
    }
}
