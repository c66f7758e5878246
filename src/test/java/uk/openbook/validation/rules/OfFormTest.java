package uk.openbook.validation.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.openbook.model.Register;

class OfFormTest {

    private static final Register REGISTER = Columns.register(Columns.formed("reference", "DS[0-9]{5}"));

    @Test
    void textOfTheForm_isAccepted() {
        assertEquals(List.of(), Checked.row(REGISTER, "DS00001"));
    }

    @Test
    void textOfAnotherForm_isFound() {
        assertEquals(List.of("shares.csv:2 (row 2, A reference): 'DS1' is not text of the form DS[0-9]{5}. Write "
                + "it in that form, or ask whoever keeps the definition what the pattern means [wrong-form]"),
                Checked.row(REGISTER, "DS1"));
    }

    @Test
    void textAfterOneOfTheForm_isFoundWithThatOne() {
        assertEquals(List.of("shares.csv:3 (row 3, A reference): 'DS1' is not text of the form DS[0-9]{5}, as "
                + "'DS00001' is. Write it in that form, or ask whoever keeps the definition what the pattern "
                + "means [wrong-form]"), Checked.rows(REGISTER, Checked.RELEASE,
                        List.of(List.of("DS00001"), List.of("DS1"))));
    }

    @Test
    void blank_isAnotherRulesFinding() {
        assertEquals(List.of(), Checked.row(REGISTER, ""));
    }
}
