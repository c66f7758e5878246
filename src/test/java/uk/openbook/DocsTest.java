package uk.openbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocsTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s#]+)(?:#[^)\\s]*)?\\)");

    @Test
    void linksInDocs_leadToFiles() throws IOException {
        var lost = new ArrayList<String>();
        try (var docs = Stream.concat(Files.walk(Path.of("src/docs")), Stream.of(Path.of("README.md")))) {
            for (var doc : docs.filter(path -> path.toString().endsWith(".md")).toList()) {
                LINK.matcher(Files.readString(doc).replaceAll("(?s)```.*?```|`[^`]*`", "")).results()
                        .map(link -> link.group(1)).filter(link -> !link.matches("(?:https?|mailto):.*"))
                        .filter(link -> !Files.exists(doc.resolveSibling(link).normalize()))
                        .forEach(link -> lost.add(doc + ": " + link));
            }
        }
        assertEquals(List.of(), lost);
    }
}
