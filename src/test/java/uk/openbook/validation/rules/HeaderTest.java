package uk.openbook.validation.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static uk.openbook.validation.rules.Checked.RELEASE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.openbook.input.Row;
import uk.openbook.model.Column;
import uk.openbook.model.Findings;
import uk.openbook.model.Register;

class HeaderTest {

    private static final Column REFERENCE = Columns.required("reference");
    private static final Column TITLE = Columns.alsoKnown(Columns.of("project_title", "string"), "Project title",
            "title");
    private static final Column TIER = Columns.dated("tier", true, null, "2018-11-01");
    private static final Register REGISTER = Columns.register(REFERENCE, TITLE, TIER);

    @Test
    void semicolonsInThePlaceOfCommas_areNamed() {
        assertEquals(List.of("shares.csv:1 (row 1): the cells are separated by semicolons, and not by commas. "
                + "Save it as CSV with commas; in Excel, as \"CSV UTF-8 (Comma delimited)\" [missing-column]"), Checked.header(Columns.register(Column.text("reference"),
                        Column.text("title")), Checked.RELEASE, "reference;title"));
        assertEquals(List.of("shares.csv:1 (row 1): the cells are separated by tabs, and not by commas. Save it "
                + "as CSV with commas; in Excel, as \"CSV UTF-8 (Comma delimited)\" [missing-column]"), Checked.header(Columns.register(Column.text("reference"),
                        Column.text("title")), Checked.RELEASE, "reference\ttitle"));
    }

    @Test
    void namesFormerNamesAndTitles_areAccepted() {
        for (var heading : List.of("project_title", "title", "Project title", " Project title ", "Project\u00A0title")) {
            assertEquals(List.of(), Checked.header(REGISTER, RELEASE, "\uFEFFreference", heading), heading);
        }
    }

    @Test
    void columnsInAnotherOrder_areFound() {
        var row = new Row("shares.csv", 1, 1, List.of("title", "reference"));
        var header = Header.of(row, REGISTER, RELEASE, new Findings());
        assertEquals(List.of(TITLE, REFERENCE), header.columns());
        assertEquals("A1", header.entry(new Row("shares.csv", 2, 2, List.of("One", "A1")), "").text(REFERENCE));
    }

    @Test
    void unknownHeading_namesTheNearest() {
        assertEquals(List.of("shares.csv:1 (row 1, B Projct title): shares has no such column. Did you mean project_title? "
                + "[unknown-column]"), Checked.header(REGISTER, RELEASE, "reference", "Projct title"));
    }

    @Test
    void headingLikeNoOther_saysWhereToAddIt() {
        assertEquals(List.of("shares.csv:1 (row 1, B cost): shares has no such column. Delete the column, or add it to "
                + "data/registers/shares.json [unknown-column]"), Checked.header(REGISTER, RELEASE, "reference", "cost"));
    }

    @Test
    void blankHeading_saysWhich() {
        assertEquals(List.of("shares.csv:1 (row 1, B): the column has no heading. Give it one, or delete the column "
                + "[unknown-column]"), Checked.header(REGISTER, RELEASE, "reference", " "));
    }

    @Test
    void rowInPlaceOfHeadings_isOneFinding() {
        assertEquals(List.of("shares.csv:1 (row 1): no cell of the row is a heading of shares. Make the first "
                + "row the headings: reference, project_title, tier [missing-column]"),
                Checked.header(REGISTER, RELEASE, "A1", "2018-11-29"));
    }

    @Test
    void missingRequiredColumn_isFound() {
        assertEquals(List.of("shares.csv:1 (row 1, reference): the column is missing. Add it with the heading reference "
                + "[missing-column]"), Checked.header(REGISTER, RELEASE, "title"));
    }

    @Test
    void requiredColumnOutOfItsTime_mayBeMissing() {
        assertEquals(List.of(), Checked.header(REGISTER, RELEASE, "reference"));
        assertEquals(List.of("shares.csv:1 (row 1, tier): the column is missing. Add it with the heading tier "
                + "[missing-column]"), Checked.header(REGISTER, LocalDate.parse("2018-11-01"), "reference"));
    }

    @Test
    void columnOutOfItsTime_isUnknown() {
        assertEquals(List.of("shares.csv:1 (row 1, B tier): the column is only in releases until 2018-11-01. "
                + "Delete the column, or correct its openbook:from and openbook:until in "
                + "data/registers/shares.json [unknown-column]"),
                Checked.header(REGISTER, RELEASE, "reference", "tier"));
    }

    @Test
    void columnThatPublishesRows_isNeeded() {
        var status = Columns.of("status", "string");
        var register = Columns.register(List.of(REFERENCE, status), new Register.Key(List.of(REFERENCE), List.of()),
                Optional.of(new Register.PublishedWhen(status, Set.of("approved"), false)), List.of());
        assertEquals(List.of("shares.csv:1 (row 1, status): the column is missing. Add it with the heading status "
                + "[missing-column]"), Checked.header(register, RELEASE, "reference"));
    }

    @Test
    void onlyKey_isNeeded() {
        var key = Columns.of("name", "string");
        assertEquals(List.of("shares.csv:1 (row 1, name): the column is missing. Add it with the heading name [missing-column]"),
                Checked.header(Columns.register(key, TITLE), RELEASE, "title"));
    }

    @Test
    void headingTwice_isRepeated() {
        assertEquals(List.of("shares.csv:1 (row 1, C project_title): the heading 'Project title' gives the column a second time. "
                + "Delete or rename one of the two [repeated-column]"),
                Checked.header(REGISTER, RELEASE, "reference", "title", "Project title"));
    }
}
