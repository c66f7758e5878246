package uk.openbook.render.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.openbook.model.Code;
import uk.openbook.model.CodeList;

class ScaleTest {

    private static final Code A = code("A", "most sensitive");
    private static final Code B = code("B", "less sensitive");
    private static final Code NONE = code("none", "");

    private static Code code(String code, String step) {
        return new Code(code, code, "", code, Optional.empty(), Optional.empty(), List.of(),
                step.isEmpty() ? Map.of() : Map.of("step", step));
    }

    @Test
    void everyStep_isShown_andOneIsHere() {
        var scale = Scale.of(new CodeList("levels", List.of(A, NONE, B)), B).orElseThrow();
        assertEquals("From A, most sensitive, to B, less sensitive", scale.direction());
        assertEquals(List.of(new Scale.Step("A", "most sensitive", false), new Scale.Step("B", "less sensitive", true)),
                scale.steps());
    }

    @Test
    void codeBesideTheSteps_isOnNoScale() {
        assertEquals(Optional.empty(), Scale.of(new CodeList("levels", List.of(A, B, NONE)), NONE));
    }

    @Test
    void listWithoutSteps_isNone() {
        assertEquals(Optional.empty(), Scale.of(new CodeList("levels", List.of(NONE)), NONE));
        assertEquals(Optional.empty(), Scale.of(new CodeList("levels", List.of(A, NONE)), A));
    }
}
