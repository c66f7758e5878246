package uk.openbook.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.openbook.cli.Openbook;

/** All that a site says of what a release changed gives the same numbers, where figures are corrected by new revisions. */
class ChangesAgreeTest {

    private static final String REGISTER = """
            {"@context": "http://www.w3.org/ns/csvw", "url": "figures.csv", "dc:title": "Figures",
             "openbook:counted-as": {"one": "figure", "other": "figures"},
             "openbook:key": ["who", "month", "revision"], "openbook:title": ["who", "month"],
             "openbook:revision": {"of": ["who", "month"], "order": "revision"},
             "tableSchema": {"columns": [
              {"name": "who", "datatype": {"base": "string", "format": "[a-z]+"}}, {"name": "month", "datatype": "gYearMonth"},
              {"name": "requests", "datatype": "integer"}, {"name": "revision", "datatype": "integer"}]}}
            """;

    @TempDir
    private static Path folder;

    private Path output;

    @BeforeEach
    void build() throws IOException {
        file("site-config.properties", "site.title=Figures\nsite.publisher=Sample Hall\n"
                + "site.base_url=https://figures.example.org\n");
        file("data/registers/figures.json", REGISTER);
        release("2019-01-31", "police,2018-01,5,0", "court,2018-01,7,0", "court,2018-02,8,0", "office,2018-03,1,0");
        release("2019-04-30", "police,2018-01,5,0", "police,2018-01,6,1", "court,2018-01,7,0", "court,2018-02,9,0",
                "court,2018-04,3,0", "office,2018-03,2,2", "police,2018-04,1,0", "police,2018-04,2,1");
        file("data/releases/2019-04-30/notices.csv", "kind,register,key,columns,release,reason\n"
                + "correction,figures,court.2018-02.0,requests,,One was left out.\n");
        output = folder.resolve("output");
        var printed = new StringWriter();
        assertEquals(0, Openbook.run(new PrintWriter(new StringWriter()), new PrintWriter(printed, true), "build",
                folder.toString(), "-o", output.toString(), "--as-of", "2021-01-01"), printed::toString);
    }

    private static void release(String date, String... rows) throws IOException {
        file("data/releases/" + date + "/release.md", "title=A release\npublished=" + date + "\n~~~~~~\n");
        file("data/releases/" + date + "/figures.csv", "who,month,requests,revision\n" + String.join("\n", rows) + "\n");
    }

    private static void file(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    private Document page(String path) throws IOException {
        return Jsoup.parse(output.resolve(path), "UTF-8");
    }

    @Test
    void revisionsOfFigures_areCorrectionsOnEveryPageThatCounts() throws IOException {
        var words = "5 added, 1 changed, 1 no longer listed, 4 corrected";
        assertTrue(page("index.html").text().contains(words), page("index.html").text());
        assertEquals("What changed " + words.replace(",", ""),
                page("releases/2019-04-30/index.html").select("#registers ~ div td:nth-child(4)").text().replace(" ·", ""));
        assertTrue(Files.readString(output.resolve("figures/feed.atom")).contains("8 figures, " + words + "."));

        var changes = page("releases/2019-04-30/figures/index.html");
        assertEquals("4 figures before, 5 added (3 correct earlier ones), 1 no longer listed: now 8. "
                + "1 entry was changed, 1 of them corrected.", changes.selectFirst("p.ob-lead").text());
        assertEquals(3, changes.select(".ob-changes__kind:contains(added, corrects an earlier figure)").size());

        // One of them was published with its correction beside it.
        assertEquals(4, page("errata/index.html").select("ol.ob-notices > li").size());
        assertEquals(4, page("releases/2019-04-30/index.html").select("ol.ob-notices > li").size());
    }

    @Test
    void revisionsOfFigures_areCorrectionsInFiles() throws IOException {
        var json = new ObjectMapper().readTree(output.resolve("releases/2019-04-30/changes.json").toFile())
                .get("registers").get(0);
        assertEquals(4, json.get("corrected").intValue());
        assertEquals(List.of("police.2018-01.0", "office.2018-03.0", "police.2018-04.0"),
                json.get("changes").findValues("corrects").stream().map(JsonNode::textValue).toList());
        try (var reader = Trees.forSpreadsheets(output.resolve("releases/2019-04-30/changes.csv"))) {
            var rows = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).stream()
                    .filter(row -> row.get("notice").equals("correction")).map(row -> row.get("reason")).toList();
            assertEquals(List.of("Corrects police.2018-01.0", "One was left out.", "Corrects office.2018-03.0",
                    "Corrects police.2018-04.0"), rows);
        }
    }
}
