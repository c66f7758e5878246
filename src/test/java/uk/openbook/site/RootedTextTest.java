package uk.openbook.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import uk.openbook.output.pages.PageWriter;

class RootedTextTest {

    private static String on(String root, String text, String made) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var page = new PageWriter(bytes);
        RootedText.of(text.getBytes(StandardCharsets.UTF_8), made).writeTo(page, root);
        page.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void linksFromTheRoot_leadFromTheRootOfAnyPage() throws IOException {
        assertEquals("<a href=\"../../../a.html\">\u00e9</a> <a href=\"../../../b.html\">b</a>",
                on("../../../", "<a href=\"../a.html\">\u00e9</a> <a href=\"../b.html\">b</a>", "../"));
    }

    @Test
    void otherLinksAndTexts_stayAsTheyAre() throws IOException {
        var text = "<a href=\"https://example.org/\" title=\"../\">../ h href=&quot;../</a> href=\"..";
        assertEquals(text, on("../../", text, "../"));
    }

    @Test
    void withoutARoot_nothingIsPutIn() throws IOException {
        assertEquals("<a href=\"a.html\">a</a>", on("../", "<a href=\"a.html\">a</a>", ""));
    }
}
