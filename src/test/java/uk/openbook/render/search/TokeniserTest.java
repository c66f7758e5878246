package uk.openbook.render.search;

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
        "DR161003.02               | dr161003 02 =dr16100302",
        "ages 16-19                | ages 16 19 =16-19",
        "16–19                     | 16 19 =16-19",
        "2006/07                   | 2006 07 =2006/07",
        "s537A                     | s537a =537a",
        "EA1996_S537A              | ea1996 s537a =537a =ea1996s537a",
        "O’Neil, O'Neil            | oneil oneil",
        "children’s pupils' it's   | children pupils it",
        "well-being                | well being =wellbeing",
        "co\u00ADoperation re-use       | cooperation re use =reuse",
        "C.I.A. COVID-19 covid19   | c i a =cia covid 19 =covid19 covid19",
        "Smith & Sons              | smith and sons",
        "£5,000 1,234,567 12,34    | 5000 1234567 12 34",
        "25/09/2018                | 25 09 2018 ==2018-09-25 ==2018-09-00",
        "2018-09-25                | 2018 09 25 ==2018-09-25 ==2018-09-00",
        "25th September 2018       | 25th september 2018 ==2018-09-25 ==2018-09-00",
        "Sept 25, 2018             | sept 25 2018 ==2018-09-25 ==2018-09-00",
        "in September 2018         | in september 2018 ==2018-09-00",
        "2010-11 31/13/2018        | 2010 11 =2010-11 31 13 2018 =31/13/2018",
        "Café Łódź Straße ﬁve      | cafe lodz strasse five",
        "½ x²                      | 1 2 x2",
        "end. Start -x- _y_        | end start x y",
        "a..b c--d and/or          | a b c d and or",
        "😀 مرحبا שלום             | مرحبا שלום",
        "(.*)+$ [a-z]              | a z =az",
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
