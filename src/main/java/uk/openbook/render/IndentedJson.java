package uk.openbook.render;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes JSON documents for people to read too: the same bytes on every system, whose own line ends differ. */
public final class IndentedJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectWriter WRITER = MAPPER.writer(
            new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private IndentedJson() {
    }

    /** An empty object. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** The bytes of a document, with a line feed at the end. */
    public static byte[] bytes(ObjectNode document) throws IOException {
        var text = WRITER.writeValueAsString(document) + "\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
