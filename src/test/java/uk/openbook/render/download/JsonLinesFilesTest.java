package uk.openbook.render.download;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import uk.openbook.HostileCells;

class JsonLinesFilesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void eachLine_isAnEntryOfTheJsonFileWithItsRegister() throws Exception {
        var publication = HostileCells.publication();
        var lines = new String(HostileCells.file(new JsonLinesFiles(), publication, "downloads/cells.jsonl"),
                StandardCharsets.UTF_8).split("\n", -1);
        var entries = JSON.readTree(HostileCells.file(new JsonFiles(), publication, "downloads/cells.json"))
                .get("entries");
        assertEquals(entries.size() + 1, lines.length);
        assertEquals("", lines[entries.size()]);
        for (int i = 0; i < entries.size(); i++) {
            var line = (ObjectNode) JSON.readTree(lines[i]);
            assertEquals("register", line.fieldNames().next());
            assertEquals("cells", line.remove("register").textValue());
            assertEquals(entries.get(i), line);
        }
    }
}
