package uk.openbook.publish.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.openbook.publish.proof.SiteInMemory.page;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.openbook.HostileCells;
import uk.openbook.check.CheckedSite;
import uk.openbook.config.SiteConfig;
import uk.openbook.history.History;
import uk.openbook.model.Column;
import uk.openbook.model.Edition;
import uk.openbook.model.Entry;
import uk.openbook.model.EntryStore;
import uk.openbook.model.Organisations;
import uk.openbook.model.Register;
import uk.openbook.model.Release;
import uk.openbook.output.Publication;
import uk.openbook.output.downloads.database.DatabaseFile;

class ReconciliationTest {

    private static final Column REFERENCE = Column.text("reference");
    private static final Column PURPOSE = Column.text("purpose");
    private static final Column LATER = Column.text("later");
    private static final Register SHARES = new Register("shares", "Shares", "",
            new Register.CountedAs("share", "shares"), List.of(REFERENCE, PURPOSE, LATER),
            new Register.Key(List.of(REFERENCE), List.of()), List.of(),
            Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            List.of(), Optional.empty());
    private static final Release FIRST = release("2018-06-28");
    private static final Release SECOND = release("2018-09-25");
    private static final String BASE = "https://data.example.org/";

    /** DS1 is no longer listed, DS2 and DS3 are, and the rows of the second release hold one that is held back. */
    private final History history = History.of(SHARES, List.of(
            edition(FIRST, 2, Map.of(), "DS1", "DS2"),
            edition(SECOND, 3, Map.of("rejected", 1), "DS2", "DS3")));

    private final SiteInMemory site = new SiteInMemory()
            .with("shares/index.html", page("<a href=\"ds2.html\">DS2</a><a href=\"page-2.html\">Next</a>"))
            .with("shares/page-2.html", page("<a href=\"./ds3.html\">DS3</a><a href=\"index.html\">Back</a>"))
            .with("shares/ds1.html", page(""))
            .with("shares/ds2.html", page(""))
            .with("shares/ds3.html", page(""))
            .with("downloads/shares.csv", "reference,purpose\r\nDS2,\"why, DS2\"\r\nDS3,\"why, DS3\"\r\n")
            .with("downloads/shares.json", "{\"title\":{\"key\":\"no\"},\"entries\":["
                    + "{\"key\":\"DS2\",\"related\":[{\"key\":\"DS9\"}]},{\"purpose\":\"why\",\"key\":\"DS3\"}]}")
            .with("downloads/shares-spreadsheet.csv",
                    "\uFEFFreference,purpose\r\nDS2,\"'why, DS2\"\r\nDS3,\"why, DS3\"\r\n")
            .with("downloads/shares.jsonl", "{\"register\":\"shares\",\"key\":\"DS2\",\"values\":{\"key\":\"no\"}}\n"
                    + "{\"key\":\"DS3\"}\n")
            .with("downloads/registers.sqlite", database())
            .with("downloads/shares-history.csv", "first_published,last_published,listed,former_keys,reference,purpose\r\n"
                    + "2018-06-28,2018-06-28,false,,DS1,\"why, DS1\"\r\n"
                    + "2018-06-28,2018-09-25,true,,DS2,\"why, DS2\"\r\n"
                    + "2018-09-25,2018-09-25,true,,DS3,\"why, DS3\"\r\n")
            .with("downloads/shares-history.jsonl", line(FIRST, "columns", "") + line(FIRST, "added", "DS1")
                    + line(FIRST, "added", "DS2") + line(SECOND, "added", "DS3") + line(SECOND, "changed", "DS2")
                    + line(SECOND, "no-longer-listed", "DS1"))
            .with("releases/2018-06-28/shares.csv", "reference,purpose\r\nDS1,why\r\nDS2,why\r\n")
            .with("releases/2018-09-25/shares.csv", "reference,purpose\r\nDS2,why\r\nDS3,why\r\n")
            .with("releases/2018-06-28/changes.csv", "\uFEFFregister,key,change\r\nshares,DS1,added\r\nshares,DS2,added\r\n")
            .with("releases/2018-09-25/changes.csv", "\uFEFFregister,key,change\r\nshares,DS3,added\r\nshares,DS2,changed\r\n"
                    + "shares,DS1,no-longer-listed\r\nothers,X,added\r\n")
            .with("sitemap.xml", "<urlset><url><loc>" + BASE + "</loc></url>\n<url><loc>" + BASE
                    + "shares/</loc></url><url><loc>" + BASE + "shares/ds1.html</loc></url>\n<url><loc>" + BASE
                    + "shares/ds2.html</loc></url><url><loc>" + BASE + "shares/ds3.html</loc></url></urlset>\n")
            .with("index.html", page(""));

