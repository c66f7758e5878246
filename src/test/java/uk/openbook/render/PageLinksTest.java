package uk.openbook.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLinksTest {

    @ParameterizedTest
    @CsvSource({"index.html, a.html, a.html", "index.html, a/b.html, a/b.html", "a/b.html, index.html, ../index.html",
            "a/b.html, a/c.html, c.html", "a/b.html, a/b.html, b.html", "a/b/c/d.html, a/e.html, ../../e.html",
            "a/b/c.html, a/d/e.html, ../d/e.html", "a/b.html, ab/c.html, ../ab/c.html", "a/b.html, a/c.html#d, c.html#d"})
    void link_isAsShortAsItCanBe(String page, String target, String expected) {
        assertEquals(expected, PageLinks.of(page, any -> true).to(target));
    }

    @Test
    void linkToNoFile_isAnError() {
        var links = PageLinks.of("a/b.html", "a/c.html"::equals);
        assertEquals("c.html#d", links.to("a/c.html#d"));
        var error = assertThrows(OutputException.class, () -> links.to("gone.html#d"));
        assertTrue(error.getMessage().startsWith("a/b.html: would link to gone.html#d"), error.getMessage());
    }

    @Test
    void pageShownAnywhere_linksFromTheRootOfTheServer() {
        assertEquals("/site/a/b.html", PageLinks.anywhere("404.html", "/site/", any -> true).to("a/b.html"));
    }
}
