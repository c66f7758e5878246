package uk.openbook.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.openbook.input.FrontMatter.Field;
import uk.openbook.model.Findings;

class FrontMatterTest {

    @TempDir
    Path site;

    private final Findings findings = new Findings();

    @Test
    void header_isReadWithLinesAndBody() throws IOException {
        var page = read("\uFEFFtitle = A = B \r\n\r\ndate=2018-09-25\r\n~~~~~~\r\n# Heading\r\n\r\nText").orElseThrow();

        assertTrue(page.hasHeader());
        assertEquals(List.of(new Field("title", "A = B", 1), new Field("date", "2018-09-25", 3)), page.fields());
        assertEquals("# Heading\n\nText\n", page.body());
        assertEquals(5, page.bodyLine());
        assertTrue(findings.isEmpty());
    }

    @Test
    void repeatedKey_standsTwiceAndTheLastCounts() throws IOException {
        var page = read("title=A\ntitle=B\n~~~~~~\n").orElseThrow();

        assertEquals(2, page.fields().size());
        assertEquals("B", page.field("title").orElseThrow().value());
        assertEquals(Optional.empty(), page.field("date"));
        assertEquals("", page.body());
    }

    @Test
    void secondSeparator_belongsToTheBody() throws IOException {
        assertEquals("one\n~~~~~~\ntwo\n", read("a=b\n~~~~~~\none\n~~~~~~\ntwo\n").orElseThrow().body());
    }

    @Test
    void noSeparatorOrTextAboveIt_isNoHeader() throws IOException {
        for (var text : List.of("title=A\nText\n", "title=A\nText\n~~~~~~\nMore\n", "title=A\n~~~~~~~\n",
                "title=A\n~~~~~~ \n", "  \ntitle=A\n~~~~~~\n")) {
            var page = read(text).orElseThrow();

            assertFalse(page.hasHeader(), text);
            assertEquals(List.of(), page.fields());
            assertEquals(text, page.body());
            assertEquals(1, page.bodyLine());
        }
    }

    @Test
    void otherEncoding_isFindingAndNothingIsRead() throws IOException {
        Files.write(site.resolve("p.md"), "title=Caf\u00e9\n~~~~~~\n".getBytes(StandardCharsets.ISO_8859_1));

        assertEquals(Optional.empty(), FrontMatter.read(site, "p.md", findings));
        assertTrue(findings.sorted().get(0).toString().startsWith("p.md:1: the byte E9 is not UTF-8"));
    }

    @Test
    void controlCharacter_isFindingAtItsLine() throws IOException {
        assertTrue(read("title=A\r\n~~~~~~\r\none\u0007 and \u0007\r\n").isPresent());

        assertEquals(1, findings.errors());
        assertEquals("p.md:3: the control character U+0007 stands in the text. It cannot be seen: type the text again, or copy it through a plain text editor "
                + "[control-character]", findings.sorted().get(0).toString());
    }

    private Optional<FrontMatter> read(String text) throws IOException {
        Files.writeString(site.resolve("p.md"), text);
        return FrontMatter.read(site, "p.md", findings);
    }
}
