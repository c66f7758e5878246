package uk.openbook.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GarbledTextTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** As programs do it that keep the five bytes which Windows-1252 does not have. */
    private static String readAsWindows(String text) {
        var garbled = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char c = new String(new byte[] {octet}, WINDOWS_1252).charAt(0);
            garbled.append(c == '\uFFFD' ? (char) (octet & 0xFF) : c);
        }
        return garbled.toString();
    }

    private static String readAsLatin1(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Café", "School’s", "“Quoted” – and so on…", "Łódź", "£5 and 20 °C", "École de ski", "CÔTE",
        "São Paulo", "Ørsted", "naïve", "Ŵyn a’r dŵr", "Ẁ", "€100", "Москва", "Αθήνα", "東京都", "😀 and more", "½ of ﬁve",
        "À bientôt", "10 × 3", "Straße", "• first", "voilà", "Müller & Söhne", "Țară", "Ağaç"})
    void textReadInAnotherEncoding_isMended(String meant) {
        assertEquals(Optional.of(meant), GarbledText.mended(readAsWindows(meant)));
        assertEquals(Optional.of(meant), GarbledText.mended(readAsLatin1(meant)));
        assertEquals(Optional.of(meant), GarbledText.mended(readAsWindows(readAsWindows(meant))));
        assertEquals(Optional.of(meant), GarbledText.mended(readAsLatin1(readAsWindows(meant))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Cafe", "Café", "SÃO PAULO", "IRMÃ", "AMANHÃ”", "“IRMÃ’", "a letter “Ã” in Portuguese",
        "Â", "CHÂTEAU", "Ângela", "Â ngela", "voilà\u00A0»", "« à »", "café”", "CAFÉ”", "NESTLÉ’S", "NESTLÉ™", "déjà…",
        "château – Æ", "Ð and Þ", "â, ê and î", "Tâm", "Łódź", "Москва", "5 °C · £3", "Ï", "1º Å", "FÅ’",
        "Ôm", "É…", "naïve’s", "ÀÉÎÕÜ", "résumé®", "olá»"})
    void textThatIsMeant_isLeftAlone(String text) {
        assertEquals(Optional.empty(), GarbledText.mended(text));
    }

    @ParameterizedTest
    @CsvSource({"Schoolâ€™s, School’s", "â€œQuotedâ€ said, “Quoted” said", "School\u0092s, School’s",
        "\u0093Quoted\u0094, “Quoted”", "ï»¿Name, Name", "Caf\u00EF\u00BF\u00BD, Caf\uFFFD", "CafÃƒÂ©, Café",
        "It is Ã‰cole AMANHÃ”, It is École AMANHÔ"})
    void partOfTheWaysOfGarbling_isMended(String garbled, String meant) {
        assertEquals(Optional.of(meant), GarbledText.mended(garbled));
    }

    @Test
    void longText_isReadInOnePass() {
        assertEquals(Optional.of("é".repeat(100_000)), GarbledText.mended("Ã©".repeat(100_000)));
        assertEquals(Optional.empty(), GarbledText.mended("Ã ".repeat(100_000)));
    }
}
