package uk.openbook.output.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokeniserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Absence in schools        | absence in schools",
        "DR161003.02               | dr161003 02 =dr161003.02",
        "ages 16-19                | ages 16 19 =16-19",
        "16–19                     | 16 19 =16-19",
        "2006/07                   | 2006 07 =2006/07",
        "s537A                     | s537a =537a",
        "EA1996_S537A              | ea1996 s537a =537a =ea1996_s537a",
        "O’Neil, O'Neil            | oneil oneil",
        "children’s pupils' it's   | children pupils it",
        "well-being                | well being",
        "Café Łódź Straße ﬁve      | cafe lodz strasse five",
        "½ x²                      | 1 2 x2",
        "end. Start -x- _y_        | end start x y",
        "a..b c--d                 | a b c d",
        "😀 مرحبا שלום             | مرحبا שלום",
        "(.*)+$ [a-z]              | a z",
        "İstanbul ΣΑΣ              | istanbul σασ"})
    void text_isTakenApart(String text, String words) {
        assertEquals(words, String.join(" ", split(text)));
    }

    @Test
    void emptyText_hasNoWords() {
        assertEquals(List.of(), split(""));
        assertEquals(List.of(), split(" \t' - ."));
    }

    /** Words in their order; after = what they are also found by. */
    private static List<String> split(String text) {
        var words = new ArrayList<String>();
        new Tokeniser().split(text.strip(), new Tokeniser.Words() {
            @Override
            public void word(char[] letters, int from, int to) {
                words.add(new String(letters, from, to - from));
            }

            @Override
            public void otherwise(char[] letters, int from, int to) {
                words.add("=" + new String(letters, from, to - from));
            }
        });
        return words;
    }
}
