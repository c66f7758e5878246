package uk.openbook.build.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.openbook.HostileCells;
import uk.openbook.input.settings.SiteConfig;
import uk.openbook.model.Notices;
import uk.openbook.model.Organisations;
import uk.openbook.model.Promises;
import uk.openbook.model.Slug;
import uk.openbook.publication.Publication;
import uk.openbook.render.Output;
import uk.openbook.render.download.CsvFiles;
import uk.openbook.render.download.JsonFiles;
import uk.openbook.render.download.JsonLinesFiles;
import uk.openbook.render.download.SpreadsheetCsvFiles;
import uk.openbook.render.download.database.DatabaseFile;
import uk.openbook.render.download.ods.OdsFiles;
import uk.openbook.validation.CheckedSite;

class NothingErasedTest {

    private static final String VALUE = "Éilis \"Plover\" & O'Swan <of\tMarsh Lane>";

    private static List<String> faults(String path, byte[] bytes, String... erased) throws IOException {
        var config = new SiteConfig("A site", "A body", "", URI.create("https://example.org/"),
                ZoneId.of("Europe/London"), "", "", "", List.of(), List.of(), List.of());
        var publication = Publication.of(config, new CheckedSite(List.of(), List.of(), new Organisations(List.of()),
                List.of(), Map.of(), Notices.NONE, Set.of(erased), List.of(), List.of(), 0, 0, Promises.NONE,
                Map.of(), Map.of()));
        var faults = new Faults();
        for (var proof : NothingErased.of(publication, ErasedBefore.of(publication, Optional.empty()), 2)) {
            proof.check(new OneFile(path, bytes), faults);
        }
        return faults.kept().stream().map(fault -> fault.path() + ": " + fault.problem()).toList();
    }

    private static List<String> faults(String path, String text) throws IOException {
        return faults(path, text.getBytes(StandardCharsets.UTF_8), VALUE);
    }

    private record OneFile(String path, byte[] bytes) implements StagedSite {

        @Override
        public int size() {
            return 1;
        }

        @Override
        public String path(int ordinal) {
            return path;
        }

        @Override
        public InputStream open(int ordinal) {
            return new ByteArrayInputStream(bytes);
        }
    }

