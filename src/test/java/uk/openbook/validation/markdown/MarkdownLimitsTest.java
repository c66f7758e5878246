package uk.openbook.validation.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;

class MarkdownLimitsTest {

    private static List<String> found(String text) {
        var findings = new Findings();
        MarkdownLimits.checkLines(text, "page.md", 5, findings);
        return findings.sorted().stream().map(finding -> finding.toString()).toList();
    }

    static Stream<String> sound() {
        return Stream.of("", "> ".repeat(50) + "deep", "- item with [a link](https://example.org/) and *stars*\n".repeat(900),
                "| [one](a.html) | [two](b.html) | *three* |\n".repeat(900), "A paragraph with [a link](x.html).\n\n".repeat(900),
                "## Heading\n\nText\n\n".repeat(900), " ".repeat(5_000) + "x", "word ".repeat(50_000),
                "1. one\n   - two\n     - three\n".repeat(500));
    }

    @ParameterizedTest
    @MethodSource("sound")
    void textThatSomeoneMightWrite_isNoFinding(String text) {
        assertEquals(List.of(), found(text));
    }

    static Stream<String> excessive() {
        return Stream.of(">".repeat(101), "- ".repeat(101), "1. ".repeat(101), "> - ".repeat(60), " ".repeat(220) + "- x",
                "[x][y]".repeat(300), "*a ".repeat(1_001), "[".repeat(1_001), "`a\n".repeat(1_001),
                "&amp;".repeat(1_001), "a | b\n".repeat(2_001), "# One\n".repeat(1_001), "One\n---\n".repeat(1_001));
    }

    @ParameterizedTest
    @MethodSource("excessive")
    void textWithTooMuch_isOneFinding(String text) {
        assertEquals(1, found(text + "\n" + text).stream().filter(line -> line.endsWith("[too-much-markdown]")).count(), text);
    }

    @Test
    void place_isTheLineOrTheCell() {
        assertEquals(List.of("page.md:7: lists or quotations stand in one another more than 100 deep. Write it more "
                + "simply, or make several of it [too-much-markdown]"), found("a\n\n" + ">".repeat(150)));
        var findings = new Findings();
        MarkdownLimits.checkCell("a\n\n" + ">".repeat(150), () -> new Place("file.csv", 3, "notes"), findings);
        assertEquals(new Place("file.csv", 3, "notes"), findings.sorted().get(0).place());
    }

    @Test
    void hugeText_isAtMostOneFinding() {
        for (var piece : List.of("- ", ">", " ", "1", "#", "-", "[", "\n", "* \n")) {
            assertTrue(found("x" + piece.repeat(1_000_000)).size() <= 1, piece);
        }
    }
}
