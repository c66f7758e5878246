package uk.openbook.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.openbook.model.Column;
import uk.openbook.model.Datatypes;
import uk.openbook.model.Entry;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;

class DoubtfulCellsTest {

    private static final Column NOTES = Column.text("notes");

    private static List<String> found(String notes) {
        return found(NOTES, notes);
    }

    private static List<String> found(Column column, String cell) {
        var findings = new Findings();
        new DoubtfulCells(List.of(column), LocalDate.of(2018, 11, 29), findings, findings)
                .check(new Entry(new Entry.Layout(List.of(column)), "A1", List.of(cell)), any -> Place.of("f.csv", 2));
        return findings.sorted().stream().map(finding -> finding.severity().word() + " " + finding.code()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "########", "TBC", "tbc.", "[TBC]", "n/a",
        "N/A", "To be confirmed", "TODO", "-", "?", "Cost: #REF!", "DRAFT - DO NOT PUBLISH", "DRAFT", "Do not publish",
        "Text.\nNOT FOR PUBLICATION", "NULL", "Lorem ipsum dolor", "xxx", "#SPILL!", "Err:502"})
    void textThatKeepsAPlace_isAWarning(String notes) {
        assertEquals(List.of("warning placeholder"), found(notes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A note.", "We do not publish names.", "The draft of #1", "C#", "No", "None", "x",
        "A draft policy", "Tables (n/a) are left out", "Item # 3", "To follow up later", "1", "SÃO PAULO",
        "Nil by mouth", "Draft policy", "### 3"})
    void ordinaryText_isNoWarning(String notes) {
        assertEquals(List.of(), found(notes));
    }

    @Test
    void textThatAProgramCutOff_isAWarning() {
        assertEquals(List.of("warning long-text"), found("a".repeat(32_767)));
        assertEquals(List.of(), found("a".repeat(32_766)));
        assertEquals(List.of("warning long-text"), found("a".repeat(32_768)));
    }

    @Test
    void textThatWouldMakeTheSiteHuge_isAnError() {
        assertEquals(List.of("warning long-text"), found("a".repeat(1_000_000)));
        assertEquals(List.of("error long-text"), found("a".repeat(1_000_001)));
    }

    @Test
    void dateOutsideTheYearsOfThePublication_isAWarning() {
        var column = new Column("d", List.of(), "", Datatypes.of("partial-date"), false, Optional.empty(),
                Optional.empty(), List.of(), Optional.empty(), false, false,
                Optional.empty(), Optional.empty(), List.of());
        for (var date : List.of("0016", "1301-05", "1899-12-31", "3101-01-01", "2028-11-30")) {
            assertEquals(List.of("warning implausible-date"), found(column, date), date);
        }
        for (var date : List.of("1900", "1900-01-01", "2018", "2028-11-29", "2028")) {
            assertEquals(List.of(), found(column, date), date);
        }
    }
}
