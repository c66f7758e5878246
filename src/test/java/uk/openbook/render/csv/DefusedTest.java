package uk.openbook.render.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.openbook.model.Column;
import uk.openbook.model.Datatypes;

class DefusedTest {

    private static final Column TEXT = Column.text("words");

    private static Column numbers(String type) {
        return new Column("number", List.of(), "", Datatypes.of(type), false, Optional.empty(), Optional.empty(),
                List.of(), Optional.empty(), false, false, Optional.empty(), Optional.empty(), List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-2+3", "@x", "=", "-", "--1", "-1.", "-.5", "-1e5", "\t1", "\r1", "\n1", "\n=1",
        "  =1+1", "\u00A0@x", "\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF201", "- item", "=cmd|'/c calc'!A1", "+7"})
    void textThatWouldRun_hasAnApostropheBeforeIt(String text) {
        assertEquals("'" + text, Defused.of(TEXT, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "  ", "a=1", "1-1", "-5", "-1.5", "-0", "12", "'=1+1", "a\n=1", "\u2212 5", "(=1)"})
    void otherTextAndPlainNumbers_stayAsTheyAre(String text) {
        assertEquals(text, Defused.of(TEXT, text));
    }

    @Test
    void numbersInColumnsOfNumbers_stayInEachForm() {
        for (var text : List.of("+7", "-.5", "-1.", "-12")) {
            assertEquals(text, Defused.of(numbers("decimal"), text));
        }
        assertEquals("'=1+1", Defused.of(numbers("decimal"), "=1+1"));
        assertEquals("'+7.5", Defused.of(numbers("integer"), "+7.5"));
    }
}
