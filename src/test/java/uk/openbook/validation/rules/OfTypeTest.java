package uk.openbook.validation.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.openbook.model.Column;

class OfTypeTest {

    private static List<String> found(String datatype, String cell) {
        return Checked.row(Columns.register(Column.text("reference"), Columns.of("value", datatype)), "A1", cell);
    }

    @Test
    void valueOfTheType_isAccepted() {
        assertEquals(List.of(), found("date", "2018-11-29"));
        assertEquals(List.of(), found("count-or-marker", "[c]"));
        assertEquals(List.of(), found("academic-year", "2017/18"));
        assertEquals(List.of(), found("nonNegativeInteger", ""));
    }

    @Test
    void dateThatDoesNotExist_isFound() {
        assertEquals(List.of("shares.csv:2 (row 2, B value): '2018-02-30' is not a date like 2018-09-25. Give "
                + "one that exists, written so; in a spreadsheet program, give the column the format yyyy-mm-dd "
                + "before you save it as CSV [wrong-type]"), found("date", "2018-02-30"));
    }

    @Test
    void textInPlaceOfACount_isFound() {
        assertEquals(List.of("shares.csv:2 (row 2, B value): 'c' is not a whole number, or one of the markers [c], [x], [z] and [low]. "
                + "Give 15 digits at most, without zeros before the number, or a marker [wrong-type]"),
                found("count-or-marker", "c"));
    }

    @Test
    void countThatSpreadsheetsWouldChange_isFound() {
        for (var count : List.of("007", "00", "1234567890123456")) {
            assertEquals(List.of("shares.csv:2 (row 2, B value): '" + count + "' is not a whole number, or one of the markers [c], "
                    + "[x], [z] and [low]. Give 15 digits at most, without zeros before the number, or a marker "
                    + "[wrong-type]"), found("count-or-marker", count));
        }
    }

    @Test
    void linkToAScript_isFound() {
        assertEquals(List.of("shares.csv:2 (row 2, B value): 'javascript:alert(1)' is not a link that starts with https:// or "
                + "http://. Give a link that starts with https:// or http:// [wrong-type]"),
                found("anyURI", "javascript:alert(1)"));
    }

    @Test
    void longText_isShortened() {
        var found = found("date", "x".repeat(200)).get(0);
        assertEquals("shares.csv:2 (row 2, B value): '" + "x".repeat(60) + "…' is not a date like 2018-09-25. "
                + "Give one that exists, written so; in a spreadsheet program, give the column the format yyyy-mm-dd before you save it as CSV [wrong-type]", found);
    }

    @Test
    void addressInTheWrongCell_isNotRepeatedInTheMessage() {
        assertEquals(List.of("shares.csv:2 (row 2, B value): 'j…@…' is not a date like 2018-09-25. Give one that "
                + "exists, written so; in a spreadsheet program, give the column the format yyyy-mm-dd before "
                + "you save it as CSV [wrong-type]"), found("date", "jo.bloggs@example.org"));
    }

    @Test
    void eachItemOfAList_isChecked() {
        var register = Columns.register(Column.text("reference"), Columns.list("dates", "date"));
        assertEquals(List.of("shares.csv:2 (row 2, B dates): '2018' is not a date like 2018-09-25. Give one that "
                + "exists, written so; in a spreadsheet program, give the column the format yyyy-mm-dd before "
                + "you save it as CSV [wrong-type]"), Checked.row(register, "A1", "2018-11-29; 2018"));
    }

    @Test
    void cellAfterOneOfSeveralLines_isPlacedWhereItBegins() {
        var register = Columns.register(Column.text("reference"), Column.text("notes"), Columns.of("day", "date"));
        assertEquals(List.of("shares.csv:4 (row 2, C day): 'x' is not a date like 2018-09-25. Give one that "
                + "exists, written so; in a spreadsheet program, give the column the format yyyy-mm-dd before "
                + "you save it as CSV [wrong-type]"), Checked.row(register, "A1", "one\ntwo\nthree", "x"));
    }
}
