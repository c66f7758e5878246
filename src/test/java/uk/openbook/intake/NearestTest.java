package uk.openbook.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {

    @Test
    void slip_findsTheWord() {
        assertEquals(Optional.of("decision_date"), Nearest.to("Decison_date", List.of("decision", "decision_date")));
    }

    @Test
    void farWord_findsNone() {
        assertEquals(Optional.empty(), Nearest.to("telephone", List.of("id", "name", "reason")));
    }

    @Test
    void equallyNear_findsTheFirst() {
        assertEquals(Optional.of("bat"), Nearest.to("cat", List.of("bat", "hat")));
    }
}
