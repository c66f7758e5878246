package uk.openbook.validation.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.openbook.model.CodeList;
import uk.openbook.model.Column;
import uk.openbook.model.Register;

class CurrentCodeTest {

    private static final CodeList TIERS = new CodeList("tiers", List.of(
            Columns.code("1", "Tier 1", "2017-01-01", "2018-11-01"), Columns.code("2", "Tier 2", null, null)));
    private static final Column DECIDED = Columns.of("decided", "partial-date");
    private static final Register DATED = Columns.dated(DECIDED, Column.text("reference"),
            Columns.coded("tier", TIERS), DECIDED);
    private static final Register REGISTER = Columns.register(Column.text("reference"), Columns.coded("tier", TIERS));

    @Test
    void codeInItsTime_isAccepted() {
        assertEquals(List.of(), Checked.row(REGISTER, LocalDate.parse("2018-11-01"), "A1", "1"));
        assertEquals(List.of(), Checked.row(REGISTER, LocalDate.parse("2018-11-02"), "A1", "2"));
    }

    @Test
    void oldEntryInALaterRelease_keepsItsCode() {
        assertEquals(List.of(), Checked.row(DATED, LocalDate.parse("2020-01-01"), "A1", "1", "2018-11-01"));
        assertEquals(List.of(), Checked.row(DATED, LocalDate.parse("2020-01-01"), "A1", "1", "2018"));
    }

    @Test
    void undatedEntry_saysNothingOfWhen() {
        assertEquals(List.of(), Checked.row(DATED, LocalDate.parse("2020-01-01"), "A1", "1", ""));
    }

    @Test
    void newEntryWithAnOldCode_isFound() {
        assertEquals(List.of("shares.csv:2 (row 2, B tier): the code '1' was in use until 2018-11-01, and decided is 2018-12. Use "
                + "another code, or correct the dates in data/code-lists/tiers.csv [retired-code]"),
                Checked.row(DATED, LocalDate.parse("2020-01-01"), "A1", "1", "2018-12"));
    }

    @Test
    void releaseBeforeTheCode_isFound() {
        assertEquals(List.of("shares.csv:2 (row 2, B tier): the code '1' is in use from 2017-01-01, and this release is dated "
                + "2016-12-31. Use another code, or correct the dates in data/code-lists/tiers.csv [retired-code]"),
                Checked.row(DATED, LocalDate.parse("2016-12-31"), "A1", "1", ""));
    }

    /** Readers know of the release before they know of the code. */
    @Test
    void releasePublishedBeforeTheCode_isFound() {
        assertEquals(List.of("shares.csv:2 (row 2, B tier): the code '1' is in use from 2017-01-01, and this release is "
                + "published on 2016-12-31. Use another code, or correct the dates in data/code-lists/tiers.csv [retired-code]"),
                Checked.published(REGISTER, LocalDate.parse("2017-01-01"), LocalDate.parse("2016-12-31"), "A1", "1"));
        assertEquals(List.of(),
                Checked.published(REGISTER, LocalDate.parse("2017-01-01"), LocalDate.parse("2017-01-01"), "A1", "1"));
    }

    @Test
    void registerWithoutDates_isHeldAgainstTheRelease() {
        assertEquals(List.of("shares.csv:2 (row 2, B tier): the code '1' was in use until 2018-11-01, and this release is dated "
                + "2018-11-02. Use another code, or correct the dates in data/code-lists/tiers.csv [retired-code]"),
                Checked.row(REGISTER, LocalDate.parse("2018-11-02"), "A1", "1"));
    }
}