    private static Release release(String date) {
        return new Release(date, LocalDate.parse(date), date, Instant.parse(date + "T09:30:00Z"), "");
    }

    private static String line(Release release, String event, String key) {
        return "{\"release\":\"" + release + "\",\"event\":\"" + event + "\""
                + (key.isEmpty() ? "" : ",\"key\":\"" + key + "\",\"values\":{\"key\":\"no\"}") + "}\n";
    }

    private static Edition edition(Release release, int rowsRead, Map<String, Integer> heldBack, String... keys) {
        var columns = List.of(REFERENCE, PURPOSE);
        var layout = new Entry.Layout(columns);
        var entries = new ArrayList<Entry>();
        for (var key : keys) {
            entries.add(new Entry(layout, key, List.of(key, "why, " + key)));
        }
        return new Edition(SHARES, release, columns, columns.stream().map(Column::name).toList(),
                EntryStore.of(entries), rowsRead, heldBack);
    }

    private List<String> faults() throws Exception {
        return faults(history);
    }

    private List<String> faults(History history) throws Exception {
        return faults(history, BASE);
    }

    private List<String> faults(History history, String base) throws Exception {
        var faults = new Faults();
        for (var proof : Reconciliation.of(publication(history, base))) {
            proof.check(site, faults);
        }
        return faults.kept().stream().map(fault -> fault.path() + ": " + fault.problem()).toList();
    }

    private static Publication publication(History history, String base) {
        var config = new SiteConfig("Sharing", "A body", "", URI.create(base), ZoneId.of("Europe/London"), "", "", "",
                List.of(), List.of(), List.of());
        return Publication.of(config, new CheckedSite(List.of(SHARES), List.of(),
                new Organisations(List.of()), List.of(FIRST, SECOND), Map.of(SHARES, history.editions()), List.of(), 0,
                0));
    }

