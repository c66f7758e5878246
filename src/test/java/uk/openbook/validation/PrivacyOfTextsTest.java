package uk.openbook.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.openbook.input.settings.SiteConfig;
import uk.openbook.model.Finding;
import uk.openbook.model.Findings;
import uk.openbook.site.FlexmarkMarkdown;

/** Every text that staff write passes the privacy gate as readers see it (faults 6 and 35). */
class PrivacyOfTextsTest {

    private static final String VISITS = """
            {"@context": "http://www.w3.org/ns/csvw", "url": "visits.csv", "dc:title": "Visits", "openbook:key": ["ref"],
             "dc:description": "DESCRIPTION",
             "tableSchema": {"columns": [
              {"name": "ref", "datatype": {"base": "string", "format": "[A-Z0-9].*"}},
              {"name": "visitor", "datatype": "string"},
              {"name": "notes", "datatype": "string", "openbook:datatype": "markdown"},
              {"name": "contact", "datatype": "string", "openbook:contact-details": true},
              {"name": "n", "datatype": "integer"},
              {"name": "day", "datatype": "date"}]}}
            """;
    private static final String HEADINGS = "ref,visitor,notes,contact,n,day\n";

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void makeSite() throws IOException {
        site = new TestSite(folder);
        site.file("data/registers/visits.json", VISITS.replace("DESCRIPTION", "Visits"));
        note("A note.");
        rows("V1,Ann,Seen,,1,2018-01-01");
    }

    private void note(String body) throws IOException {
        site.file("data/releases/2018-11-29/release.md", TestSite.NOTE.replace("A note.", body));
    }

    private void rows(String... rows) throws IOException {
        site.file("data/releases/2018-11-29/visits.csv", HEADINGS + String.join("\n", rows) + "\n");
    }

    /** The places of what the privacy gate found, each with the code. */
    private List<String> found() {
        site.check();
        return places(site.found());
    }

