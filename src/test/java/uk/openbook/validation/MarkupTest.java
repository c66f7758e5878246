package uk.openbook.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.openbook.Steps;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;

class MarkupTest {

    private static String found(String text, boolean markdown) {
        var findings = new Findings();
        Markup.check(text, markdown, () -> Place.of("file"), findings);
        return String.join(" ", findings.sorted().stream().map(finding -> finding.code().toString()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Plain words", "[words](https://example.org/a)", "[words](<https://example.org/a> \"title\")",
        "[words](MAILTO:someone)", "fewer than <5 and >3", "<https://example.org/>", "a <b", "\\[no\\](link)",
        "[x](see the note)", "an array[1](twice over)", "`[code](x) and <b>`", "<unknown>", "x](", "&lt;b&gt;"})
    void textThatIsShownAsItWasMeant_isNoFinding(String text) {
        assertEquals("", found(text, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[words](page.html)", "[words](../a/b.html#c)", "[words](#here)", "[words]()",
        "[words](javascript:alert)", "[words](ftp://example.org/)", "[words](<page.html> 'title')",
        "![picture](https://example.org/a.png)", "[one](https://example.org/) and [two](two.html)", "[a [b]](c)"})
    void linkThatIsNotMade_isFound(String text) {
        assertEquals("link-dropped", found(text, true));
        assertEquals("", found(text, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>bold</b>", "a<br/>b", "<P class=\"x\">", "</td>", "<SCRIPT>", "<a href='x'>x</a>"})
    void html_isFound(String text) {
        assertEquals("html-as-text", found(text, true));
        assertEquals("html-as-text", found(text, false));
    }

    @Test
    void hugeText_isReadInFewSteps() {
        for (var piece : new String[] {"[x](", "](", "<", "<a ", "`", "[", "](a \"", "``a`"}) {
            var text = "](" + piece.repeat(20_000);
            List.of(Markup.LINK, Markup.TAG, Markup.CODE).forEach(pattern -> Steps.requireAtMost(3_000, pattern, text));
            assertTrue(found(text, true).lines().count() <= 2, piece);
        }
    }
}
