package uk.openbook.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FormTest {

    @Test
    void wholeText_isHeldAgainstTheExpression() {
        var form = new Form("S\\d{3}");
        assertTrue(form.matches("S001"));
        assertFalse(form.matches("S0011"));
    }

    @Test
    void expressionThatExplodes_comesToAnEnd() {
        var form = new Form("(a+)+(b+)?$");
        assertTrue(form.matches("a".repeat(10_000)));
        assertFalse(form.matches("a".repeat(60) + "!"));
    }

    @Test
    void expressionThatExhaustsTheStack_isNotMatched() {
        assertFalse(new Form("(S|.)*").matches("S".repeat(1_000_000)));
    }
}
