package uk.openbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever code and docs say of the design leads to where it stands, and it names code that there is. */
class DesignTest {

    private static final Path DOCS = Path.of("src/docs");
    private static final Path DESIGN = DOCS.resolve("design.md");
    private static final Path DECISIONS = DOCS.resolve("decisions");
    private static final Path CODE = Path.of("src/main/java/uk/openbook");

    private static final Pattern HEADING = Pattern.compile("(?m)^### (D\\d+)$");
    private static final Pattern IN_THE_CODE = Pattern.compile("(?m)^\\*In the code:\\* (.+)$");
    /** Of a design decision: in code {@code (design, D17)}, in docs a link such as {@code [D17](design.md#d17)}. */
    private static final Pattern REFERENCE = Pattern.compile("\\bD[1-9]\\d?\\b");
    private static final Pattern DESIGN_LINK = Pattern.compile("\\[(D\\d+)]\\(((?:\\.\\./)?design\\.md)?#(\\w+)\\)");
    private static final Pattern NUMBER_ALONE = Pattern.compile("(?i)\\bdecisions? \\d+");
    private static final Pattern PAGE = Pattern.compile("(?i)\\bdecision page (\\d+)");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s#]+)(?:#[^)\\s]*)?\\)");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*(?:/?\\*|//).*$|\\s//\\s.*$");

    private static Map<Path, String> texts(Path folder, String ending) throws IOException {
        var texts = new TreeMap<Path, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(path -> path.toString().endsWith(ending)).toList()) {
                texts.put(file, Files.readString(file));
            }
        }
        return texts;
    }

    /** The comments of all code, each file's as one text. */
    private static Map<Path, String> comments() throws IOException {
        var comments = new TreeMap<Path, String>();
        for (var folder : List.of("src/main/java", "src/test/java", "src/bench", "src/build")) {
            texts(Path.of(folder), ".java").forEach((file, text) -> comments.put(file, String.join("\n",
                    COMMENT.matcher(text).results().map(comment -> comment.group()).toList())));
        }
        comments.remove(Path.of("src/test/java/uk/openbook/DesignTest.java"));
        assertTrue(comments.size() > 500, comments.size() + " files of code");
        return comments;
    }

    private static Map<Path, String> docs() throws IOException {
        var docs = new TreeMap<>(texts(DOCS, ".md"));
        for (var page : List.of("README.md", "SECURITY.md")) {
            docs.put(Path.of(page), Files.readString(Path.of(page)));
        }
        return docs;
    }

    private static List<String> all(Pattern pattern, Map<Path, String> texts, int group, Predicate<String> wrong) {
        return texts.entrySet().stream().flatMap(text -> pattern.matcher(text.getValue()).results()
                .map(match -> match.group(group)).filter(wrong).map(match -> text.getKey() + ": " + match)).toList();
    }

    private static List<String> headings() throws IOException {
        return HEADING.matcher(Files.readString(DESIGN)).results().map(heading -> heading.group(1)).toList();
    }

    @Test
    void designDecisions_areNumberedInOrder() throws IOException {
        assertEquals(IntStream.rangeClosed(1, headings().size()).mapToObj(number -> "D" + number).toList(), headings());
    }

    @Test
    void references_haveTheirHeading() throws IOException {
        var headings = headings();
        var referring = new TreeMap<>(comments());
        assertTrue(all(REFERENCE, referring, 0, any -> true).size() > 60, "the code refers to the design");
        referring.putAll(docs());
        assertEquals(List.of(), all(REFERENCE, referring, 0, number -> !headings.contains(number)));
    }

    @Test
    void referencesInDocs_areLinksThatLeadThere() throws IOException {
        var docs = docs();
        for (var doc : docs.entrySet()) {
            var links = DESIGN_LINK.matcher(doc.getValue()).results().toList();
            for (var link : links) {
                assertEquals(link.group(1).toLowerCase(Locale.ROOT), link.group(3), doc.getKey().toString());
                var page = link.group(2) == null ? doc.getKey() : doc.getKey().resolveSibling(link.group(2));
                assertEquals(DESIGN, page.normalize(), doc.getKey() + ": " + link.group());
            }
            if (doc.getKey().startsWith(DECISIONS) && !doc.getKey().getFileName().toString().startsWith("0001-")) {
                assertEquals(links.size(), REFERENCE.matcher(doc.getValue()).results().count(),
                        doc.getKey() + " names a design decision without a link");
            }
        }
    }

    /** The design has numbers of its own, so a number alone would not say which of the two is meant. */
    @Test
    void noDecision_isNamedByANumberAlone() throws IOException {
        var texts = new TreeMap<>(comments());
        texts.putAll(docs());
        assertEquals(List.of(), all(NUMBER_ALONE, texts, 0, any -> true));
    }

    @Test
    void decisionPagesNamedInCode_exist() throws IOException {
        var pages = texts(DECISIONS, ".md").keySet().stream()
                .map(page -> page.getFileName().toString().substring(0, 4)).toList();
        assertEquals(pages.stream().distinct().toList(), pages, "numbers of pages");
        assertEquals(List.of(), all(PAGE, comments(), 1, number -> !pages.contains(number)));
    }

    @Test
    void linksInDocs_leadToFiles() throws IOException {
        var lost = new ArrayList<String>();
        for (var doc : docs().entrySet()) {
            LINK.matcher(doc.getValue().replaceAll("(?s)```.*?```|`[^`]*`", "")).results().map(link -> link.group(1))
                    .filter(link -> !link.matches("(?:https?|mailto):.*"))
                    .filter(link -> !Files.exists(doc.getKey().resolveSibling(link).normalize()))
                    .forEach(link -> lost.add(doc.getKey() + ": " + link));
        }
        assertEquals(List.of(), lost);
    }

    @Test
    void designDecisions_nameCodeThatThereIs() throws IOException {
        var text = Files.readString(DESIGN);
        var lines = IN_THE_CODE.matcher(text).results().map(line -> line.group(1)).toList();
        assertEquals(headings().size(), lines.size(), "each has a line that says where it lives");
        var types = Stream.concat(lines.stream(), text.lines().filter(line -> line.matches("\\| .*\\| `[a-z]+\\..*\\|")))
                .flatMap(line -> Pattern.compile("`([^`]+)`").matcher(line).results()).map(name -> name.group(1))
                .filter(name -> !name.startsWith("openbook:")).toList();
        assertTrue(types.size() > 80, types.size() + " names");
        assertEquals(List.of(), types.stream().filter(name -> !isThere(name)).toList());
    }

    private static boolean isThere(String name) {
        var path = CODE.resolve(name.replace('.', '/'));
        return name.contains("/") ? Files.exists(Path.of(name))
                : Files.isDirectory(path) || Files.exists(path.resolveSibling(path.getFileName() + ".java"));
    }
}
