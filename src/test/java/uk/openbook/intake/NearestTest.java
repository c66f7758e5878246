package uk.openbook.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final Nearest NAMES = Nearest.of(List.of("panel-decisions", "npd-requests", "dsap"));

    @Test
    void misspeltName_isFound() {
        assertEquals(Optional.of("panel-decisions"), NAMES.to("Panel_Descisions"));
        assertEquals(Optional.of("dsap"), NAMES.to("dsp"));
    }

    @Test
    void nameUnlikeAll_isNotFound() {
        assertEquals(Optional.empty(), NAMES.to("external-shares"));
        assertEquals(Optional.empty(), Nearest.of(List.of("A", "B")).to("F"));
    }

    @Test
    void fewNames_areAllListed() {
        assertEquals("Give one of A, B", Nearest.of(List.of("B", "A")).hint("F"));
        assertEquals("There are none to choose from", new Nearest().hint("F"));
    }

    @Test
    void twoThousandNamesAgainstTwoThousand_areFound() {
        var known = new ArrayList<String>();
        for (int i = 0; i < 2000; i++) {
            known.add("University of Somewhere in Fiction, campus number " + Integer.toString(i * 7919, 26));
        }
        var nearest = Nearest.of(known);
        known.forEach(name -> assertTrue(nearest.to(name + "x").isPresent()));
    }
}
