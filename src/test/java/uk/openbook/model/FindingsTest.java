package uk.openbook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
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
    void manyOfOneCode_areAllKept() {
        var findings = new Findings();
        for (int line = 1; line <= 50_000; line++) {
            findings.add(required(line));
        }
        assertEquals(50_000, findings.sorted().size());
        assertEquals(Map.of(), findings.leftOut());
    }

    @Test
    void moreThanMayBeKept_areCountedByCodeAndKind() {
        var findings = new Findings(2_000);
        for (int line = 1; line <= 5_000; line++) {
            findings.add(cell(line));
        }
        findings.add(FindingCode.WRONG_TYPE, Place.of("b.csv"), "p", "r");
        assertEquals(2_001, findings.sorted().size());
        assertEquals(5_001, findings.errors());
        assertEquals(Map.of(FindingCode.REQUIRED, 3_000), findings.leftOut());
        assertEquals(3_000, findings.leftOut(FindingKind.of(cell(1)).orElseThrow()));
    }

    @Test
    void added_keepTheCapAndTheTotals() {
        var all = new Findings(1_500);
        for (int file = 0; file < 3; file++) {
            var some = new Findings(600);
            for (int line = 1; line <= 1_700; line++) {
                some.add(cell(line));
            }
            some.add(new Finding(FindingCode.IDENTICAL_ROWS, Place.of("a.csv", 1_701), "p", "r"));
            all.addAll(some);
        }
        assertEquals(1_500 + 2, all.sorted().size());
        assertEquals(5_100, all.errors());
        assertEquals(3, all.warnings());
        assertEquals(Map.of(FindingCode.REQUIRED, 3_601), all.leftOut());
        assertEquals(3_601, all.leftOut(FindingKind.of(cell(1)).orElseThrow()));
        assertEquals(Map.of(FindingCode.REQUIRED, 5_100), all.errorsOnly().totals());
        assertEquals(Map.of(FindingCode.IDENTICAL_ROWS, 3), all.warningsOnly().totals());
    }

    @Test
    void unwantedWarnings_areGoneFromTheTotalsToo() {
        var findings = new Findings();
        findings.add(required(1));
        findings.add(new Finding(FindingCode.IDENTICAL_ROWS, Place.of("a.csv", 2), "p", "r"));
        findings.add(new Finding(FindingCode.IDENTICAL_ROWS, Place.of("a.csv", 3), "p", "r"));
        findings.add(new Finding(FindingCode.LINK_DROPPED, Place.of("a.csv", 2), "p", "r"));

        findings.removeWarnings(finding -> finding.place().line() < 3);

        assertEquals(Map.of(FindingCode.REQUIRED, 1, FindingCode.IDENTICAL_ROWS, 1), findings.totals());
        assertEquals(1, findings.errors());
        assertEquals(1, findings.warnings());
        assertEquals(Map.of(), findings.leftOut());
    }

    private static Finding cell(long line) {
        return new Finding(FindingCode.REQUIRED, new Place("a.csv", line + 1, line + 1, 0, "x", ""), "is blank", "Fill it in");
    }
}
