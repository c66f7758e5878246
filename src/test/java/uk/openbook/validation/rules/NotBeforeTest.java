package uk.openbook.validation.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.openbook.model.Bound;
import uk.openbook.model.Column;
import uk.openbook.model.Condition;
import uk.openbook.model.Register;
import uk.openbook.model.RuleDefinition;
import uk.openbook.model.Severity;

class NotBeforeTest {

    private static final Column PANEL = Column.text("panel");
    private static final Column START = Columns.of("start_date", "partial-date");
    private static final Column END = Columns.of("end_date", "partial-date");

    private static Register register(Bound bound, List<Condition> when) {
        return Columns.register(List.of(PANEL, START, END), List.of(new RuleDefinition(
                RuleDefinition.Kind.NOT_BEFORE, END, bound, when, List.of(), Severity.ERROR)));
    }

    private static List<String> found(String start, String end) {
        return Checked.row(register(new Bound.OtherColumn(START), List.of()), "dsap", start, end);
    }

    @Test
    void earlierDate_isFound() {
        assertEquals(List.of("shares.csv:2 (row 2, C end_date): 2018-04-30 is before start_date 2018-05-01. Correct whichever date is "
                + "wrong [not-before]"), found("2018-05-01", "2018-04-30"));
    }

    @Test
    void sameDay_isAccepted() {
        assertEquals(List.of(), found("2018-05-01", "2018-05-01"));
    }

    @Test
    void monthThatMayBeLater_isAccepted() {
        assertEquals(List.of(), found("2018-05-20", "2018-05"));
        assertEquals(List.of(), found("2018", "2018-01-01"));
    }

    @Test
    void monthThatIsCertainlyEarlier_isFound() {
        assertEquals(List.of("shares.csv:2 (row 2, C end_date): 2018-04 is before start_date 2018-05. Correct whichever date is wrong "
                + "[not-before]"), found("2018-05", "2018-04"));
    }

    @Test
    void blankDate_isAccepted() {
        assertEquals(List.of(), found("", "2018-04-30"));
        assertEquals(List.of(), found("2018-05-01", ""));
    }

    @Test
    void malformedDate_isAnotherRulesFinding() {
        assertEquals(1, found("May 2018", "2018-04-30").size());
    }

    @Test
    void fixedDay_isNamedAsTheLimit() {
        var register = register(new Bound.Day(LocalDate.parse("2018-05-01")), List.of());
        assertEquals(List.of("shares.csv:2 (row 2, C end_date): 2018-04-30 is before the limit 2018-05-01. Correct the date "
                + "[not-before]"), Checked.row(register, "dsap", "", "2018-04-30"));
    }

    @Test
    void conditionThatDoesNotHold_spares() {
        var register = register(new Bound.OtherColumn(START),
                List.of(new Condition.OneOf(PANEL, Set.of("dsap")),
                        new Condition.Dated(START, Optional.of(LocalDate.parse("2018-01-01")), Optional.empty())));
        assertEquals(List.of(), Checked.row(register, "dmap", "2018-05-01", "2018-04-30"));
        assertEquals(List.of(), Checked.row(register, "dsap", "2017-05-01", "2017-04-30"));
        assertEquals(1, Checked.row(register, "dsap", "2018-05-01", "2018-04-30").size());
    }
}