    @Test
    void value_isFoundInEachForm() throws IOException {
        var forms = Map.of(
                "a.csv", "x,\"Éilis \"\"Plover\"\" & O'Swan <of\tMarsh Lane>\",y",
                "b.html", "<p>Éilis &quot;Plover&quot; &amp; O&#39;Swan &lt;of Marsh Lane&gt;</p>",
                "c.html", "<p>Éilis <del>&quot;Plover&quot;</del> &amp; O&#39;Swan &lt;of <em>Marsh</em> Lane&gt;</p>",
                "d.json", "{\"a\":\"b\\nÉilis \\\"Plover\\\" & O'Swan <of\\tMarsh Lane>\"}",
                "e.json", "{\"a\":\"\\u00C9ilis \\\"Plover\\\" & O'Swan <of\\tMarsh Lane>\"}".replace("C9", "c9"),
                "f.txt", "%C3%89ilis+%22Plover%22+%26+O%27Swan+%3Cof%09Marsh+Lane%3E",
                "g.txt", "ÉILIS \"PLOVER\"  & O'SWAN\n<OF MARSH LANE>",
                "h.txt", "a/" + Slug.of(VALUE) + ".html",
                "i.txt", "2015-01-01." + Slug.hashOfFreeText(VALUE));
        for (var form : forms.entrySet()) {
            assertEquals(List.of(form.getKey() + ": holds something that is redacted"),
                    faults(form.getKey(), form.getValue()), form.getKey());
        }
        assertEquals(List.of(), faults("j.html", "<p>Éilis of Marsh Lane</p>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Janet&nbsp;Doeworthy", "Janet\u00A0Doeworthy", "Janet Doe\u00ADworthy", "Janet Doe&shy;worthy",
            "JANET \u200BDOEWORTHY", "Janet <em>Doe</em>worthy", "Janet **Doe**worthy", "Janet\n\tDoeworthy",
            "{\"a\": \"Janet\\u00a0Doeworthy\"}", "?q=Janet%C2%A0Doeworthy", "janet-doeworthy.html", "Ｊａｎｅｔ Doeworthy",
            "&#74;anet Doeworthy", "Janet&amp;nbsp;Doeworthy"})
    void redactedNameThatReadersSee_isFound(String text) throws IOException {
        for (var name : List.of("page.html", "data.csv", "data.json", "feed.atom", "part.xml")) {
            if (text.indexOf('<') < 0 || name.endsWith("html") || name.endsWith("xml")) {
                assertEquals(List.of(name + ": holds something that is redacted"),
                        faults(name, ("x ".repeat(70_000) + text + " y").getBytes(StandardCharsets.UTF_8), "Janet Doeworthy"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Janet\u00A0Doeworthy", "Janet Doe\u00ADworthy", "Janet **Doe**worthy", "Janet&nbsp;Doeworthy"})
    void redactedNameInAnotherForm_isFoundAsReadersSeeIt(String erased) throws IOException {
        assertEquals(List.of("a.html: holds something that is redacted"),
                faults("a.html", "<p>Janet Doeworthy</p>".getBytes(StandardCharsets.UTF_8), erased));
        assertEquals(List.of(), faults("a.html", "<p>Janet D.</p>".getBytes(StandardCharsets.UTF_8), erased));
    }

    @Test
    void archives_areOpened() throws IOException {
        var text = ("x," + VALUE).getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of("all.zip!data/a.csv: holds something that is redacted"),
                faults("all.zip", zip("data/a.csv", text), VALUE));
        assertEquals(List.of("all.ods!content.xml: holds something that is redacted"),
                faults("all.ods", zip("content.xml", text), VALUE));
        assertEquals(List.of("a.csv.gz: holds something that is redacted"), faults("a.csv.gz", gzip(text), VALUE));
        assertEquals(List.of("all.zip!in.zip!a.csv.gz: holds something that is redacted"),
                faults("all.zip", zip("in.zip", zip("a.csv.gz", gzip(text))), VALUE));
        assertEquals(List.of(), faults("all.zip", zip("a.csv", "x,y".getBytes(StandardCharsets.UTF_8)), VALUE));
    }

    /** Words share their beginnings in the index, and lengths stand before texts. */
    @Test
    void indexOfTheSearch_isReadAsWhatItIs() throws IOException {
        var words = gzip(new byte[] {'T', 2, 0, 5, 'g', 'r', 'i', 'm', 'e', 2, 0, 4, 3, 's', 'b', 'y', 0, 1, 0});
        var found = ": holds something that is redacted";
        assertEquals(List.of("search/parts/terms-0-01234567.bin" + found), faults("search/parts/terms-0-01234567.bin", words, "Grimsby"));
        assertEquals(List.of("search/parts/terms-0-01234567.bin" + found), faults("search/parts/terms-0-01234567.bin", words, "Grímsby"));
        assertEquals(List.of(), faults("search/parts/terms-0-01234567.bin", words, "Grimsbys"));
        assertEquals(List.of(), faults("search/parts/terms-0-01234567.bin", words, "Grime Grimsby"));
        var twin = ("openbookSearch.twin(\"terms-0-01234567.bin\",\"" + Base64.getEncoder().encodeToString(words) + "\");\n")
                .getBytes(StandardCharsets.US_ASCII);
        assertEquals(List.of("search/parts/terms-0-01234567.bin.js" + found), faults("search/parts/terms-0-01234567.bin.js", twin, "Grimsby"));
        var card = new ByteArrayOutputStream();
        card.write(new byte[] {'C', 1, 0, 1, 'k', 0, 7});
        card.write("Grimsby".getBytes(StandardCharsets.UTF_8));
        card.write(new byte[] {1, 'u', 0, 0, 0, 0, 97});
        card.write("x".repeat(97).getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("search/parts/cards-01234567/0.bin" + found),
                faults("search/parts/cards-01234567/0.bin", gzip(card.toByteArray()), "Grimsby"));
    }

    @Test
    void databases_areOpened() throws Exception {
        assertEquals(List.of("all.sqlite: holds something that is redacted"), faults("all.sqlite", database(VALUE), VALUE));
        assertEquals(List.of("all.zip!in/all.sqlite: holds something that is redacted"),
                faults("all.zip", zip("in/all.sqlite", database(VALUE)), VALUE));
        assertEquals(List.of(), faults("all.sqlite", database("Marsh"), VALUE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"line one\nline two", "He said \"no\", twice", "<b>bold</b> &amp; ]]> <!-- x -->",
        "tab at the start, and\tinside", "Notshire County Council", "Café & Söhne"})
    void valueInACell_isFoundInEachDownload(String value) throws Exception {
        var publication = HostileCells.publication();
        for (Output output : List.of(new CsvFiles(), new SpreadsheetCsvFiles(), new OdsFiles(),
                new JsonFiles(), new JsonLinesFiles(), new DatabaseFile())) {
            var file = output.files(publication).findFirst().orElseThrow();
            var bytes = new ByteArrayOutputStream();
            file.body().writeTo(bytes);
            assertEquals(1, faults(file.path(), bytes.toByteArray(), value).size(), file.path());
            assertEquals(1, faults("a.zip", zip(file.path(), bytes.toByteArray()), value).size(), file.path());
            assertEquals(List.of(), faults(file.path(), bytes.toByteArray(), "Fenwhistle"));
        }
    }

    /** A long value does not stand in one piece in the file, nor does a word of an index. */
    @Test
    void valueInPieces_isFoundInADatabase() throws Exception {
        var longer = "Plover ".repeat(2_000) + "Fenwhistle";
        assertEquals(List.of("all.sqlite: holds something that is redacted"),
                faults("all.sqlite", database("x" + " y".repeat(3_000) + longer), longer));
        assertEquals(List.of("all.sqlite: holds something that is redacted"),
                faults("all.sqlite", database(" y".repeat(10_000) + " Fenwhistle"), "Fenwhistle"));
    }

    @Test
    void indexThatIsNotOfItsTable_isAFault() throws Exception {
        var faults = faults("all.sqlite", database("Fenwhistle", "UPDATE t SET v = 'harmless'"), "Fenwhistle");
        assertEquals(1, faults.size());
        assertTrue(faults.get(0).startsWith("all.sqlite: "), faults::toString);
    }

    @Test
    void valueAcrossTwoCells_isNone() throws Exception {
        assertEquals(List.of(), faults("all.sqlite", database("Marsh", "INSERT INTO t VALUES ('Lane')"), "Marsh Lane"));
    }

    /** A database with a value in a table of which there is a full-text index, and what these statements change. */
    private static byte[] database(String value, String... statements) throws Exception {
        var file = Files.createTempFile("openbook-", ".sqlite");
        try {
            try (var database = DriverManager.getConnection("jdbc:sqlite:" + file);
                    var statement = database.createStatement()) {
                statement.executeUpdate("PRAGMA secure_delete = 1");
                statement.executeUpdate("CREATE TABLE t (v TEXT)");
                statement.executeUpdate("INSERT INTO t VALUES ('" + value.replace("'", "''") + "')");
                statement.executeUpdate("CREATE VIRTUAL TABLE t_fts USING fts5 (v, content=t)");
                statement.executeUpdate("INSERT INTO t_fts (t_fts) VALUES ('rebuild')");
                for (var sql : statements) {
                    statement.executeUpdate(sql);
                    if (sql.startsWith("INSERT")) {
                        statement.executeUpdate("INSERT INTO t_fts (t_fts) VALUES ('rebuild')");
                    }
                }
            }
            return Files.readAllBytes(file);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void names_areSearchedAndNotTold() throws IOException {
        var path = "organisations/" + Slug.of(VALUE) + "/page-2.html";
        assertEquals(List.of("organisations/…/page-2.html: the name of the file is made of something that is redacted"),
                faults(path, new byte[0], VALUE));
        assertEquals(List.of("a.zip!…: the name of the file is made of something that is redacted"),
                faults("a.zip", zip(Slug.of(VALUE) + ".csv", new byte[0]), VALUE));
    }

    @Test
    void valueThatStandsEverywhere_isNotSearchedFor() throws IOException {
        for (var value : List.of("2018", "yes", "12.5", "A1")) {
            assertFalse(ErasedForms.canBeSearched(value), value);
            assertEquals(List.of(), faults("a.csv", (value + "," + value).getBytes(StandardCharsets.UTF_8), value));
        }
        assertTrue(ErasedForms.canBeSearched("ES-0001"));
        assertTrue(ErasedForms.canBeSearched("Swan"));
    }

    private static byte[] zip(String name, byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
