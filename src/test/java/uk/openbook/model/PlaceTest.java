package uk.openbook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {

    @Test
    void cellOfAnEntry_saysLineRowColumnAndKey() {
        assertEquals("shares.csv:108 (row 95, J decision_date, DS00412)",
                new Place("shares.csv", 108, 95, 9, "decision_date", "DS00412").toString());
    }

    @Test
    void wholeRow_saysRowAndKey() {
        assertEquals("shares.csv:108 (row 95, DS00412)", new Place("shares.csv", 108, 95, -1, "", "DS00412").toString());
    }

    @Test
    void columnThatTheFileLacks_hasANameAndNoLetters() {
        assertEquals("shares.csv:1 (row 1, tier)", new Place("shares.csv", 1, 1, -1, "tier", "").toString());
    }

    @Test
    void columnWithoutAHeading_hasLettersAlone() {
        assertEquals("shares.csv:1 (row 1, C)", new Place("shares.csv", 1, 1, 2, "", "").toString());
    }

    @Test
    void textThatIsNoTable_saysLineAndDetail() {
        assertEquals("release.md:2 title", new Place("release.md", 2, "title").toString());
        assertEquals("shares.json /tableSchema", new Place("shares.json", 0, "/tableSchema").toString());
        assertEquals("data", Place.of("data").toString());
    }

    @ParameterizedTest
    @CsvSource({"0, A", "25, Z", "26, AA", "51, AZ", "52, BA", "701, ZZ", "702, AAA", "16383, XFD"})
    void index_hasTheLettersOfSpreadsheets(int index, String letters) {
        assertEquals(letters, new Place("f.csv", 1, 1, index, "", "").columnLetters());
    }

    @Test
    void cellsOfARow_areInTheOrderOfTheirColumns() {
        var second = new Place("f.csv", 2, 2, 1, "a", "");
        var first = new Place("f.csv", 2, 2, 0, "b", "");
        assertEquals(List.of(first, second), Stream.of(second, first).sorted().toList());
    }
}
