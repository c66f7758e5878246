package uk.openbook.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseLettersTest {

    @ParameterizedTest
    @CsvSource({"Café, cafe", "Ørsted, orsted", "Łódź, lodz", "Æon, aeon", "Straße, strasse", "ﬁ ＡＢ, fi ab", "Dŵr, dwr",
        "Москва, москва", "한국, 한국"})
    void text_isReducedToBaseLetters(String text, String base) {
        assertEquals(base, BaseLetters.of(text));
    }
}
