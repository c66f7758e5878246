package uk.openbook.validation.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.openbook.model.Column;
import uk.openbook.model.Register;

class DistinctItemsTest {

    private static final Register REGISTER = Columns.register(Column.text("reference"),
            Columns.list("datasets", "string"));

    @Test
    void itemThreeTimes_isFoundOnce() {
        assertEquals(List.of("shares.csv:2 (row 2, B datasets): 'KS1' stands in the list twice. Delete one of the two "
                + "[repeated-item]"), Checked.row(REGISTER, "A1", "KS1; KS2;KS1; KS1"));
    }

    @Test
    void differentItems_areAccepted() {
        assertEquals(List.of(), Checked.row(REGISTER, "A1", "KS1; ks1; KS2"));
    }
}
