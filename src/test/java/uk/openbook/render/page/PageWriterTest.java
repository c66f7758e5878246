package uk.openbook.render.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class PageWriterTest {

    @Test
    void marksOfHtml_areEscaped() {
        var page = new PageWriter();
        page.writeEscaped("<a href=\"x\">'&\u00e9</a>");
        assertEquals("&lt;a href=&quot;x&quot;&gt;&#39;&amp;\u00e9&lt;/a&gt;", page.toString());
    }

    @Test
    void markup_isWrittenAsItIs() throws IOException {
        var page = new PageWriter();
        page.write("<p>a");
        page.write("</p>".toCharArray());
        assertEquals("<p>a</p>", page.toString());
    }

    @Test
    void pageThatIsTooLong_fails() throws IOException {
        var page = new PageWriter(3, () -> new IllegalArgumentException("too long"));
        page.write("abc");
        assertThrows(IllegalArgumentException.class, () -> page.write("d"));
    }
}
