package uk.openbook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private static Finding required(long line) {
        return new Finding(FindingCode.REQUIRED, new Place("a.csv", line, "x"), "the cell is blank", "Fill it in");
    }

    @Test
    void finding_readsPlaceProblemRemedyCode() {
        var finding = new Finding(FindingCode.NOT_BEFORE,
                new Place("data/releases/2018-11-29/external-shares.csv", 7, 6, 14, "end_date", "R0043"),
                "2018-04-30 is before start_date 2018-05-01", "Correct whichever date is wrong");
        assertEquals("data/releases/2018-11-29/external-shares.csv:7 (row 6, O end_date, R0043): 2018-04-30 is "
                + "before start_date 2018-05-01. Correct whichever date is wrong [not-before]", finding.toString());
    }

    @Test
    void findings_areSortedByPlace() {
        var findings = new Findings();
        findings.add(required(10));
        findings.add(required(9));
        findings.add(new Finding(FindingCode.EMPTY_FILE, Place.of("A.csv"), "p", "r"));
        assertEquals(List.of(0L, 9L, 10L), findings.sorted().stream().map(found -> found.place().line()).toList());
    }

    @Test
    void manyOfOneCode_areCappedAndCounted() {
        var findings = new Findings();
        for (int line = 1; line <= 1500; line++) {
            findings.add(required(line));
        }
        assertEquals(1000, findings.sorted().size());
        assertEquals(1500, findings.errors());
        assertEquals(1500, findings.totals().get(FindingCode.REQUIRED));
    }

    @Test
    void added_keepTheCapAndTheTotals() {
        var all = new Findings();
        for (int file = 0; file < 3; file++) {
            var some = new Findings();
            for (int line = 1; line <= 700; line++) {
                some.add(required(line));
            }
            some.add(new Finding(FindingCode.IDENTICAL_ROWS, Place.of("a.csv", 701), "p", "r"));
            all.addAll(some);
        }
        assertEquals(1003, all.sorted().size());
        assertEquals(2100, all.errors());
        assertEquals(3, all.warnings());
    }
}
