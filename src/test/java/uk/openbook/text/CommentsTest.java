package uk.openbook.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentsTest {

    @ParameterizedTest
    @ValueSource(strings = {"<!-- x -->", "<!---->", "<!-->", "<!--->", "<!-- x --!>", "<!-- two\nlines -->",
        "<!-- never closed", "<?php secret ?>", "<!DOCTYPE secret>", "<![CDATA[secret]]>", "[//]: # (secret)",
        "[//]: # \"secret\"", "[//]: # 'secret'", "[//]: <> (secret)", "[comment]: # (secret)",
        "[comment]: https://example.org/secret", "  [x]: # (secret)", "> [//]: # (secret)", "- [//]: # (secret)",
        "[//]: # (over\ntwo lines)", "[//]: #\n(secret)", "[//]:\n# (secret)", "[//]: # (secret)\r", "[a \\] b]: # (x)"})
    void comment_isLeftOut(String comment) {
        assertEquals("Before", Comments.without("Before\n\n" + comment));
        assertEquals("", Comments.without(comment));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 < 3 -- and 4 > 1", "`<!-- shown -->`", "```\n<!-- shown -->\n```", "\\<!-- shown -->",
        "[a link][l]\n\n[l]: https://example.org/", "[A  Link]\n\n[a link]: https://example.org/", "<b>bold</b>",
        "[1]: see the report of March", "a [word]: another word", "[words](https://example.org/): more"})
    void otherText_isKept(String text) {
        assertEquals(text, Comments.without(text));
        assertEquals(List.of(), Comments.in(text));
    }

    @Test
    void textAroundComments_isJoined() {
        assertEquals("One two.\n\nThree.\n\nFour.", Comments.without(
                "One <!-- a -->two.\n\n[//]: # (b)\n\n<!-- c\n\nd -->\n\nThree. <!-- e -->\n\nFour.\n"));
        assertEquals(3, Comments.in("a <!-- b --> c <!-- d --> e <!-- f").size());
    }

    @Test
    void hugeText_isSearchedInFewSteps() {
        // Each of these made a pattern without bounds look at the rest of the text from every place in it.
        for (var part : List.of("<!", "<!x", "[", "[x]:", "[x]: # (", "`", "` `` ", "<!-- ", "[x]: <", "[x]: y \"")) {
            var text = part.repeat(20_000);
            Comments.without(text + "\n" + text);
        }
    }
}
