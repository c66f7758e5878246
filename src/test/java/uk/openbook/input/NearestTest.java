package uk.openbook.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            caf\u00e9\u200b  | Delete U+200B zero width space in it, which cannot be seen
            ca\u00adf\u00e9  | Delete U+00AD soft hyphen in it, which cannot be seen
            cafe\u0301        | Write it with single spaces, and each accented letter as one character (Unicode NFC)
            caf\u00e8         | Did you mean caf\u00e9?
            """)
    void nameThatLooksTheSame_isNotSuggested(String text, String hint) {
        assertEquals(hint, Nearest.of(List.of("caf\u00e9")).hint(text));
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
