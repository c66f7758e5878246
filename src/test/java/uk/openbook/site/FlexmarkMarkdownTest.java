package uk.openbook.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.openbook.render.OutputException;

class FlexmarkMarkdownTest {

    private static final FlexmarkMarkdown CELLS = FlexmarkMarkdown.ofCells();
    private static final FlexmarkMarkdown PAGES = FlexmarkMarkdown.ofPages();

    private static String p(String html) {
        return "<p>" + html + "</p>";
    }

    @Test
    void plainText_isAParagraph() {
        assertEquals(p("To study attainment (2006/07), \"fairly\" &amp; well"),
                CELLS.html("To study attainment (2006/07), \"fairly\" & well"));
    }

    @Test
    void emptyText_isNothing() {
        assertEquals("", CELLS.html(""));
        assertEquals("", CELLS.html(" \n "));
        assertEquals("", PAGES.html(""));
    }

    @Test
    void linesOfACell_stayLines() {
        assertEquals(p("one<br>\ntwo") + "\n" + p("three"), CELLS.html("one\r\ntwo\r\n\r\nthree"));
    }

    @Test
    void markdownInACell_isRendered() {
        assertEquals("""
                <p><strong>Two</strong> <em>things</em>:</p>
                <ul>
                <li>a <a href="https://example.org/a" rel="nofollow">link</a></li>
                <li><code>x &lt; 1</code></li>
                </ul>""", CELLS.html("**Two** _things_:\n\n- a [link](https://example.org/a)\n- `x < 1`"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"# not a heading", "text\n---", "---", "    indented", "[1]: https://example.org/x",
            "<b>bold</b>", "<div>\nblock\n</div>", "<!-- note -->", "a <script>alert(1)</script> b",
            "![a picture](https://example.org/p.png)", "1 < 2 > 0", "* not a list*", "| a | b |\n|---|---|\n| c | d |"})
    void noWordOfACell_isLost(String text) {
        var words = text.replaceAll("^[*] |!\\[|\\]\\(.*\\)", "").replaceAll("\\s+", " ").strip();

        assertEquals(words, Jsoup.parse(CELLS.html(text)).text());
    }

    /** Every way that is known to us to bring a script past a cleaner of HTML or Markdown. */
    @ParameterizedTest
    @ValueSource(strings = {
        "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](java&#115;cript:alert(1))",
        "[x](&#x6A;avascript&colon;alert(1))", "[x](java\tscript:alert(1))", "[x](<java\tscript:alert(1)>)",
        "[x](<&#1;javascript:alert(1)>)", "[x]( &#32;javascript:alert(1))", "[x](vbscript:msgbox)",
        "[x](data:text/html;base64,PHNjcmlwdD4=)", "[x](file:///etc/passwd)", "<javascript:alert(1)>",
        "<data:text/html,x>", "![x](javascript:alert(1))", "![x](data:image/svg+xml,x)", "![x\" onerror=\"alert(1)](y)",
        "[x](https://example.org/\"onmouseover=\"alert(1))", "[x](https://example.org 'y\" onclick=\"alert(1)')",
        "<script>alert(1)</script>", "<scr<script>ipt>alert(1)</script>", "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>", "<math><mi xlink:href='javascript:alert(1)'>",
        "<a href='javascript:alert(1)'>x</a>", "<a href=\"java\nscript:alert(1)\">x</a>",
        "<p style='background:url(javascript:alert(1))' onclick=alert(1)>x</p>", "<iframe src=https://example.org>",
        "<object data=x></object>", "<embed src=x>", "<form action=https://example.org><input></form>",
        "<base href=https://example.org>", "<meta http-equiv=refresh content='0;url=https://example.org'>",
        "<link rel=stylesheet href=x>", "<style>*{}</style>", "<template><script>alert(1)</script></template>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<textarea><script>alert(1)</script>",
        "<!--><script>alert(1)</script>-->", "<![CDATA[<script>alert(1)</script>]]>",
        "## x {onclick=alert(1) style=color:red}", "x {onclick=alert(1) style=color:red}",
        "[x](https://example.org){onclick=alert(1) target=_blank}", "|x|\n|---|\n|<img src=x onerror=alert(1)>|",
        "```\n</code></pre><script>alert(1)</script>\n```", "`</code><script>alert(1)</script>`",
        "\u0000<script\u0000>alert(1)</script>", "<a href=\"&#106;avascript:alert(1)\" id=main name=x>x</a>",
    })
    void attack_isDisarmed(String attack) {
        for (var html : new String[] {CELLS.html(attack), PAGES.html(attack)}) {
            var body = Jsoup.parseBodyFragment(html, "https://site.example/").body();
            for (var element : body.select("body *")) {
                assertTrue("p br ul ol li a em strong code pre blockquote h2 table thead tbody tr th td img"
                        .contains(element.normalName()), html);
                for (var attribute : element.attributes()) {
                    assertTrue("class id href src alt scope rel".contains(attribute.getKey()), html);
                }
            }
            body.select("[href]").forEach(link -> assertTrue(link.absUrl("href").startsWith("https://"), html));
            body.select("[src]").forEach(image -> assertTrue(image.absUrl("src").startsWith("https://site."), html));
            body.select("[id]").forEach(marked -> assertEquals("h2", marked.normalName(), html));
        }
    }

    @Test
    void linkToTheWebOrToMail_isKept() {
        assertEquals(p("<a href=\"http://example.org/?a=1&amp;b=2\" rel=\"nofollow\">a</a> "
                        + "<a href=\"mailto:a@example.org\" rel=\"nofollow\">b</a>"),
                CELLS.html("[a](http://example.org/?a=1&b=2) [b](mailto:a@example.org)"));
    }

    @Test
    void relativeLink_isKeptInAPageAndNotInACell() {
        assertEquals(p("<a href=\"five-safes.html#people\">a</a> "
                        + "<a href=\"../x.pdf\">b</a> <a href=\"#c\">c</a>"),
                PAGES.html("[a](five-safes.html#people) [b](../x.pdf) [c](#c)"));
        assertEquals(p("a"), CELLS.html("[a](five-safes.html#people)"));
    }

    @Test
    void imageOfTheSite_isShownAndOneFromElsewhereIsNot() {
        assertEquals(p("<img src=\"flow.png\" alt=\"How it flows\">"), PAGES.html("![How it flows](flow.png)"));
        assertEquals(p("How it flows"), PAGES.html("![How it flows](https://example.org/flow.png)"));
    }

    @Test
    void headings_haveTheIdsThatAreGivenOrMadeOfTheirWords() {
        assertEquals("""
                <h2 id="two-panels">Two panels, one after the other</h2>
                <h3 id="what-it-is">What it is</h3>
                <h3 id="what-it-is-1">What it is</h3>
                <h2 id="top">Top</h2>""", PAGES.html("""
                ## Two panels, one after the other {#two-panels}
                ### What it is
                ### What it is
                # Top
                """));
    }

    @Test
    void bracesElsewhere_areText() {
        assertEquals("<h2 id=\"a-set-b\">A set {b}</h2>\n" + p("is {c} and {#d}"),
                PAGES.html("## A set {b}\n\nis {c} and {#d}"));
    }

    @Test
    void headingIds_areTheSameInAnyLanguage() {
        var home = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("tr", "TR"));
            assertTrue(PAGES.html("## IDENTIFIABILITY").contains("id=\"identifiability\""));
        } finally {
            Locale.setDefault(home);
        }
    }

    @Test
    void table_hasHeadingsWithScopeAndNumbersToTheRight() {
        assertEquals("""
                <table>
                <thead>
                <tr><td></td>\
                <th class="ob-table__number" scope="col">Rows</th></tr>
                </thead>
                <tbody>
                <tr><td>a</td>\
                <td class="ob-table__number">1</td></tr>
                </tbody>
                </table>""", PAGES.html("| | Rows |\n|---|---:|\n| a | 1 |\n"));
    }

    @Test
    void plainTextOnTheShortWay_equalsTheLongWay() {
        var pieces = new String[] {"a", "Words", " ", " ", "é", "\n", "\n\n", "2018", "1.", "3)", ".", ",", "(", "\"",
            "'", "/", "&", " & ", "-", "+", "=", "=\n", "–", "£", "@", ":", "?", "\u00a0", "\t", "*", "_", "#", "x@y.z",
            "https://example.org", "www.x.y", "\r\n", "ß", "中", "😀", "<", "[", "!", "%20", "\\", "~~", "•", "…"};
        var random = new Random(20_180_925);
        int shortWay = 0;
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(12); length >= 0; length--) {
                text.append(pieces[random.nextInt(i % 2 == 0 ? 22 : pieces.length)]);
            }
            var plain = PlainText.html(text.toString());
            if (plain != null) {
                shortWay++;
                assertEquals(CELLS.body(text.toString()).html(), plain, text.toString());
            }
        }
        assertTrue(shortWay > 2_000, "only " + shortWay + " texts were plain");
    }

    @Test
    void words_areWithoutMarks() {
        assertEquals("""
                Two things are new:

                - a rule (https://example.org/rule), and why
                - https://example.org/b

                That is all, at 5 * 3.
                A second line.""", CELLS.text("**Two** _things_ are `new`:\n\n- a [rule](https://example.org/rule), and\n"
                + "  why\n- [https://example.org/b](https://example.org/b)\n\nThat is all, at 5 * 3.\nA second line.\n")
                .replace("and\nwhy", "and why"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "'3. three\n4. four'|'3. three\n4. four'",
            "'- a\n  - b\n- c'|'- a\n  - b\n- c'",
            "'- a\n\n  b\n\n- c'|'- a\nb\n- c'",
            "'> said\n\nafter'|'said\n\nafter'",
            "'a <b>b</b> & c'|'a <b>b</b> & c'",
            "'plain words, no marks'|'plain words, no marks'",
            "''|''"})
    void wordsOfBlocks_standOnLinesOfTheirOwn(String markdown, String words) {
        assertEquals(words, CELLS.text(markdown));
    }

    @Test
    void nestingBeyondSense_isSaid() {
        var fault = assertThrows(OutputException.class, () -> CELLS.html("> ".repeat(20_000) + "x"));

        assertEquals("Text is nested too deeply for Markdown: \"> > > > > > > > > > > > > > > > > > > > …\". "
                + "Write it more simply", fault.getMessage());
    }
}
