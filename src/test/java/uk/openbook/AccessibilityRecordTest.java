package uk.openbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The record of how accessibility was checked has every criterion of WCAG 2.2 AA, and names tests that there are. */
class AccessibilityRecordTest {

    private static final Path RECORD = Path.of("src/docs/accessibility-record.md");

    private static final Pattern ROW = Pattern.compile(
            "\\| (\\d\\.\\d\\.\\d+) [^|]+ \\| (AA?) \\| (Passes|Fails|Not applicable) \\| ([^|]{10,}) \\|");

    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))\\.(\\w+)`");

    /** WCAG 2.2, W3C Recommendation; 4.1.1 is obsolete. */
    private static final List<String> A = List.of("1.1.1", "1.2.1", "1.2.2", "1.2.3", "1.3.1", "1.3.2", "1.3.3", "1.4.1",
            "1.4.2", "2.1.1", "2.1.2", "2.1.4", "2.2.1", "2.2.2", "2.3.1", "2.4.1", "2.4.2", "2.4.3", "2.4.4", "2.5.1",
            "2.5.2", "2.5.3", "2.5.4", "3.1.1", "3.2.1", "3.2.2", "3.2.6", "3.3.1", "3.3.2", "3.3.7", "4.1.2");
    private static final List<String> AA = List.of("1.2.4", "1.2.5", "1.3.4", "1.3.5", "1.4.3", "1.4.4", "1.4.5",
            "1.4.10", "1.4.11", "1.4.12", "1.4.13", "2.4.5", "2.4.6", "2.4.7", "2.4.11", "2.5.7", "2.5.8", "3.1.2",
            "3.2.3", "3.2.4", "3.3.3", "3.3.4", "3.3.8", "4.1.3");

    private record Criterion(String number, String level, String result, String how) {
    }

    private static List<Criterion> criteria() throws IOException {
        return Files.readAllLines(RECORD).stream().map(ROW::matcher).filter(row -> row.matches())
                .map(row -> new Criterion(row.group(1), row.group(2), row.group(3), row.group(4))).toList();
    }

    @Test
    void everyCriterion_standsOnceInItsLevel() throws IOException {
        for (var level : List.of("A", "AA")) {
            assertEquals(level.equals("A") ? A : AA, criteria().stream().filter(row -> row.level().equals(level))
                    .map(Criterion::number).toList());
        }
        assertEquals(A.size() + AA.size(), Files.readAllLines(RECORD).stream()
                .filter(line -> line.matches("\\| \\d.*")).count(), "rows of another form");
    }

    @Test
    void whatPasses_namesATestOrALook() throws IOException {
        assertEquals(List.of(), criteria().stream().filter(row -> row.result().equals("Passes"))
                .filter(row -> !TEST.matcher(row.how()).find() && !row.how().contains("By eye")).toList());
    }

    @Test
    void namedTests_exist() throws IOException {
        var sources = new ArrayList<Path>();
        try (var files = Files.walk(Path.of("src/test/java"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
        }
        var named = TEST.matcher(Files.readString(RECORD)).results().toList();
        assertTrue(named.size() > 30, named.size() + " tests are named");
        for (var test : named) {
            var source = sources.stream().filter(file -> file.getFileName().toString().equals(test.group(1) + ".java"))
                    .findFirst();
            assertTrue(source.isPresent() && Files.readString(source.get()).contains("void " + test.group(2) + "("),
                    () -> test.group() + " is no test");
        }
    }

    /** What the record says fails, the statement tells of. */
    @Test
    void whatFails_isInTheStatement() throws IOException {
        var statement = Files.readString(Path.of("content/accessibility.md"));
        var failing = criteria().stream().filter(row -> row.result().equals("Fails")).map(Criterion::number)
                .collect(Collectors.toSet());
        assertEquals(failing, Stream.concat(A.stream(), AA.stream())
                .filter(number -> statement.matches("(?s).*\\b" + Pattern.quote(number) + "\\b.*"))
                .collect(Collectors.toSet()));
        assertEquals(!failing.isEmpty(), statement.contains("is partially compliant with the"));
    }

    @Test
    void statement_hasThePartsThatTheRegulationsPrescribe() throws IOException {
        var statement = Files.readString(Path.of("content/accessibility.md"));
        var words = statement.replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1");
        for (var part : List.of("is committed to making its website accessible, in accordance with the Public Sector Bodies "
                + "(Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.", "This accessibility statement applies to ", "## Compliance status",
                " compliant with the Web Content Accessibility Guidelines (WCAG) version 2.2 AA standard",
                "## Non-accessible content", "### Non-compliance with the accessibility regulations",
                "### Disproportionate burden",
                "### Content that is not within the scope of the accessibility regulations",
                "## Preparation of this accessibility statement", "This statement was prepared on ",
                "It was last reviewed on ", "## Feedback and contact information", "## Enforcement procedure",
                "The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies "
                + "(Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018",
                "contact the Equality Advisory and Support Service (EASS)")) {
            assertTrue(words.contains(part), () -> "the statement lacks “" + part + "”");
        }
        assertTrue(words.contains("assistive technology have not tested it"));
    }
}
