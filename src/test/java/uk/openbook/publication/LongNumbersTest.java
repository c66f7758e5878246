package uk.openbook.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.openbook.HostileCells;
import uk.openbook.golden.Trees;
import uk.openbook.input.settings.SiteConfig;
import uk.openbook.model.AsOf;
import uk.openbook.model.Findings;
import uk.openbook.paths.Urls;
import uk.openbook.render.Output;
import uk.openbook.render.download.JsonFiles;
import uk.openbook.render.download.JsonLinesFiles;
import uk.openbook.render.download.database.DatabaseFile;
import uk.openbook.render.download.ods.OdsFiles;
import uk.openbook.site.FlexmarkMarkdown;
import uk.openbook.validation.Checker;

/** Columns with numbers that programs round are text in each file that has types. */
class LongNumbersTest {

    private static final String LONG = "12345678901234567890123456";
    private static final String FORM = "a whole number, text in JSON, SQLite and ODS files, since some have more digits "
            + "than programs keep";

    @TempDir
    private Path folder;

    /** Two editions: only the first has a long number in {@code gone}, only the newest in {@code number}. */
    @BeforeEach
    void write() throws IOException {
        Trees.copy(HostileCells.SITE, folder.resolve("site"));
        write("data/registers/registers.json", """
                {"@context": "http://www.w3.org/ns/csvw", "url": "registers.csv", "dc:title": "Numbers",
                "openbook:key": ["name"], "openbook:title": "name", "tableSchema": {"columns": [
                {"name": "name", "required": true}, {"name": "number", "datatype": "integer"},
                {"name": "gone", "datatype": "decimal"}, {"name": "short", "datatype": "integer"},
                {"name": "several", "datatype": "integer", "separator": ";"}]}}
                """);
        var headings = "name,number,gone,short,several\n";
        write("data/releases/2018-09-25/registers.csv", headings + "a,1,0.1234567890123456,1,1\n");
        write("data/releases/2018-11-29/registers.csv", headings + "a," + LONG + ",0.5,9007199254740991,1;" + LONG
                + "\nb,2,,-3,\n");
    }

    private void write(String path, String text) throws IOException {
        Files.writeString(folder.resolve("site").resolve(path), text);
    }

    private Publication publication() {
        var site = folder.resolve("site");
        var findings = new Findings();
        var config = SiteConfig.read(site);
        var checked = Checker.check(site.toAbsolutePath().normalize(), config,
                new AsOf(Instant.parse("2021-01-01T00:00:00Z"), config.timeZone()), findings, 1,
                FlexmarkMarkdown::renderers);
        assertEquals(List.of(), findings.errorsOnly().sorted());
        return Publication.of(config, checked);
    }

    private static byte[] file(Output output, Publication publication, String path) throws IOException {
        return HostileCells.file(output, publication, path);
    }

    @Test
    void integerOfTwentySixDigits_isTextInEveryFile() throws Exception {
        var publication = publication();
        var json = new ObjectMapper().readTree(file(new JsonFiles(), publication, "downloads/registers.json"))
                .get("entries");
        assertEquals("\"" + LONG + "\"", json.get(0).get("values").get("number").toString());
        assertEquals("\"2\"", json.get(1).get("values").get("number").toString());
        assertEquals("[\"1\",\"" + LONG + "\"]", json.get(0).get("values").get("several").toString());
        var lines = new String(file(new JsonLinesFiles(), publication, "downloads/registers.jsonl"),
                StandardCharsets.UTF_8).lines().toList();
        assertTrue(lines.get(0).contains("\"number\":\"" + LONG + "\""), lines.get(0));
        assertEquals(List.of(Arrays.asList(LONG, "text", "0.5", 9007199254740991L, "integer"),
                Arrays.asList("2", "text", null, -3, "integer")),
                rows(publication, "SELECT number, typeof(number), gone, short, typeof(short) FROM registers_2"));
        assertEquals(List.of(Arrays.asList("1"), Arrays.asList(LONG)),
                rows(publication, "SELECT value FROM registers_2_several ORDER BY position"));
        var sheet = new SpreadSheet(new ByteArrayInputStream(file(new OdsFiles(), publication,
                "downloads/registers.ods"))).getSheet("Numbers").getDataRange().getValues();
        assertEquals(LONG, sheet[1][1]);
        assertEquals("2", sheet[2][1]);
        assertEquals(-3.0, sheet[2][3]);
    }

    @Test
    void columnOfWhichAnOlderEditionHasALongNumber_staysText() throws Exception {
        var publication = publication();
        var json = new ObjectMapper().readTree(file(new JsonFiles(), publication,
                "downloads/registers.json")).get("entries");
        assertEquals("\"0.5\"", json.get(0).get("values").get("gone").toString());
        assertEquals("9007199254740991", json.get(0).get("values").get("short").toString());
    }

    @Test
    void dictionary_saysThatTheColumnIsText() throws Exception {
        var publication = publication();
        var register = publication.registers().get(1);
        assertEquals(FORM, publication.longNumbers().form(register, register.columns().get(1)));
        assertEquals("a whole number", publication.longNumbers().form(register, register.columns().get(3)));
        assertEquals(List.of(List.of(FORM)), rows(publication, "SELECT form FROM data_dictionary WHERE table_name = "
                + "'registers_2' AND column_name = 'number'"));
    }

    @ParameterizedTest
    @CsvSource({"9007199254740991, false", "-9007199254740991, false", "9007199254740992, true",
        "-9007199254740992, true", "0.123456789012345, false", "0.1234567890123456, true",
        "1.50000000000000000000, false", "100000000000000000000, true", "1234567890123456.5, true", "0, false"})
    void number_isLongWhereProgramsRoundIt(BigDecimal number, boolean isLong) {
        assertEquals(isLong, LongNumbers.isLong(number));
    }

    private List<List<Object>> rows(Publication publication, String query) throws Exception {
        var file = folder.resolve("registers.sqlite");
        Files.write(file, file(new DatabaseFile(), publication, Urls.DATABASE));
        var rows = new ArrayList<List<Object>>();
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = database.createStatement(); var result = statement.executeQuery(query)) {
            while (result.next()) {
                var row = new ArrayList<Object>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(result.getObject(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