    private static List<String> places(List<String> findings) {
        return findings.stream().filter(finding -> finding.contains("[privacy-"))
                .map(finding -> finding.replaceAll("(?s)^(.*?): .*\\[(privacy-.*)\\]$", "$1 $2")
                        .replaceAll("\\(row [0-9]+, [A-Z]+ ([a-z]+)[^)]*\\)", "$1")).toList();
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    @ParameterizedTest
    @ValueSource(strings = {"jane.doe\\@example.org", "jane.doe&#64;example.org", "jane.**doe**@example.org",
        "[write](mailto:jane.doe@example.org)", "[write](mailto:jane.doe%40example.org)", "jane.doe\n@example.org",
        "- jane.doe&commat;example&period;org"})
    void markdownThatShowsAnAddress_isFound(String text) throws Exception {
        rows("V1,Ann," + quoted(text) + ",,1,2018-01-01");
        assertEquals(List.of("data/releases/2018-11-29/visits.csv:2 notes privacy-email"), found());
    }

    @ParameterizedTest
    @ValueSource(strings = {"07700&nbsp;900123", "07700 **900**123", "[call](tel:+447700900123)", "07700\n900123",
        "[07700](https://example.org)900123", "0&#55;700 900123"})
    void markdownThatShowsATelephoneNumber_isFound(String text) throws Exception {
        rows("V1,Ann," + quoted(text) + ",,1,2018-01-01");
        assertEquals(List.of("data/releases/2018-11-29/visits.csv:2 notes privacy-telephone"), found());
    }

    @ParameterizedTest
    @ValueSource(strings = {"AB  12  34  56  C", "943  476  5919", "943\t476\t5919", "943\n476 5919", "AB\u00A0123\u2009456 C",
        "AB12\u00AD34\u200B56C", "jane.doe @ example.org", "+353 1 234 5678", "7700900123"})
    void plainTextWithSpacesOfAnyKind_isFound(String text) throws Exception {
        rows("V1," + quoted(text) + ",,,1,2018-01-01");
        assertEquals(1, found().size());
    }

    @Test
    void detailInANote_isFoundAtItsLine() throws Exception {
        note("One.\n\nCall 07700 **900**123\n\nOr 07700\n900124, or\n[write](mailto:jo@example.org).");
        assertEquals(List.of("data/releases/2018-11-29/release.md:6 privacy-telephone",
                "data/releases/2018-11-29/release.md:8 privacy-telephone",
                "data/releases/2018-11-29/release.md:10 privacy-email"), found());
    }

    @Test
    void titleOfARelease_isSearched() throws Exception {
        site.file("data/releases/2018-11-29/release.md", TestSite.NOTE.replace("Release of 2018-11-29", "Of jo&#64;example.org"));
        assertEquals(List.of("data/releases/2018-11-29/release.md:1 title privacy-email"), found());
    }

    @Test
    void guidance_isSearchedForNumbersOfPeople() throws Exception {
        site.file("content/a.md", "title=A\ntype=page\ndate=2018-01-01\nstatus=published\n~~~~~~\n"
                + "Write to jo@example.org.\n\nAB 12 **34** 56\nC is one.\n\n943&nbsp;476&nbsp;5919\n");
        assertEquals(List.of("content/a.md:8 privacy-national-insurance", "content/a.md:11 privacy-nhs-number"), found());
    }

    @Test
    void definition_isSearchedAsItIsShown() throws Exception {
        site.file("data/registers/visits.json", VISITS.replace("DESCRIPTION", "Ask jo\\u0040example.org or 07700 **900**123"));
        assertEquals(List.of("data/registers/visits.json:2 privacy-email", "data/registers/visits.json:2 privacy-telephone"),
                found());
    }

    @Test
    void codeList_isSearchedAsItIsShown() throws Exception {
        site.file("data/code-lists/decisions.csv", "code,label,definition,order\napproved,Approved,ask jo\\@example.org,1\n");
        assertEquals(List.of("data/code-lists/decisions.csv:2 definition privacy-email"), found());
    }

    @Test
    void settings_areSearchedExceptContacts() throws Exception {
        site.file("site-config.properties", "site.title=A site\nsite.publisher=Fictional\nsite.base_url=https://example.org/\n"
                + "site.notice=See 943 476 5919\nsite.contact_email=data@example.org\n");
        var findings = new Findings();
        Checker.check(folder, SiteConfig.read(folder), TestSite.AS_OF, findings, 1, FlexmarkMarkdown::renderers);
        assertEquals(List.of("site-config.properties:4 site.notice privacy-nhs-number"), places(findings.sorted().stream().map(Finding::toString).toList()));
    }

    @Test
    void columnOfContactDetails_isSearchedForOtherDetailsAlone() throws Exception {
        rows("V1,Ann,,desk@example.org 020 7946 0018,1,2018-01-01", "V2,Bo,,943 476 5919,1,2018-01-01");
        assertEquals(List.of("data/releases/2018-11-29/visits.csv:3 contact privacy-nhs-number"), found());
    }

    @Test
    void columnOfNumbersOrKeys_isNotSearchedForThem() throws Exception {
        rows("9434765919,Ann,,,9434765919,2018-01-01", "7700900123,Bo,,,07700900123,2018-01-01",
                "0170123456,Bo,,,1,2018-01-01");
        assertEquals(List.of("data/releases/2018-11-29/visits.csv:2 ref privacy-nhs-number"), found());
    }

    /** One of eleven numbers of ten digits has the right check digit; a column of NHS numbers has it in all. */
    @Test
    void textColumnOfNumbers_isSearchedOnlyWhereTheyAreNotByChance() throws Exception {
        rows(IntStream.range(0, 40).mapToObj(i -> "V" + i + "," + (4_000_000_000L + i) + ",,,1,2018-01-01")
                .toArray(String[]::new));
        assertEquals(List.of(), found());
        site = new TestSite(folder);
        var numbers = List.of("9434765919", "4000000020", "9876543210", "9993698792", "9878797325", "5349066013");
        rows(numbers.stream().flatMap(number -> IntStream.range(0, 2).mapToObj(i -> "V" + i + number + "," + number
                + ",,,1,2018-01-01")).toArray(String[]::new));
        assertEquals(12, found().size());
    }

    @Test
    void detailInARequiredForm_isFoundInAnyColumn() throws Exception {
        rows("V1,Ann,,,jo@example.org,943 476 5919");
        assertEquals(List.of("data/releases/2018-11-29/visits.csv:2 n privacy-email",
                "data/releases/2018-11-29/visits.csv:2 day privacy-nhs-number"), found());
    }

    @Test
    void waiver_canNameAFile() throws Exception {
        note("One.\n\nCall 07700 900123\n\nOr 07700\n900124.");
        site.file("data/waivers.csv", "register,key,column,kind,reason,approver,sha256",
                ",data/releases/2018-11-29/release.md,,telephone,Public,J Smith," + sha256("Call 07700 900123"),
                ",data/releases/2018-11-29/release.md,,telephone,Public,J Smith," + sha256("Or 07700\n900124."));
        site.check();
        assertEquals(List.of(), site.found());
    }

    @Test
    void waiverOfNoFile_isAnError() throws Exception {
        site.file("data/waivers.csv", "register,key,column,kind,reason,approver,sha256",
                ",content/none.md,,telephone,Public,J Smith," + sha256("a"), ",,,telephone,Public,J Smith," + sha256("a"),
                ",data/registers/visits.json,n,telephone,Public,J Smith," + sha256("a"));
        site.check();
        assertEquals(List.of(
                "data/waivers.csv:2 (row 2, B key): there is no file 'content/none.md'. Give its path from the folder of the site, such as "
                        + "content/contact.md, or name the register [waiver]",
                "data/waivers.csv:3 (row 3, A register): register and key are both blank. Name the register and the key of the entry, or "
                        + "give the path of a file as the key [waiver]",
                "data/waivers.csv:4 (row 4, C column): is not blank, but the waiver is for a file. Empty it [waiver]"), site.found());
    }

    /** Folding a dash changes a text in which there is no detail (fault 11). */
    @Test
    void unknownOrganisationWithADash_isReported() throws Exception {
        site.file("data/organisations.csv", "id,name", "acme,Acme")
                .release("2018-11-29", "A1,Plover House \u2013 2018/19 \u2013 north,approved,,");
        site.check();
        assertEquals(1, site.found().stream().filter(finding -> finding.contains("[unknown-organisation]")).count());
    }

    @Test
    void entryWithADashInItsKey_isReportedAsPerhapsRekeyed() throws Exception {
        rows("V 2018\u201319 100,Ann,Seen,here,1,2018-01-01");
        site.file("data/releases/2018-12-29/release.md", TestSite.NOTE.replace("2018-11-29", "2018-12-29"));
        site.file("data/releases/2018-12-29/visits.csv", HEADINGS + "V 2018\u201319 101,Ann,Seen,here,1,2018-01-01\n");
        site.check();
        assertEquals(1, site.found().stream().filter(finding -> finding.contains("[perhaps-rekeyed]")).count());
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
