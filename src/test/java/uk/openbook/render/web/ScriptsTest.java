package uk.openbook.render.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts that a site is given are those of {@code src/main/js}, without comments and indents. */
class ScriptsTest {

    @ParameterizedTest
    @ValueSource(strings = {"search-engine.js", "search-page.js"})
    void script_isItsSourceWithoutComments(String name) throws IOException {
        var source = Files.readString(Path.of("src/main/js", name));
        List<String> served;
        try (var bytes = Assets.class.getResourceAsStream("/templates/assets/" + name)) {
            served = new String(bytes.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
        assertTrue(source.contains("/**"), "the source has comments");
        served.forEach(line -> {
            assertFalse(line.startsWith("//") || line.startsWith("/*") || line.startsWith("* "), line);
            assertEquals(line.strip(), line);
        });
        // What the source has besides lines of comments, in its order.
        var code = source.replaceAll("(?s)(?m)^\\s*/\\*.*?\\*/\\s*$", "").lines().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//")).toList();
        assertEquals(code, served);
    }
}
