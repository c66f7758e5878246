package uk.openbook.render.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import uk.openbook.text.Isolates;

class PageWriterIsolatesTest {

    private static String page(String before, String text) throws IOException {
        var page = new PageWriter();
        page.write(before);
        page.writeEscaped(text);
        return page.toString().substring(before.length());
    }

    @Test
    void rightToLeftTextBetweenTags_isIsolated() throws IOException {
        assertEquals("<bdi>אבג 12</bdi>", page("<p>By ", "אבג 12"));
        assertEquals("<bdi>a\u202Eb</bdi>", page("<p>By ", "a\u202Eb"));
        assertEquals("Plain &amp; left", page("<p>By ", "Plain & left"));
    }

    @Test
    void sentence_hasItsPartsIsolated() throws IOException {
        assertEquals("“<bdi>אבג 12</bdi>” has the most: 3",
                page("<p>", "“" + Isolates.around("אבג 12") + "” has the most: 3"));
    }

    @Test
    void attributesAndTextElements_haveNoElement() throws IOException {
        assertEquals("אבג", page("<meta content=\"", "אבג"));
        assertEquals("אבג", page("<meta content=\"", "אבג"));
        assertEquals("אבג", page("<title>", "אבג"));
        assertEquals("אבג", page("<svg><text x=\"1\">", "אבג"));
    }
}
