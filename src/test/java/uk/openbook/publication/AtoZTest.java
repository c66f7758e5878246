package uk.openbook.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AtoZTest {

    @Test
    void names_areOrderedByLettersAlone() {
        assertEquals(List.of("2nd Sample Trust", "apple", "Ápple Two", "“Banana”", "Cherry"),
                Stream.of("Cherry", "Ápple Two", "apple", "“Banana”", "2nd Sample Trust")
                        .sorted(AtoZ.by(Function.identity())).toList());
    }

    @Test
    void headings_areLettersOrDigits() {
        assertEquals("A", AtoZ.heading("Ápple"));
        assertEquals("B", AtoZ.heading("“Banana”"));
        assertEquals("0 to 9", AtoZ.heading("2nd Sample Trust"));
        assertEquals("0 to 9", AtoZ.heading("???"));
    }

    @Test
    void lettersWithStrokesAndLigatures_areUnderTheirBaseLetter() {
        assertEquals("O", AtoZ.heading("Ørsted"));
        assertEquals("L", AtoZ.heading("Łódź"));
        assertEquals("A", AtoZ.heading("Æon"));
        assertEquals("S", AtoZ.heading("ßigma"));
        assertEquals("T", AtoZ.heading("Þór"));
        assertEquals("A", AtoZ.heading("ＡＢＣ"));
        assertEquals("I", AtoZ.heading("ʻIolani"));
    }

    @Test
    void otherScripts_areAfterZUnderTheirOwnLetter() {
        assertEquals("М", AtoZ.heading("Москва"));
        assertEquals("Σ", AtoZ.heading("σίγμα"));
        assertEquals("東", AtoZ.heading("東京"));
        assertEquals("한", AtoZ.heading("한국"));
        assertEquals("م", AtoZ.heading("مصر"));
        assertEquals(List.of("1 Trust", "Æon", "Łódź", "Ørsted", "Zeta", "Σίγμα", "Москва", "東京"),
                Stream.of("Москва", "Zeta", "東京", "Ørsted", "Σίγμα", "1 Trust", "Łódź", "Æon")
                        .sorted(AtoZ.by(Function.identity())).toList());
    }

    @Test
    void digitsOfAnyScript_areUnderTheDigits() {
        assertEquals("0 to 9", AtoZ.heading("٣ مصر"));
        assertEquals("3 مصر", AtoZ.folded("٣ مصر"));
    }
}
