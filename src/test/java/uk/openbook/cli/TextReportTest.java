package uk.openbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;

class TextReportTest {

    private static final String MORE = "The csv, json and html reports of check have every place (such as: check --format "
            + "html -o findings.html)";

    private final Findings findings = new Findings();

    private void unknown(String file, int row, int column, String name, String code, String remedy) {
        findings.add(FindingCode.UNKNOWN_CODE, new Place(file, row, row, column, name, "K" + row),
                "there is no code '" + code + "'", remedy);
    }

    @Test
    void fourOfOneKindInOneColumn_areOneLineWithThreePlaces() throws IOException {
        for (int row = 2; row < 6; row++) {
            unknown("a.csv", row, 3, "panel", "x" + row, "Did you mean " + row + "?");
        }
        unknown("a.csv", 4, 4, "tier", "x", "Delete it");
        unknown("b.csv", 4, 3, "panel", "x", "Delete it");
        assertReport("a.csv (column D panel): 4 cells, the first in line 2 (row 2, K2), line 3 (row 3, K3) and line 4 "
                        + "(row 4, K4): there is no code 'x2'. For the first: Did you mean 2? [unknown-code]",
                "a.csv:4 (row 4, E tier, K4): there is no code 'x'. Delete it [unknown-code]",
                "b.csv:4 (row 4, D panel, K4): there is no code 'x'. Delete it [unknown-code]", MORE, "6 errors, 0 warnings");
    }

    @Test
    void twoThatSayTheSame_areOneLineWithBothPlaces() throws IOException {
        unknown("a.csv", 2, 3, "panel", "x", "Delete it");
        unknown("a.csv", 3, 3, "panel", "x", "Delete it");
        assertReport("a.csv (column D panel): 2 cells, in line 2 (row 2, K2) and line 3 (row 3, K3): there is no code 'x'. "
                + "Delete it [unknown-code]", "2 errors, 0 warnings");
    }

    @Test
    void fewThatDiffer_haveALineEach() throws IOException {
        unknown("a.csv", 2, 3, "panel", "x", "Delete it");
        unknown("a.csv", 3, 3, "panel", "y", "Delete it");
        assertReport("a.csv:2 (row 2, D panel, K2): there is no code 'x'. Delete it [unknown-code]",
                "a.csv:3 (row 3, D panel, K3): there is no code 'y'. Delete it [unknown-code]", "2 errors, 0 warnings");
    }

    @Test
    void differentRemedies_areDifferentKinds() throws IOException {
        for (int row = 2; row < 8; row++) {
            unknown("a.csv", row, 3, "panel", "x", row % 2 == 0 ? "Delete it" : "Correct it");
        }
        assertReport("a.csv (column D panel): 3 cells, in line 2 (row 2, K2), line 4 (row 4, K4) and line 6 (row 6, K6): "
                        + "there is no code 'x'. Delete it [unknown-code]",
                "a.csv (column D panel): 3 cells, in line 3 (row 3, K3), line 5 (row 5, K5) and line 7 (row 7, K7): "
                        + "there is no code 'x'. Correct it [unknown-code]", "6 errors, 0 warnings");
    }

    @Test
    void wholeRowsAndHeadings_areCountedAsWhatTheyAre() throws IOException {
        for (int index = 4; index < 12; index++) {
            findings.add(FindingCode.UNKNOWN_COLUMN, new Place("a.csv", 1, 1, index, "Notes", ""), "no such column", "Delete it");
        }
        for (int row = 2; row < 4; row++) {
            findings.add(FindingCode.RAGGED_ROW, new Place("a.csv", row, row, -1, "", ""), "has 3 cells", "Add them");
        }
        assertReport("a.csv (column Notes): 8 columns, the first in line 1 (row 1, column E), line 1 (row 1, column F) and "
                        + "line 1 (row 1, column G): no such column. Delete it [unknown-column]",
                "a.csv: 2 rows, in line 2 (row 2) and line 3 (row 3): has 3 cells. Add them [ragged-row]", MORE,
                "10 errors, 0 warnings");
    }

    @Test
    void findingsOutsideTables_haveALineEach() throws IOException {
        for (int line = 2; line < 8; line++) {
            findings.add(FindingCode.PAGE_LINK, Place.of("a.md", line), "leads nowhere", "Correct it");
        }
        assertEquals(7, report().size());
    }

    private void assertReport(String... lines) throws IOException {
        assertEquals(List.of(lines), report());
    }

    private List<String> report() throws IOException {
        var out = new StringBuilder();
        TextReport.write(findings, out);
        return out.toString().lines().toList();
    }
}
