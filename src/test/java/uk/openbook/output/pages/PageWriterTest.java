package uk.openbook.output.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageWriterTest {

    private static final String WHALE = "\uD83D\uDC33";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PageWriter page = new PageWriter(bytes);

    private String written() throws IOException {
        page.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void letters_areWrittenAsJavaEncodesThem() throws IOException {
        for (var text : List.of("", "plain <b>", "caf\u00e9 \u2019 \u00a3", "a" + WHALE + "b", "\uD83D",
                "\uDC33x", "\uD83Dx\uD83D" + WHALE)) {
            bytes.reset();
            page.write(text);
            page.write(".".toCharArray());
            assertEquals(new String((text + ".").getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8), written());
        }
    }

    @Test
    void letterThatIsCutInTwo_isWrittenWhole() throws IOException {
        page.write(WHALE.substring(0, 1));
        page.write(WHALE.substring(1));

        assertEquals(WHALE, written());
    }

    @Test
    void longText_isWrittenWhole() throws IOException {
        var text = ("0123456789&" + WHALE).repeat(5_000);
        page.write(text);
        page.writeEscaped(text);

        assertEquals(text + text.replace("&", "&amp;"), written());
    }

    @Test
    void marksOfHtml_areEscaped() throws IOException {
        page.writeEscaped("<a href=\"x\">'&\u00e9</a>");

        assertEquals("&lt;a href=&quot;x&quot;&gt;&#39;&amp;\u00e9&lt;/a&gt;", written());
    }

    @Test
    void whatIsHeld_isToldAndWritten() throws IOException {
        page.write("before ");
        int outer = page.hold();
        page.write("a".repeat(100_000));
        int inner = page.hold();
        page.write("b");
        assertEquals("b", new String(page.release(inner), StandardCharsets.UTF_8));
        page.flush();
        var held = new String(page.release(outer), StandardCharsets.UTF_8);

        assertEquals("a".repeat(100_000) + "b", held);
        assertEquals("before " + held, written());
    }
}
