package uk.openbook.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.openbook.model.FindingCode;

class FindingParagraphsTest {

    private static final Pattern CHECK = Pattern.compile("### (\\S+) \\{#(\\S+)\\}\n\n(\\S[^\n]*\\.)\n(\n|$)");

    @Test
    void everyCode_hasItsParagraphOnThePublicPage() throws IOException {
        var page = Files.readString(Path.of("content/about-the-data.md"));
        var checks = page.substring(page.indexOf("\n## Checks made before publishing"));
        var described = new ArrayList<String>();
        var matcher = CHECK.matcher(checks);
        while (matcher.find()) {
            assertEquals(matcher.group(1), matcher.group(2));
            described.add(matcher.group(1));
        }
        assertEquals(Stream.of(FindingCode.values()).map(FindingCode::toString).toList(), described);
        assertEquals(described.size(), checks.lines().filter(line -> line.startsWith("### ")).count());
        assertTrue(checks.indexOf("\n## ", 1) < 0, "the checks are the last section");
    }
}
