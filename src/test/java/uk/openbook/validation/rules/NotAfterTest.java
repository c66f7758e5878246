package uk.openbook.validation.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.openbook.model.Bound;
import uk.openbook.model.Column;
import uk.openbook.model.Register;
import uk.openbook.model.RuleDefinition;
import uk.openbook.model.Severity;

class NotAfterTest {

    private static final Column DECIDED = Columns.of("decision_date", "partial-date");
    private static final Register REGISTER = Columns.register(List.of(Column.text("reference"), DECIDED),
            List.of(new RuleDefinition(RuleDefinition.Kind.NOT_AFTER, DECIDED, new Bound.ReleaseDay(), List.of(),
                    List.of(), Severity.ERROR)));

    @Test
    void dayAfterTheRelease_isFound() {
        assertEquals(List.of("shares.csv:2 (row 2, B decision_date): 2018-11-30 is after the release of 2018-11-29. Correct the date "
                + "[not-after]"), Checked.row(REGISTER, "A1", "2018-11-30"));
    }

    @Test
    void dayOfTheRelease_isAccepted() {
        assertEquals(List.of(), Checked.row(REGISTER, "A1", "2018-11-29"));
    }

    @Test
    void monthOfTheRelease_isAccepted() {
        assertEquals(List.of(), Checked.row(REGISTER, "A1", "2018-11"));
    }
}
