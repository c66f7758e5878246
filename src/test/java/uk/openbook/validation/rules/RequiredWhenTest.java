package uk.openbook.validation.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.openbook.input.Row;
import uk.openbook.model.Column;
import uk.openbook.model.Condition;
import uk.openbook.model.Findings;
import uk.openbook.model.Register;
import uk.openbook.model.RuleDefinition;
import uk.openbook.model.Severity;

class RequiredWhenTest {

    private static final Column PANEL = Column.text("panel");
    private static final Column DECIDED = Columns.of("decision_date", "date");
    private static final Column TIER = Columns.dated("tier", false, null, "2018-12-31");
    private static final Register REGISTER = Columns.register(List.of(PANEL, DECIDED, TIER), List.of(
            new RuleDefinition(RuleDefinition.Kind.REQUIRED, TIER, null,
                    List.of(new Condition.OneOf(PANEL, Set.of("dmap", "DMAP")), new Condition.Dated(DECIDED,
                            Optional.of(LocalDate.parse("2017-01-01")), Optional.of(LocalDate.parse("2018-11-01")))),
                    List.of(new Condition.OneOf(PANEL, Set.of("none"))), Severity.WARNING)));
    private static final String MESSAGE = "tier): is blank, but must not be when panel is DMAP or dmap and decision_date is "
            + "2017-01-01 or later and before 2018-11-01 unless panel is none. Fill it in [required-when]";

    @Test
    void conditionOnTheRelease_holdsOnceTheDateIsPast() {
        var register = Columns.register(List.of(DECIDED, PANEL), List.of(new RuleDefinition(
                RuleDefinition.Kind.REQUIRED, PANEL, null, List.of(new Condition.BeforeRelease(DECIDED)), List.of(),
                Severity.ERROR)));
        assertEquals(List.of("shares.csv:2 (row 2, B panel): is blank, but must not be when decision_date is before the release. "
                + "Fill it in [required-when]"), Checked.row(register, Checked.RELEASE.minusDays(1).toString(), ""));
        assertEquals(List.of(), Checked.row(register, Checked.RELEASE.toString(), ""));
    }

    @Test
    void blankWhereConditionsHold_isFoundWithTheRulesSeverity() {
        assertEquals(List.of("shares.csv:2 (row 2, C " + MESSAGE), Checked.row(REGISTER, "dmap", "2018-10-31", ""));
        var findings = new Findings();
        var header = Header.of(new Row("shares.csv", 1, 1, List.of("panel", "decision_date", "tier")), REGISTER,
                Checked.RELEASE, findings);
        var row = new Row("shares.csv", 2, 2, List.of("dmap", "2018-10-31", ""));
        new RegisterRules(REGISTER, header, Checked.RELEASE, Checked.RELEASE).check(row, header.entry(row, "key"), findings);
        assertFalse(findings.hasErrors());
        assertEquals(1, findings.warnings());
    }

    @Test
    void blankWhereOneConditionFails_isAccepted() {
        assertEquals(List.of(), Checked.row(REGISTER, "dmap", "2018-11-01", ""));
        assertEquals(List.of(), Checked.row(REGISTER, "dsap", "2018-10-31", ""));
        assertEquals(List.of(), Checked.row(REGISTER, "dmap", "", ""));
    }

    @Test
    void filledCell_isAccepted() {
        assertEquals(List.of(), Checked.row(REGISTER, "dmap", "2018-10-31", "2"));
    }

    @Test
    void columnThatTheReleaseDoesNotHave_isNotRequired() {
        assertEquals(List.of(), Checked.row(Columns.register(REGISTER.columns().subList(0, 2), REGISTER.rules()),
                LocalDate.parse("2019-01-31"), "dmap", "2018-10-31"));
    }

    @Test
    void columnThatTheFileLacks_isFoundAtTheRow() {
        assertEquals(List.of("shares.csv:2 (row 2, " + MESSAGE), Checked.row(
                Columns.register(REGISTER.columns().subList(0, 2), REGISTER.rules()), "dmap", "2018-10-31"));
    }
}
