package uk.openbook.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseTest {

    private static String phrase(String... things) {
        return Phrase.of(List.of(things));
    }

    @Test
    void thingsThatDifferInANumber_areSaidTogether() {
        assertEquals("key stage 2 and 4 results", phrase("key stage 2 results", "key stage 4 results"));
        assertEquals("key stage 1, 2 and 4 results",
                phrase("key stage 1 results", "key stage 2 results", "key stage 4 results"));
    }

    @Test
    void phraseWithAnAndOfItsOwn_endsInAComma() {
        assertEquals("absence records, key stage 2 and 4 results, and the School Census",
                phrase("absence records", "key stage 2 results", "the School Census", "key stage 4 results"));
        assertEquals("the School Census and key stage 2 and 4 results",
                phrase("the School Census", "key stage 2 results", "key stage 4 results"));
    }

    @Test
    void otherThings_areListedAsTheyAre() {
        assertEquals("", phrase());
        assertEquals("key stage 2 results", phrase("key stage 2 results"));
        assertEquals("a, b and c", phrase("a", "b", "c"));
        assertEquals("form 2 and form 3", phrase("form 2", "form 3"));
        assertEquals("key stage 2 results and key stage 4 tests", phrase("key stage 2 results", "key stage 4 tests"));
    }
}
