package uk.openbook.english;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.openbook.site.FlexmarkMarkdown;

/**
 * The site's own words are plain: guidance reads at a grade of {@value #HARDEST_PAGE} or easier, and no sentence of
 * guidance, definitions, code lists or templates has more than {@value #LONGEST} words. Decision page 0023 says why. What
 * is exempt is named here: words that the law prescribes.
 */
class PlainEnglishTest {

    private static final double HARDEST_PAGE = 6.0;

    /** Names of datasets, laws and bodies are long, and stand in nearly each of these sentences. */
    private static final double HARDEST_DEFINITIONS = 8.0;

    private static final int LONGEST = 25;

    /** What is shorter is a label, and no sentence. */
    private static final int SHORTEST = 5;

    /** What the accessibility regulations prescribe, word for word. */
    private static final Pattern PRESCRIBED = Pattern.compile("in accordance with the Public Sector Bodies|"
            + "is (fully|partially|not) compliant with the|is responsible for enforcing the Public Sector Bodies");

    static Stream<Path> guidance() throws IOException {
        return files("content", ".md");
    }

    private static Stream<Path> files(String folder, String end) throws IOException {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("guidance")
    void guidance_readsEasily(Path page) throws IOException {
        var text = Files.readString(page);
        var body = text.substring(text.indexOf("~~~~~~") + "~~~~~~".length());
        var reading = Reading.of(Stream.concat(headerTexts(text), paragraphs(FlexmarkMarkdown.ofPages()
                .html(body.replaceAll("\\{\\{.*?}}", "5")))));
        assertShort(page, reading);
        assertTrue(reading.grade() <= HARDEST_PAGE, () -> "%s: grade %.1f is above %.1f. Use shorter words and sentences"
                .formatted(page, reading.grade(), HARDEST_PAGE));
    }

    private static void assertShort(Path file, Reading reading) {
        assertEquals(List.of(), reading.longerThan(LONGEST),
                () -> file + ": sentences of more than " + LONGEST + " words. Make two of each");
    }

    private static Stream<String> headerTexts(String page) {
        return page.lines().takeWhile(line -> !line.startsWith("~~~~~~"))
                .filter(line -> line.matches("(description|update\\..*)=.*")).map(line -> line.replaceFirst(".*?=", ""));
    }

    /** The texts of HTML that are sentences, each with a plain word in the place of what is written for machines. */
    private static Stream<String> paragraphs(String html) {
        var page = Jsoup.parse(html);
        page.select("code").forEach(code -> code.text("code"));
        // What is inside another of them is a sentence of its own.
        page.select("li ul, li ol").forEach(list -> page.body().appendChild(list));
        return page.select("p, li:not(:has(p)), td").stream().map(Element::text).filter(PlainEnglishTest::isSentence);
    }

    private static boolean isSentence(String text) {
        return Reading.words(text) >= SHORTEST && !PRESCRIBED.matcher(text).find();
    }

    static Stream<Path> registers() throws IOException {
        return files("data/registers", ".json");
    }

    @ParameterizedTest
    @MethodSource("registers")
    void definitions_readEasily(Path definition) throws IOException {
        var texts = new ObjectMapper().readTree(definition.toFile()).findValues("dc:description").stream()
                .filter(JsonNode::isTextual).map(JsonNode::asText).toList();
        assertDefinitions(definition, texts);
    }

    @Test
    void codeLists_readEasily() throws IOException {
        var all = new ArrayList<String>();
        for (var file : files("data/code-lists", ".csv").toList()) {
            var texts = definitions(file);
            assertShort(file, Reading.of(texts.stream()));
            all.addAll(texts);
        }
        assertDefinitions(Path.of("data/code-lists"), all);
    }

    private static void assertDefinitions(Path file, List<String> texts) {
        var reading = Reading.of(texts.stream());
        assertTrue(texts.size() > 5, () -> file + " has only " + texts.size() + " descriptions");
        assertShort(file, reading);
        assertTrue(reading.grade() <= HARDEST_DEFINITIONS, () -> "%s: grade %.1f is above %.1f"
                .formatted(file, reading.grade(), HARDEST_DEFINITIONS));
    }

    private static List<String> definitions(Path codeList) throws IOException {
        try (var rows = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(Files.newBufferedReader(codeList, StandardCharsets.UTF_8))) {
            return rows.stream().flatMap(row -> Stream.of("definition", "description", "conditions")
                    .filter(row::isSet).flatMap(name -> Stream.of(row.get(name).split(";"))))
                    .filter(PlainEnglishTest::isSentence).toList();
        }
    }

    static Stream<Path> templates() throws IOException {
        return files("templates", ".ftlh").filter(file -> !file.toString().contains("examples"));
    }

    @Test
    void templates_haveShortSentences() throws IOException {
        var sentences = new ArrayList<String>();
        for (var template : templates().toList()) {
            var reading = Reading.of(fixedWords(template).filter(PlainEnglishTest::isSentence));
            assertShort(template, reading);
            sentences.addAll(reading.sentences());
        }
        assertTrue(sentences.size() > 50, () -> "only " + sentences);
        var reading = new Reading(sentences);
        assertTrue(reading.grade() <= HARDEST_PAGE, () -> "templates: grade %.1f".formatted(reading.grade()));
    }

    /** The words that stand in a template, with a plain word in the place of each value. */
    private static Stream<String> fixedWords(Path template) {
        try {
            var plain = Files.readString(template).replaceAll("(?s)<#--.*?-->", "").replaceAll("\\$\\{.*?}", "value")
                    .replaceAll("</?[#@](?:[^<>\"]|\"[^\"]*\")*>", " ");
            return Jsoup.parse(plain).select("p, li, td, caption, dd, label, button, summary").stream()
                    .map(element -> element.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
