package uk.openbook.output.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import uk.openbook.text.Isolates;

class PageWriterIsolatesTest {

    private static String page(String before, String text, boolean flushed) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var page = new PageWriter(bytes);
        page.write(before);
        if (flushed) {
            page.flush();
        }
        page.writeEscaped(text);
        page.flush();
        return bytes.toString(StandardCharsets.UTF_8).substring(before.length());
    }

    @Test
    void rightToLeftTextBetweenTags_isIsolated() throws IOException {
        assertEquals("<bdi>אבג 12</bdi>", page("<p>By ", "אבג 12", false));
        assertEquals("<bdi>a\u202Eb</bdi>", page("<p>By ", "a\u202Eb", true));
        assertEquals("Plain &amp; left", page("<p>By ", "Plain & left", false));
    }

    @Test
    void sentence_hasItsPartsIsolated() throws IOException {
        assertEquals("“<bdi>אבג 12</bdi>” has the most: 3",
                page("<p>", "“" + Isolates.around("אבג 12") + "” has the most: 3", false));
    }

    @Test
    void attributesAndTextElements_haveNoElement() throws IOException {
        assertEquals("אבג", page("<meta content=\"", "אבג", false));
        assertEquals("אבג", page("<meta content=\"", "אבג", true));
        assertEquals("אבג", page("<title>", "אבג", false));
        assertEquals("אבג", page("<svg><text x=\"1\">", "אבג", true));
    }
}
