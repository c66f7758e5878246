package uk.openbook.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.openbook.golden.Trees;

/** What is wrong with a call, the settings or a template is said in one line, and nothing is published. */
class CallFaultsTest {

    private static final Path SOUND = Path.of("src/test/resources/faults/base");
    private static final String SETTINGS = "site-config.properties";

    @TempDir
    private Path folder;

    private Path site;

    @BeforeEach
    void copySite() throws IOException {
        site = folder.resolve("site");
        Trees.copy(SOUND, site);
    }

    @Test
    void misspeltSettings_areNamedWithTheNearest() throws IOException {
        settings("site.titel=Sharing\nsite.base_ulr=x\n");
        var call = check();
        assertEquals(2, call.exit());
        assertEquals(List.of("openbook: site-config.properties: there is no setting 'site.base_ulr'. Did you mean "
                + "site.base_url?", "openbook: site-config.properties: there is no setting 'site.titel'. Did you mean "
                + "site.title?"), call.err().lines().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void settingsWithAByteOrderMarkAndAnyLineEnds_areRead(String end) throws IOException {
        var text = Files.readString(site.resolve(SETTINGS)).replaceAll("site.description=.*\n", "").replace("site.title", "site.description=First\nsite.title");
        Files.writeString(site.resolve(SETTINGS), "\uFEFFsite.publisher=A department\n".concat(text
                .replaceAll("site.publisher=.*\n", "")).replace("\n", end));
        var call = check();
        assertEquals(0, call.exit(), call::err);
        // JBake's settings are in the same file.
        Files.writeString(site.resolve(SETTINGS), "\uFEFFrender.index=true\n" + text);
        assertTrue(check().err().contains("render.index is 'true'"));
    }

    @Test
    void settingGivenTwice_isRefused() throws IOException {
        append("site.publisher=Another body\nsite.notice=One\nsite.notice=One\n");
        var call = check();
        assertEquals(2, call.exit());
        assertEquals(List.of("openbook: site-config.properties: site.notice is given more than once. Keep one of its lines, "
                + "and delete the others", "openbook: site-config.properties: site.publisher is given more than once. Keep "
                + "one of its lines, and delete the others"), call.err().lines().toList());
    }

    @Test
    void settingThatNoOneWrites_isRefused() throws IOException {
        settings("site.description=" + "a".repeat(10_000) + "\n");
        assertFalse(check().err().contains("the most is"));
        settings("site.description=" + "a".repeat(10_001) + "\n");
        assertSaid(check(), "openbook: site-config.properties: site.description has 10,001 characters; the most is 10,000. "
                + "Shorten it, or put it on a page and link to that");
    }

    @Test
    void unknownSettings_areNamedWithThoseThereAre() throws IOException {
        settings("site.colour=red\nsite.pictures=no\n");
        assertSaid(check(), "openbook: site-config.properties: there is no setting 'site.colour' or 'site.pictures'. The "
                + "settings are "
                + "site.base_url, site.contact_email, site.description, site.footer, site.licence, site.licence_url, site.navigation, "
                + "site.notice, site.offline_search, site.publisher, site.registers, site.security_contact, "
                + "site.security_expires, site.time_zone, site.title");
    }

    @Test
    void backslashInASetting_isNamed() throws IOException {
        settings("site.notice=C:\\users\n");
        assertSaid(check(), "openbook: site-config.properties: there is a \\u that is not followed by four "
                + "digits or letters a to f. Write two backslashes for one");
    }

    @Test
    void missingBaseUrl_isNamed() throws IOException {
        var file = site.resolve(SETTINGS);
        Files.writeString(file, Files.readString(file).replaceAll("site.base_url=.*\n", ""));
        assertSaid(check(), "openbook: site-config.properties: site.base_url is missing. Add it");
    }

    @Test
    void settingsThatNeitherOpenbookNorJBakeKnows_areNamedWithTheNearest() throws IOException {
        settings("sitte.notice=a\nSite.footer=b\nsite_licence=c\ndescription=d\nrender.tag=e\ncolour=f\n");
        var said = check();
        for (var pair : List.of("sitte.notice'. Did you mean site.notice?", "Site.footer'. Did you mean site.footer?",
                "site_licence'. Did you mean site.licence?", "description'. Did you mean site.description?",
                "render.tag'. Did you mean render.tags?", "colour'. Delete the line")) {
            assertTrue(said.toString().contains("site-config.properties: there is no setting '" + pair), said::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org//data/", "https://example.org/data//", "https://example.org/a/../b/",
            "https://example.org/index.html", "https://example.org/data;", "https://example.org/data?x", "https://u:p@example.org/"})
    void baseUrlThatIsNoFolder_isNamed(String url) throws IOException {
        settings("site.base_url=" + url + "\n");
        assertTrue(check().toString().contains("site.base_url: '" + url + "' is not the address of a site"));
    }

    @Test
    void baseUrlThatIsNone_isNamed() throws IOException {
        settings("site.base_url=sharing.example.org\n");
        assertSaid(check(), "openbook: site-config.properties: site.base_url: 'sharing.example.org' is not the "
                + "address of a site. Give one like https://data.example.org/ or "
                + "https://www.example.org/sharing/, without the name of a page");
        assertSaid(run("build", site.toString(), "-o", output(), "--base-url", "//x"), "openbook: "
                + "site-config.properties: site.base_url: 'sharing.example.org' is not the address of a site. "
                + "Give one like https://data.example.org/ or https://www.example.org/sharing/, without the name "
                + "of a page");
    }

    @Test
    void baseUrlInTheCallThatIsNone_isNamed() {
        assertSaid(run("build", site.toString(), "-o", output(), "--base-url", "https://a b/"), "openbook: "
                + "--base-url: 'https://a b/' is not the address of a site. Give one like "
                + "https://data.example.org/ or https://www.example.org/sharing/, without the name of a page");
        assertFalse(Files.exists(Path.of(output())));
    }

    @Test
    void neitherTrueNorFalse_isNamed() throws IOException {
        settings("site.offline_search=yes\n");
        assertSaid(check(), "openbook: site-config.properties: site.offline_search is 'yes'. Give true or false");
    }

    @Test
    void contactThatIsNoAddress_isNamed() throws IOException {
        settings("site.contact_email=data@example.org?bcc=x@example.org\n");
        assertSaid(check(), "openbook: site-config.properties: site.contact_email "
                + "'data@example.org?bcc=x@example.org' is not an e-mail address. Give one like data@example.org");
    }

    @Test
    void unknownTimeZone_isNamed() throws IOException {
        settings("site.time_zone=Europe/Londn\n");
        assertSaid(check(), "openbook: site-config.properties: site.time_zone: there is no time zone 'Europe/Londn'. Give "
                + "one like Europe/London");
    }

    @Test
    void securityContactWithoutItsLastDay_isNamed() throws IOException {
        settings("site.security_contact=mailto:security@example.org\n");
        assertSaid(check(), "openbook: site-config.properties: site.security_contact and site.security_expires "
                + "only work together. Add site.security_expires, or delete the line of the other");
    }

    @ParameterizedTest
    @CsvSource({"security@example.org,2027-03-31", "http://example.org/,2027-03-31", "a b,2027-03-31",
        "mailto:security@example.org,31 March 2027"})
    void securityContactThatIsNone_isNamed(String contact, String expires) throws IOException {
        settings("site.security_contact=" + contact + "\nsite.security_expires=" + expires + "\n");
        assertSaid(check(), "openbook: site-config.properties: site.security_contact '" + contact + "' and "
                + "site.security_expires '" + expires + "' are not a contact and its last day. Give them like "
                        + "mailto:security@example.org and 2027-03-31");
    }

    @Test
    void everyFaultOfTheSettings_isNamedAtOnce() throws IOException {
        settings("site.titel=Sharing\nsite.title=\nsite.time_zone=Europe/Londn\nsite.base_url=x\nrender.index=true\n"
                + "render.feed=true\n");
        var call = check();
        assertEquals(2, call.exit());
        assertEquals(List.of("openbook: site-config.properties: there is no setting 'site.titel'",
                "openbook: site-config.properties: site.title is missing",
                "openbook: site-config.properties: site.base_url: 'x' is not the address of a site",
                "openbook: site-config.properties: site.time_zone: there is no time zone 'Europe/Londn'",
                "openbook: site-config.properties: render.index is 'true', and only 'false' works",
                "openbook: site-config.properties: render.feed is 'true', and only 'false' works"),
                call.err().lines().map(line -> line.substring(0, line.indexOf(". "))).toList());
    }

    @Test
    void settingsThatAreNotUtf8_areNamed() throws IOException {
        Files.write(site.resolve(SETTINGS), "site.title=Caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertSaid(check(), "openbook: site-config.properties: the file is not UTF-8. Save it as UTF-8");
    }

    @Test
    void settingOfJBakeThatCannotBeKept_isNamed() throws IOException {
        settings("render.index=true\n");
        var said = "openbook: site-config.properties: render.index is 'true', and only 'false' works. Remove the line";
        assertSaid(run("build", site.toString(), "-o", output()), said);
        assertSaid(check(), said);
    }

    @Test
    void noFolder_isNamed() {
        var none = folder.resolve("none").toString();
        assertSaid(run("check", none), "openbook: " + none + ": there is no such folder. Name the folder of a site");
    }

    @Test
    void folderWithoutSettings_isNoSite() throws IOException {
        var empty = Files.createDirectory(folder.resolve("empty")).toString();
        assertSaid(run("check", empty), "openbook: " + empty + ": there is no site-config.properties here. Name the folder "
                + "of a site, or run the command in one");
    }

    @Test
    void unknownFormat_isNamedWithThoseThereAre() {
        assertSaid(run("check", site.toString(), "--format", "xml"), "openbook: --format: there is no format 'xml'. Give "
                + "one of csv, html, json, text");
    }

    @Test
    void timeThatIsNone_isNamed() {
        assertSaid(run("check", site.toString(), "--as-of", "25/09/2018"), "openbook: --as-of: '25/09/2018' is "
                + "not a date or time. Give one like 2018-11-29 or 2018-11-29T09:30");
    }

    @Test
    void numberOfThreadsThatIsNone_isNamed() {
        for (var number : List.of("0", "257", "two", "-1")) {
            assertSaid(run("check", site.toString(), "--threads=" + number), "openbook: --threads: '" + number + "' "
                    + "is not a number from 1 to 256. Give one that is");
        }
    }

    @Test
    void unknownOptionAndCommand_areNamed() {
        assertSaid(run("check", site.toString(), "--frmat", "csv"), "openbook: there is no option '--frmat'. Did you mean "
                + "--format? 'openbook check --help' says what there is");
        assertSaid(run("check", "--zzz=1"), "openbook: there is no option '--zzz'. 'openbook check --help' says what there "
                + "is");
        assertSaid(run("biuld"), "openbook: there is no command 'biuld'. Did you mean build? 'openbook --help' says what "
                + "there is");
        assertSaid(run("check", site.toString(), "csv"), "openbook: 'csv' is not expected here. Take it out. "
                + "'openbook check --help' says what there is");
    }

    @ParameterizedTest
    @CsvSource({"preview,--help", "--help,import", "init,-h"})
    void helpWithACommandThatIsNot_isRefused(String first, String second) {
        var command = first.startsWith("-") ? second : first;
        assertSaid(run(first, second), "openbook: there is no command '" + command + "'. 'openbook --help' says what there "
                + "is");
    }

    @Test
    void help_isPrinted() {
        assertEquals(0, run("--help").exit());
        assertEquals(0, run("check", "--help").exit());
    }

    @Test
    void callThatIsNotWhole_saysWhatIsMissing() {
        assertSaid(run("diff"), "openbook: FROM is missing. Add it. 'openbook diff --help' says what there is");
        assertSaid(run("check", "--format"), "openbook: --format needs a value after it (FORMAT). Add it. 'openbook check --help' "
                + "says what there is");
        assertSaid(run("check", "--format=csv", "--format=json"), "openbook: --format is given twice. Give it once. 'openbook "
                + "check --help' says what there is");
        assertSaid(run("check", "--verbose=perhaps"), "openbook: --verbose: 'perhaps' is not a value that it can have. Give another. "
                + "'openbook check --help' says what there is");
    }

    @Test
    void outputAmongTheSources_isRefused() throws IOException {
        var before = Trees.files(site);
        var data = site.resolve("data/site");
        assertSaid(run("build", site.toString(), "-o", data.toString()), "openbook: " + data + ": this is in the site's "
                + "folder data, which holds its sources. Name another folder with -o");
        assertSaid(run("build", site.toString(), "-o", site.toString()), "openbook: " + site + ": the site's sources are in "
                + "this folder. Name another folder with -o");
        assertSame(before, Trees.files(site));
    }

    @Test
    void outputThatHoldsOtherFiles_isRefused() throws IOException {
        Files.createDirectories(Path.of(output()));
        Files.writeString(Path.of(output(), "thesis.txt"), "mine");
        assertSaid(run("build", site.toString(), "-o", output()), "openbook: " + output() + " holds files that Openbook did "
                + "not write. Name another folder with -o, or empty it");
        assertEquals("mine", Files.readString(Path.of(output(), "thesis.txt")));
    }

    @Test
    void reportIntoAFolderThatIsNot_isRefused() {
        var file = folder.resolve("none/findings.csv");
        assertSaid(run("check", site.toString(), "-o", file.toString()), "openbook: -o: " + file + ": there is no "
                + "folder " + file.getParent() + ". Make it, or name another");
    }

    @Test
    void reportInPlaceOfAFolder_isRefused() {
        assertSaid(run("check", site.toString(), "--format", "html", "-o", folder.toString()), "openbook: -o: " + folder
                + " is a folder. Name a file in it, such as " + folder.resolve("findings.html"));
    }

    @Test
    void templateThatCannotBeRead_isNamedWithItsLine() throws IOException {
        assertNothingIsPublished(() -> {
            template("<#import \"layout.ftlh\" as layout>\n<#if page.title>\n<p>never closed\n");
            var said = said();
            assertTrue(said.get(0).startsWith("templates/entry.ftlh:"), said.get(0));
            assertTrue(said.get(0).contains("the template cannot be read, seen on shares/s001.html. Look here and above for a tag, brace or quotation "
                    + "mark too few or too many (Freemarker says: "), said.get(0));
            assertTrue(said.get(0).contains("<#if>") || said.get(0).contains("#if"), said.get(0));
            assertEquals(1, said.size(), said::toString);
        });
    }

    @Test
    void templateThatNamesWhatIsNot_isNamedWithItsLine() throws IOException {
        assertNothingIsPublished(() -> {
            template("<p>One line</p>\n<h1>${page.noSuchThing}</h1>\n");
            var said = said();
            assertTrue(said.get(0).startsWith("templates/entry.ftlh:2: "), said.get(0));
            assertTrue(said.get(0).contains("there is nothing by the name 'page.noSuchThing' here, seen on shares/s001.html. Correct the name, or say "
                    + "what to show where it is missing: "), said.get(0));
            assertEquals(1, said.size(), said::toString);
        });
    }

    @Test
    void linkThatLeadsNowhere_isNamedWithItsPage() throws IOException {
        assertNothingIsPublished(() -> {
            var page = site.resolve("content/about.md");
            Files.writeString(page, Files.readString(page) + "\n[Terms](shares/terms.html), [here](shares/index.html#nowhere)\n");
            assertEquals(List.of(
                    "content/about.md:9: the link 'shares/index.html#nowhere' leads to a file that has no such place, seen on "
                            + "about.html. Give the place that id, or correct the link here and on any other page that has "
                            + "it [page-link]",
                    "content/about.md:9: the link 'shares/terms.html' leads to no file of the site, seen on about.html. "
                            + "Correct the link here and on any other page that has it [page-link]"), said());
        });
    }

    /** What may be thrown while a test does something. */
    private interface Step {
        void run() throws IOException;
    }

    private void assertNothingIsPublished(Step step) throws IOException {
        assertEquals(0, run("build", site.toString(), "-o", output()).exit());
        var published = Path.of(output()).toRealPath();
        var before = Trees.files(published);
        var times = Trees.times(published);

        step.run();

        assertEquals(published, Path.of(output()).toRealPath());
        assertSame(before, Trees.files(published));
        assertEquals(times, Trees.times(published));
    }

    private static void assertSame(Map<String, byte[]> before, Map<String, byte[]> after) {
        assertEquals(before.keySet(), after.keySet());
        before.forEach((name, bytes) -> assertArrayEquals(bytes, after.get(name), name));
    }

    /** What a build says that fails, but for the rows held back. */
    private List<String> said() {
        var call = run("build", site.toString(), "-o", output());
        assertEquals(1, call.exit(), call::toString);
        assertEquals("", call.out());
        var lines = new ArrayList<>(call.err().lines().toList());
        assertTrue(lines.remove("Held back: 1 row of shares"), call::toString);
        assertEquals("Nothing was written.", lines.remove(lines.size() - 1));
        assertTrue(lines.remove(lines.size() - 1).matches("[0-9]+ errors?, 0 warnings"), call::toString);
        return lines;
    }

    private void template(String text) throws IOException {
        Files.createDirectories(site.resolve("templates"));
        Files.writeString(site.resolve("templates/entry.ftlh"), text);
    }

    /** Gives settings in the place of those of the same names. */
    private void settings(String lines) throws IOException {
        var file = site.resolve(SETTINGS);
        var names = lines.lines().map(line -> line.substring(0, line.indexOf('=') + 1)).toList();
        Files.writeString(file, Files.readString(file).lines().filter(line -> names.stream().noneMatch(line::startsWith))
                .map(line -> line + "\n").collect(Collectors.joining()) + lines);
    }

    private void append(String lines) throws IOException {
        var file = site.resolve(SETTINGS);
        Files.writeString(file, Files.readString(file) + lines);
    }

    private String output() {
        return folder.resolve("output").toString();
    }

    private Call check() {
        return run("check", site.toString());
    }

    private static void assertSaid(Call call, String line) {
        assertEquals(line, call.err().lines().filter(said -> !said.startsWith("Held back: ")).reduce("", String::concat));
        assertEquals("", call.out());
        assertEquals(2, call.exit());
    }

    /** A call and what came of it. */
    private record Call(int exit, String out, String err) {
    }

    private static Call run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Openbook.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
        return new Call(exit, out.toString(), err.toString());
    }
}
