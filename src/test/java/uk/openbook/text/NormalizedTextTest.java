package uk.openbook.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalizedTextTest {

    @ParameterizedTest
    @ValueSource(ints = {0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202E, 0x2060, 0x2064, 0x2066, 0x2069,
            0xFEFF, 0x3164, 0xFE0F, 0xE0041})
    void invisibleCharacter_isRemovedEverywhere(int point) {
        var hidden = Character.toString(point);
        assertTrue(NormalizedText.isInvisible(point));
        assertEquals("V3", NormalizedText.trimmed(hidden + "V3" + hidden));
        assertEquals("V3", NormalizedText.spaced("V" + hidden + "3"));
        assertEquals("v3", NormalizedText.folded("V" + hidden + "3"));
        assertEquals("V3", NormalizedText.asRead("V" + hidden + "3"));
        assertTrue(NormalizedText.isBlank(hidden + " "));
    }

    @ParameterizedTest
    @ValueSource(ints = {' ', '\t', '\n', '\r', 0xB, 0x85, 0xA0, 0x1680, 0x2003, 0x2007, 0x2009, 0x2028, 0x202F, 0x205F,
            0x3000})
    void whiteSpace_isOneSpaceAndNoneAtTheEnds(int point) {
        var space = Character.toString(point);
        assertEquals("A B", NormalizedText.trimmed(space + "A B" + space));
        assertEquals("A B", NormalizedText.spaced(space + "A" + space + space + "B" + space));
        assertEquals("a b", NormalizedText.folded("A " + space + "B"));
        assertEquals("A B", NormalizedText.asRead("A" + space + "B"));
    }

    @Test
    void trimmed_leavesTheInsideAsItIs() {
        assertEquals("A\u00A0 \u200BB", NormalizedText.trimmed("\u00A0A\u00A0 \u200BB\uFEFF"));
    }

    @Test
    void composedAndDecomposedLetters_areTheSame() {
        assertEquals(NormalizedText.spaced("Caf\u00E9"), NormalizedText.spaced("Cafe\u0301"));
        assertEquals("Café", NormalizedText.spaced("Cafe\u0301"));
    }

    @Test
    void compatibilityForms_differInSpacedAndNotInFolded() {
        assertEquals("ﬁle", NormalizedText.spaced("ﬁle"));
        assertEquals("file abc", NormalizedText.folded("ﬁle ＡＢＣ"));
    }

    @ParameterizedTest
    @CsvSource({
        "jane.doe&#64;example.org, jane.doe@example.org",
        "jane.doe&#x40;example.org, jane.doe@example.org",
        "jane.doe&amp;#64;example.org, jane.doe@example.org",
        "jane.doe&commat;example.org, jane.doe@example.org",
        "07700&nbsp;900123, 07700 900123",
        "Janet&shy;Doeworthy, JanetDoeworthy",
        "AT&T, AT&T",
        "０７７００ ９００１２３, 07700 900123",
        "020\u20137946\u22120018, 020-7946-0018",
        "AB  12  34, AB 12 34",
    })
    void asRead_isWhatAReaderSees(String text, String seen) {
        assertEquals(seen, NormalizedText.asRead(text));
    }

    @Test
    void lineBreak_isASpaceAsRead() {
        assertEquals("943 476 5919", NormalizedText.asRead("943\r\n476\t 5919\n"));
    }

    @Test
    void drawnFormatCharacter_isNotInvisible() {
        assertFalse(NormalizedText.isInvisible(0x0600));
        assertFalse(NormalizedText.isInvisible('-'));
    }

    @Test
    void directionOverride_isDirectional() {
        assertTrue(NormalizedText.isDirectional(0x202E));
        assertFalse(NormalizedText.isDirectional(0x200B));
    }

    @Test
    void name_isThatOfUnicode() {
        assertEquals("U+200B zero width space", NormalizedText.name(0x200B));
        assertEquals("U+202E right-to-left override", NormalizedText.name(0x202E));
    }

    @Test
    void plainText_isTheSameObject() {
        var text = "University of Fictionbridge";
        assertSame(text, NormalizedText.spaced(text));
        assertSame(text, NormalizedText.asRead(text));
    }
}
