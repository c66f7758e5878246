package uk.openbook.validation.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.openbook.model.Column;
import uk.openbook.model.Condition;
import uk.openbook.model.Register;
import uk.openbook.model.RuleDefinition;
import uk.openbook.model.Severity;

class BlankWhenTest {

    private static final Column STATUS = Column.text("status");
    private static final Column DECIDED = Columns.of("decision_date", "date");
    private static final Register REGISTER = Columns.register(List.of(STATUS, DECIDED), List.of(
            new RuleDefinition(RuleDefinition.Kind.BLANK, DECIDED, null,
                    List.of(new Condition.OneOf(STATUS, Set.of("pending"))), List.of(), Severity.ERROR)));

    @Test
    void filledCellWhereTheConditionHolds_isFound() {
        assertEquals(List.of("shares.csv:2 (row 2, B decision_date): holds '2018-11-01', but must be blank when "
                + "status is pending. Empty it, or correct the other cell [blank-when]"),
                Checked.row(REGISTER, "pending", "2018-11-01"));
    }

    @Test
    void blankOrOtherStatus_isAccepted() {
        assertEquals(List.of(), Checked.row(REGISTER, "pending", ""));
        assertEquals(List.of(), Checked.row(REGISTER, "approved", "2018-11-01"));
    }
}