    /** The database of this history, with what these statements change. */
    private byte[] database(String... statements) {
        try {
            var file = Files.createTempFile("openbook-", ".sqlite");
            try {
                Files.write(file, HostileCells.file(new DatabaseFile(), publication(history, BASE),
                        "downloads/registers.sqlite"));
                try (var database = DriverManager.getConnection("jdbc:sqlite:" + file);
                        var statement = database.createStatement()) {
                    for (var sql : statements) {
                        statement.executeUpdate(sql);
                    }
                }
                return Files.readAllBytes(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException | SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void siteInWhichAllIsRight_hasNoFault() throws Exception {
        assertEquals(List.of(), faults());
    }

    @Test
    void changesWithoutAByteOrderMark_areAFault() throws Exception {
        site.replacing("releases/2018-09-25/changes.csv", "\uFEFF", "");
        assertEquals(List.of("releases/2018-09-25/changes.csv: the file has no byte-order mark"), faults());
    }

    @Test
    void changeThatIsNotTold_isAFault() throws Exception {
        site.replacing("releases/2018-09-25/changes.csv", "shares,DS3,added\r\n", "");
        assertEquals(List.of("releases/2018-09-25/changes.csv: shares had 2 entries, and with what came and went would "
                + "have 1, but has 2"), faults());
    }

    @Test
    void rowMissingFromAnEdition_isAFault() throws Exception {
        site.replacing("releases/2018-06-28/shares.csv", "DS1,why\r\n", "");
        assertTrue(faults().contains("releases/2018-06-28/shares.csv: the file has 1 rows for 2 entries"),
                faults()::toString);
    }

    @Test
    void rowsLost_areAFault() throws Exception {
        assertEquals(List.of("data/releases/2018-09-25/shares.csv: 4 rows were read, but 2 are published and 1 held "
                + "back"), faults(History.of(SHARES, List.of(edition(FIRST, 2, Map.of(), "DS1", "DS2"),
                        edition(SECOND, 4, Map.of("rejected", 1), "DS2", "DS3")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shares/ds1.html", "shares/ds3.html"})
    void entryWithoutAPage_isAFault(String page) throws Exception {
        site.without(page);
        assertTrue(faults().contains(page + ": the entry has no page"));
    }

    @Test
    void entryNotInTheList_isAFault() throws Exception {
        site.replacing("shares/page-2.html", "./ds3.html", "../index.html");
        assertEquals(List.of("shares/ds3.html: the register's list has this entry 0 times"), faults());
    }

    @Test
    void entryTwiceInTheList_isAFault() throws Exception {
        site.replacing("shares/page-2.html", "index.html", "ds2.html");
        assertEquals(List.of("shares/ds2.html: the register's list has this entry 2 times"), faults());
    }

    @Test
    void chartThatLeadsToAnEntry_isNoSecondListing() throws Exception {
        site.replacing("shares/page-2.html", "</body>",
                "<figure><a href=\"./ds2.html\">Two</a></figure></body>");
        assertEquals(List.of(), faults());
    }

    @Test
    void entryNoLongerListedInTheList_isAFault() throws Exception {
        site.replacing("shares/page-2.html", "index.html", "../shares/ds1.html#history");
        assertEquals(List.of("shares/page-2.html: the list has 'shares/ds1.html', which is no longer listed"),
                faults());
    }

    @Test
    void registerWithoutAPage_isAFault() throws Exception {
        site.without("shares/index.html").replacing("sitemap.xml", "shares/<", "<");
        assertEquals(List.of("shares/index.html: the register has no page"), faults());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "\"why, DS3\" | \"why,DS3\" | row 3, column 'purpose' is not the cell of entry DS3",
            "DS2          | DS3       | row 2, column 'reference' is not the cell of entry DS2",
            "DS2,         | DS2,,     | row 2 has 3 cells under 2 headings",
            "purpose      | porpoise  | the register has no column 'porpoise'",
            "purpose      | later     | the column 'purpose' is missing"})
    void csvThatDiffers_isAFault(String text, String other, String problem) throws Exception {
        site.replacing("downloads/shares.csv", text, other);
        assertEquals(List.of("downloads/shares.csv: " + problem), faults());
    }

    @Test
    void csvWithARowMoreOrLess_isAFault() throws Exception {
        site.replacing("downloads/shares.csv", "DS3\"\r\n", "DS3\"\r\nDS4,held back\r\n");
        assertEquals(List.of("downloads/shares.csv: the file has 3 rows for 2 entries"), faults());
        site.with("downloads/shares.csv", "reference,purpose\r\n");
        assertEquals(List.of("downloads/shares.csv: the file has 0 rows for 2 entries"), faults());
    }

    @Test
    void csvEmptyOrMissing_isAFault() throws Exception {
        site.with("downloads/shares.csv", "");
        assertEquals(List.of("downloads/shares.csv: the file is empty"), faults());
        site.without("downloads/shares.csv");
        assertEquals(List.of("downloads/shares.csv: the register has no CSV file"), faults());
    }

    @Test
    void csvWithAColumnTheEditionHasNot_mayLeaveItBlank() throws Exception {
        site.with("downloads/shares.csv", "reference,later,purpose\nDS2,,\"why, DS2\"\nDS3,,\"why, DS3\"\n");
        assertEquals(List.of(), faults());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "\"'why, DS2\" | \"''why, DS2\" | row 2, column 'purpose' is not the cell of entry DS2",
            "DS3,\"why, DS3\" | DS3 | row 3 has 1 cells under 2 headings"})
    void csvForSpreadsheetsThatDiffers_isAFault(String text, String other, String problem) throws Exception {
        site.replacing("downloads/shares-spreadsheet.csv", text, other);
        assertEquals(List.of("downloads/shares-spreadsheet.csv: " + problem), faults());
    }

    @Test
    void csvForSpreadsheetsWithoutAByteOrderMark_isAFault() throws Exception {
        site.replacing("downloads/shares-spreadsheet.csv", "\uFEFF", "");
        assertEquals(List.of("downloads/shares-spreadsheet.csv: the file has no byte-order mark"), faults());
    }

    @Test
    void csvForSpreadsheetsWithAFormula_isAFault() throws Exception {
        var formula = History.of(SHARES, List.of(edition(FIRST, 1, Map.of(), "=1+1")));
        site.with("downloads/shares-spreadsheet.csv", "\uFEFFreference,purpose\r\n=1+1,\"why, =1+1\"\r\n");
        assertTrue(faults(formula).contains(
                "downloads/shares-spreadsheet.csv: row 2, column 'reference' is not the cell of entry =1+1"));
        site.with("downloads/shares-spreadsheet.csv", "\uFEFFreference,purpose\r\n'=1+1,\"why, =1+1\"\r\n");
        assertFalse(faults(formula).toString().contains("spreadsheet"));
    }

    @Test
    void jsonLinesThatDiffer_areAFault() throws Exception {
        site.replacing("downloads/shares.jsonl", "DS3", "DS4");
        assertEquals(List.of("downloads/shares.jsonl: line 2 has the key 'DS4', and not 'DS3'"), faults());
        site.replacing("downloads/shares.jsonl", "{\"key\":\"DS4\"}\n", "");
        assertEquals(List.of("downloads/shares.jsonl: the file has 1 lines for 2 entries"), faults());
        site.with("downloads/shares.jsonl", "{\"key\":\"DS2\"}\n{\"key\":");
        assertTrue(faults().get(0).startsWith("downloads/shares.jsonl: a line is not JSON: "), faults()::toString);
    }

    @Test
    void fileOfANewFormatMissing_isAFault() throws Exception {
        site.without("downloads/shares.jsonl").without("downloads/shares-spreadsheet.csv")
                .without("downloads/registers.sqlite");
        assertEquals(List.of("downloads/registers.sqlite: there is no database of all registers",
                "downloads/shares-spreadsheet.csv: the register has no CSV file",
                "downloads/shares.jsonl: the register has no file of JSON Lines"), faults());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "DELETE FROM shares WHERE key = 'DS3' | the table shares has 1 rows for 2 entries",
            "UPDATE shares SET key = 'DS4' WHERE key = 'DS3' | row 2 of the table shares has the key 'DS4', and not 'DS3'",
            "UPDATE registers SET entries = 3 | it counts 3 entries of shares, and not 2",
            "DELETE FROM registers | it has no register shares",
            "CREATE TABLE x (y REFERENCES shares (key)); INSERT INTO x VALUES ('DS9') | a row of x refers to one of shares "
                    + "that is not there"})
    void databaseThatDiffers_isAFault(String sql, String problem) throws Exception {
        site.with("downloads/registers.sqlite", database(sql.split("; ")));
        assertEquals(List.of("downloads/registers.sqlite: " + problem), faults());
    }

    @Test
    void databaseThatIsNone_isAFault() throws Exception {
        site.with("downloads/registers.sqlite", "No database, however long the text");
        assertEquals(1, faults().size());
        assertTrue(faults().get(0).startsWith("downloads/registers.sqlite: the file is no database: "), faults()::toString);
    }

    @Test
    void jsonAsABareArray_isRead() throws Exception {
        site.with("downloads/shares.json", "[{\"key\":\"DS2\"},{\"key\":\"DS3\"}]");
        assertEquals(List.of(), faults());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "[{\"key\":\"DS2\"},{\"key\":\"DS4\"}] | entry 2 has the key 'DS4', and not 'DS3'",
            "[{\"key\":\"DS2\"}]                   | the file has 1 entries, and not 2",
            "[{\"key\":\"DS2\"},{\"key\":\"DS3\"},{\"key\":\"DS4\"}] | the file has 3 entries, and not 2",
            "[{\"key\":\"DS2\"},{\"id\":\"DS3\"}]  | entry 2 has the key 'null', and not 'DS3'",
            "[{\"key\":\"DS2\"},\"DS3\"]           | after 1 entries comes something else",
            "{\"rows\":[{\"key\":\"DS2\"}]}        | the file has no array of entries",
            "7                                     | the file has no array of entries"})
    void jsonThatDiffers_isAFault(String json, String problem) throws Exception {
        site.with("downloads/shares.json", json);
        assertEquals(List.of("downloads/shares.json: " + problem), faults());
    }

    @Test
    void jsonThatIsNone_isAFault() throws Exception {
        site.with("downloads/shares.json", "[{\"key\":\"DS2\"},");
        var faults = faults();
        assertEquals(1, faults.size(), faults::toString);
        assertTrue(faults.get(0).startsWith("downloads/shares.json: the file is not JSON: "), faults::toString);
    }

    @Test
    void jsonMissing_isAFault() throws Exception {
        site.without("downloads/shares.json");
        assertEquals(List.of("downloads/shares.json: the register has no JSON file"), faults());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "\"why, DS1\"       | \"why,DS1\"  | row 2 is not entry DS1 as it was last published",
            "2018-06-28,false    | 2018-09-25,false | row 2 is not entry DS1 as it was last published",
            "2018-09-25,2018-09-25 | 2018-06-28,2018-09-25 | row 4 is not entry DS3 as it was last published",
            "true,,DS2            | false,,DS2    | row 3 is not entry DS2 as it was last published",
            "true,,DS3            | true,,,DS3    | row 4 is not entry DS3 as it was last published",
            "listed,former_keys    | former_keys,listed | the file does not begin with the columns first_published, last_published, listed, former_keys",
            "reference,purpose   | reference,later | a column of the edition of 2018-06-28 is missing",
            "reference,purpose   | reference,reference | the column 'reference' stands twice, or is none of the register",
            "reference,purpose   | reference,porpoise | the column 'porpoise' stands twice, or is none of the register"})
    void historyAsCsvThatDiffers_isAFault(String text, String other, String problem) throws Exception {
        site.replacing("downloads/shares-history.csv", text, other);
        assertEquals(List.of("downloads/shares-history.csv: " + problem), faults());
    }

    @Test
    void historyAsCsvWithARowMoreOrLess_isAFault() throws Exception {
        site.replacing("downloads/shares-history.csv", "2018-09-25,2018-09-25,true,,DS3,\"why, DS3\"\r\n", "");
        assertEquals(List.of("downloads/shares-history.csv: the file has 2 rows for 3 entries"), faults());
        site.replacing("downloads/shares-history.csv", "2018-06-28,false", "2018-06-28,false,,DS1,\"why, DS1\"\r\n"
                + "2018-06-28,2018-09-25,true,,DS2,\"why, DS2\"\r\n2018-09-25,2018-09-25,true,,DS3,\"why, DS3\"\r\n"
                + "2018-06-28,2018-06-28,false");
        assertTrue(faults().get(0).startsWith("downloads/shares-history.csv: the file has "), faults()::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "first_published,last_published\r\n"})
    void historyAsCsvWithoutItsColumns_isAFault(String text) throws Exception {
        site.with("downloads/shares-history.csv", text);
        assertEquals(List.of("downloads/shares-history.csv: the file does not begin with the columns first_published, "
                + "last_published, listed, former_keys"), faults());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "2018-06-28\",\"event\":\"added\",\"key\":\"DS1 | 2018-06-28\",\"event\":\"changed\",\"key\":\"DS1 | the lines up to 2018-06-28 give 1 entries, and not 2",
            "added\",\"key\":\"DS3 | returned\",\"key\":\"DS4 | the lines up to 2018-09-25 give other entries than its edition",
            "no-longer-listed     | changed       | the lines up to 2018-09-25 give 3 entries, and not 2",
            "2018-09-25           | 2018-09-26    | a line is of the release '2018-09-26', which has no edition or comes before",
            "{\"release\":\"2018-09-25\",\"event\":\"added\" | [], {\"release\":\"2018-09-25\",\"event\":\"added\" | a line is no object"})
    void historyThatReplaysWrongly_isAFault(String text, String other, String problem) throws Exception {
        site.replacing("downloads/shares-history.jsonl", text, other);
        assertEquals(List.of("downloads/shares-history.jsonl: " + problem), faults());
    }

    @Test
    void historyWithoutAReleasesLines_isAFault() throws Exception {
        site.with("downloads/shares-history.jsonl", line(FIRST, "added", "DS1") + line(FIRST, "added", "DS2"));
        assertEquals(List.of("downloads/shares-history.jsonl: the lines up to 2018-09-25 give other entries than its "
                + "edition"), faults());
    }

    @Test
    void historyWhoseKeysEndInEachOthersLetters_isAFault() throws Exception {
        site.with("downloads/shares-history.jsonl", line(FIRST, "added", "DS1") + line(FIRST, "added", "ES2"));
        var sought = History.of(SHARES, List.of(edition(FIRST, 2, Map.of(), "DS2", "ES1")));
        var faults = new Faults();
        new HistoryReplays(sought).check(site, faults);
        assertEquals(1, faults.kept().size());
    }

    @Test
    void historyThatIsCutOffOrMissing_isAFault() throws Exception {
        site.replacing("downloads/shares-history.jsonl", "DS1\",\"values\":{\"key\":\"no\"}}\n" + line(FIRST, "added", "DS2"),
                "DS1");
        assertTrue(faults().get(0).startsWith("downloads/shares-history.jsonl: the file is not JSON Lines: "),
                faults()::toString);
        site.without("downloads/shares-history.jsonl").without("downloads/shares-history.csv");
        assertEquals(List.of("downloads/shares-history.csv: the register has no history as CSV",
                "downloads/shares-history.jsonl: the register has no history as JSON Lines"), faults());
    }

    @ParameterizedTest
    @ValueSource(strings = {"shares/ds1.html", "shares/ds2.html"})
    void entryNotInTheSitemap_isAFault(String page) throws Exception {
        site.replacing("sitemap.xml", "<loc>" + BASE + page + "</loc>", "");
        assertEquals(List.of("sitemap.xml: the entry '" + page + "' is named 0 times"), faults());
    }

    @Test
    void entryTwiceInTheSitemap_isAFault() throws Exception {
        site.replacing("sitemap.xml", "ds1.html", "ds2.html");
        assertEquals(List.of("sitemap.xml: the entry 'shares/ds1.html' is named 0 times",
                "sitemap.xml: the entry 'shares/ds2.html' is named 2 times"), faults());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://data.example.org/gone.html", "https://elsewhere.example.org/", "index.html"})
    void sitemapThatNamesNoPage_isAFault(String address) throws Exception {
        site.replacing("sitemap.xml", "</urlset>", "<url><loc>" + address + "</loc></url></urlset>");
        assertEquals(List.of("sitemap.xml: '" + address + "' is no page of the site"), faults());
    }

    @Test
    void sitemapInParts_isReadWhole() throws Exception {
        var whole = "<urlset><url><loc>" + BASE + "shares/ds1.html</loc></url></urlset>";
        var index = "<sitemapindex><sitemap><loc>" + BASE + "sitemap-1.xml</loc></sitemap><sitemap><loc>" + BASE
                + "sitemap-2.xml</loc></sitemap></sitemapindex>";
        site.with("sitemap.xml", index).with("sitemap-1.xml", whole)
                .with("sitemap-2.xml", whole.replace("ds1", "ds2"));
        assertEquals(List.of("sitemap.xml: the entry 'shares/ds3.html' is named 0 times"), faults());
        site.with("sitemap-2.xml", whole.replace("ds1", "ds2").replace("<urlset>",
                "<urlset><url><loc>" + BASE + "shares/ds3.html</loc></url>"));
        assertEquals(List.of(), faults());
        site.with("sitemap.xml", index.replace("sitemap-2", "sitemap-3"));
        assertTrue(faults().contains("sitemap.xml: '" + BASE + "sitemap-3.xml' is no page of the site"));
    }

    @Test
    void sitemapOfAnAddressWithAnAmpersand_isRead() throws Exception {
        site.replacing("sitemap.xml", BASE, BASE + "a&amp;b/");
        assertEquals(List.of(), faults(history, BASE + "a&b/"));
    }

    @Test
    void sitemapMissing_isAFault() throws Exception {
        site.without("sitemap.xml");
        assertEquals(List.of("sitemap.xml: the site has no sitemap"), faults());
    }

    @Test
    void pageOfAHeldBackRow_isAFault() throws Exception {
        site.with("shares/ds4.html", page(""));
        assertEquals(List.of("shares/ds4.html: the page is not that of a published entry"), faults());
    }

    @Test
    void otherPagesOfARegister_areNoFault() throws Exception {
        site.with("shares/data-dictionary.html", page("")).with("shares/by/year/2018/index.html", page(""))
                .with("shares/page-3.html", page("")).with("shares/feed.atom", "").with("shares-of/ds4.html", page(""));
        assertEquals(List.of(), faults());
    }

    @Test
    void registerThatNoReleaseHas_needsNoDownloads() throws Exception {
        site.without("downloads/shares.csv").without("downloads/shares.json").without("shares/ds1.html")
                .without("shares/ds2.html").without("shares/ds3.html").with("sitemap.xml", "<urlset></urlset>");
        assertEquals(List.of(), faults(History.of(SHARES, List.of())));
    }
}
