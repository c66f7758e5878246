package uk.openbook.validation.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.openbook.Steps;
import uk.openbook.model.Findings;
import uk.openbook.site.FlexmarkMarkdown;

/** What is warned of is what the pages that are made of the same text lack. */
class PageMarkupTest {

    private static final FlexmarkMarkdown PAGES = FlexmarkMarkdown.ofPages();

    private static List<String> found(String text) {
        var findings = new Findings();
        PageMarkup.check(text, "page.md", 5, findings);
        return findings.sorted().stream().map(finding -> finding.toString()).toList();
    }

    @ParameterizedTest
    @CsvSource({"<b onclick=x>bold</b>, <b", "<i>x</i>, <i", "a <name of a body> b, name of", "<div>x</div>, <div",
        "<script>x()</script>, x()", "<SCRIPT src=x></SCRIPT>, src", "<style>p{}</style>, p{}",
        "<p class=\"lead\">x</p>, lead", "<p onclick='x()'>x</p>, onclick", "<a href=\"x.html\" target=_blank>x</a>, target",
        "<a id=\"here\"></a>x, here", "<a href=\"javascript:x()\">x</a>, javascript", "[x](javascript:x()), javascript",
        "[x](JavaScript:x), avaScript", "[x](javascript&#58;x), javascript", "[x](tel:01632), tel", "[x](notes:1), notes",
        "<ftp://example.org/>, href", "![x](https://example.org/p.png), example.org", "![x](//example.org/p.png), example.org",
        "<img src=\"https://example.org/p.png\" alt=\"x\">, example.org", "[x](y.html \"Title\"), Title", "<?php x ?>, php",
        "<![CDATA[ x ]]>, CDATA", "<svg><path d='M0'/></svg>, M0", "<input disabled>, input", "a<b and c>d, c>", "<x-y>z</x-y>, x-y"})
    void whatPagesLack_isFound(String text, String lost) {
        assertFalse(found(text).isEmpty(), text);
        assertFalse(PAGES.html(text).contains(lost), PAGES.html(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abbr", "blockquote", "code", "em", "h2", "h3", "h4", "h5", "h6", "li", "ol", "p",
        "pre", "strong", "sub", "sup", "ul", "dl"})
    void elementThatPagesHave_isNoFinding(String name) {
        var text = "<" + name + ">x</" + name + ">";
        assertEquals(List.of(), found(text));
        assertTrue(PAGES.html(text).contains("<" + name), PAGES.html(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"`<b>`", "\\<b>", "    <b>code</b>", "```\n<b>code</b>\n```", "1 < 2 and 3 > 2", "<https://example.org/>", "<mailto:a@example.org>", "[x](y.html#z)", "[x](#z)", "[x](//example.org/)", "![x](p.png)",
        "[![x](p.png)](https://example.org/)", "[x](https://example.org/)", "a <br/> b", "<h2 id=\"z\">x</h2>",
        "<table><tr><td align=right>x</td></tr></table>", "<!-- <b>a note</b> -->",
        "[x]: the word after it", "| a | b |\n|:--|--:|\n| c | d |", "## x {#y}"})
    void whatPagesShow_isNoFinding(String text) {
        assertEquals(List.of(), found(text));
    }

    @Test
    void paragraphOfAnItem_isNoCode() {
        assertEquals(List.of("page.md:7: '<u>' is HTML that is left out. Use Markdown, such as **bold** or "
                + "[words](page.html), or write \\< for a < that is to be shown [page-markup]"), found("1. one\r\n\r\n    <u>two</u>\r\n"));
    }

    @Test
    void hugeText_isReadInFewSteps() {
        for (var part : List.of("<", "<b", "<script>", "<!--", "[", "](", "<a href=\"", "]: ", "<a ", "<?", "[x](y \"")) {
            var text = part.repeat(20_000);
            List.of(PageMarkup.TAG, PageMarkup.LINK, PageMarkup.OTHER_LINK, PageMarkup.UNSEEN, PageMarkup.INSTRUCTION)
                    .forEach(pattern -> Steps.requireAtMost(3_000, pattern, text));
        }
    }
}
