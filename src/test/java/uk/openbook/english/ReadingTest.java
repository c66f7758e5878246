package uk.openbook.english;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {

    @ParameterizedTest
    @CsvSource({"cat, 1", "shared, 1", "wanted, 2", "places, 2", "names, 1", "people, 2", "table, 2", "use, 1", "pupil, 2",
        "university, 5", "organisation, 5", "year, 1", "data, 2", "school’s, 1", "education, 4", "1996, 1"})
    void syllables_areCountedAsHeard(String word, int syllables) {
        assertEquals(syllables, Reading.syllables(word));
    }

    @Test
    void sentences_endAtPointsAndColonsAndWithTheirText() {
        assertEquals(List.of("We list (“all of it”).", "It has 1.5 parts:", "one;", "two", "End"),
                Reading.of(Stream.of("We list (“all of it”). It has 1.5 parts: one; two", "End")).sentences());
    }

    @Test
    void grade_isThatOfTheFormula() {
        var reading = Reading.of(Stream.of("The cat sat on the mat.", "The dog ran."));
        assertEquals(0.39 * 9 / 2 + 11.8 - 15.59, reading.grade(), 0.001);
    }

    @Test
    void officialese_isHarderThanPlainWords() {
        var plain = Reading.of(Stream.of("We tell you who asked for the data, and why."));
        var official = Reading.of(Stream.of("Information concerning organisational requisitions of individual-level "
                + "administrative information is disseminated periodically in accordance with established procedures."));
        assertTrue(plain.grade() < 4, () -> "plain " + plain.grade());
        assertTrue(official.grade() > 15, () -> "official " + official.grade());
        assertEquals(1, official.longerThan(12).size());
    }
}
