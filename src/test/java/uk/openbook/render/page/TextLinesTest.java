package uk.openbook.render.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextLinesTest {

    private static final String P = "<p>";

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\u2028"})
    void lineBreak_isKept(String lineBreak) {
        assertTrue(TextLines.hasSeveral("one" + lineBreak + "two"));
        assertEquals(P + "one<br>" + lineBreak + "two</p>", TextLines.html("one" + lineBreak + "two"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n\n", "\r\n\r\n", "\r\r", "\n \t\u00A0\n", "\n\n\n\n", "\u2029\u2029"})
    void blankLine_beginsAParagraph(String gap) {
        assertEquals(P + "one</p>" + gap + P + "two</p>", TextLines.html("one" + gap + "two"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "one", " one two ", "one\n", "\r\none\n\n", "\n"})
    void oneLine_isNotSeveral(String text) {
        assertFalse(TextLines.hasSeveral(text));
    }

    @Test
    void indentsAndMarksTypedByHand_areKept() {
        assertEquals(P + "To find:<br>\n\u00A0\u00A0- who<br>\n\u00A0\u00A0\u00A0\u00A0\u2022 when</p>",
                TextLines.html("To find:\n  - who\n\t\u2022 when"));
    }

    @Test
    void blankLinesAroundTheText_areLeftOut() {
        assertEquals(P + "\u00A0one<br>\ntwo</p>", TextLines.html("\n \n one\ntwo\n\n "));
    }

    @Test
    void marksOfHtml_areEscaped() {
        assertEquals(P + "a &lt;b&gt; &amp;amp; &quot;c&quot;<br>\n&#39;d&#39;</p>",
                TextLines.html("a <b> &amp; \"c\"\n'd'"));
    }
}
