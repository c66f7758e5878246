package uk.openbook.validation.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.openbook.model.Column;
import uk.openbook.model.Register;

class RequiredTest {

    private static final Register REGISTER = Columns.register(Columns.required("reference"), Column.text("notes"));

    @Test
    void blankCell_isFound() {
        for (var blank : List.of("", "  ")) {
            assertEquals(List.of("shares.csv:2 (row 2, A reference): is blank. Fill it in [required]"),
                    Checked.row(REGISTER, blank, "x"));
        }
    }

    @Test
    void blankCellOfAnotherColumn_isAccepted() {
        assertEquals(List.of(), Checked.row(REGISTER, "A1", ""));
    }
}
