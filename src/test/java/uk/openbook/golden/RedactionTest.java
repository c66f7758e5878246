package uk.openbook.golden;

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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.openbook.cli.Openbook;
import uk.openbook.model.Slug;
import uk.openbook.text.NormalizedText;

/** A value in every kind of place is published, sealed, redacted, and then nowhere. */
class RedactionTest {

    private static final String HEADINGS =
            "reference,organisation,title,decision,start_date,end_date,access,reason,related\n";

    private static final String CELLS =
            "S004,Quibblethorpe Trust,\"Plover & \"\"Wimbrel\"\" <sons>\",approved,2017-07-17,2019-09,transfer,"
                    + "\"Asked by **Fenwhistle**\nof Marsh Lane\",\n";
    private static final String CELLS_REDACTED =
            "S004,[redacted],[redacted],approved,[redacted],[redacted],[redacted],[redacted],\n";
    /** Known by a reference, and by the hash of a name. */
    private static final String KEYS =
            "ZORB7788,Notshire County Council,Swans of the county,approved,2018-02-03,,lab,,\n"
                    + ",Hexbridge Hall,A hall,approved,2018-03-03,,lab,,\n"
                    + ",Hexbridge Lodge,A lodge,approved,2018-03-03,,lab,,\n";
    private static final String KEYS_REDACTED =
            "[redacted],Notshire County Council,Swans of the county,approved,2018-02-03,,lab,,\n"
                    + ",[redacted],A hall,approved,2018-03-03,,lab,,\n"
                    + ",[redacted 2],A lodge,approved,2018-03-03,,lab,,\n";
    private static final String LATER =
            "S009,Notshire County Council,Ducks,approved,2018-03-03,,lab,,S001\n";

    /** What keys and addresses may be made of in the place of texts. */
    private static final List<String> HASHES = Stream.of("Quibblethorpe Trust", "Hexbridge Hall", "Hexbridge Lodge")
            .flatMap(text -> Stream.of(Slug.hashOfFreeText(text), Slug.shortHash(text),
                    Slug.longHash(NormalizedText.folded(text)), Slug.longHash(text))).toList();

    /** What must be nowhere, in small letters. */
    private static final List<String> VALUES = Stream.concat(Stream.of("quibblethorpe", "wimbrel", "plover", "fenwhistle",
            "marsh lane", "2017-07-17", "17 july 2017", "2019-09", "september 2019", "zorb7788", "hexbridge",
            "gannetson"), HASHES.stream()).toList();

    @TempDir
    private Path folder;

    private Path site;

    private record Call(int exit, String out, String err) {
    }

    @BeforeEach
    void publishAndSeal() throws IOException {
        site = folder.resolve("site");
        Trees.copy(Path.of("src/test/resources/faults/base"), site);
        var definition = site.resolve("data/registers/shares.json");
        Files.writeString(definition, Files.readString(definition).replace("S\\\\d{3}", "\\\\w+")
                // Lists whose addresses hold what is to be redacted, alone and in pairs.
                .replace("\"name\": \"title\",", "\"name\": \"title\", \"openbook:facet\": true,")
                .replace("\"name\": \"start_date\",", "\"name\": \"start_date\", \"openbook:facet\": true,")
                .replace("\"tableSchema\": {", "\"openbook:cross-views\": [{\"down\": \"title\", \"across\": "
                        + "\"start_date\"}], \"tableSchema\": {"));
        note("2018-09-25", "2018-09-25", "The first release, at the wish of Gannetson.");
        rows(CELLS, KEYS);
        assertEquals(0, run("build").exit());
        assertEquals(0, run("seal").exit());
    }

    private void rows(String cells, String keys) throws IOException {
        var first = "S001,University of Fictionbridge,Absence and later earnings,approved,2018-01-02,2020-01,lab,,\n";
        write("data/releases/2018-09-25/shares.csv", HEADINGS + first + cells + keys);
        write("data/releases/2018-11-29/shares.csv", HEADINGS + first + cells.replace("Asked by", "As asked by") + keys
                + LATER);
    }

    private void note(String release, String published, String text) throws IOException {
        write("data/releases/" + release + "/release.md",
                "title=A release\npublished=" + published + "\n~~~~~~\n" + text + "\n");
    }

    private void redact(String... lines) throws IOException {
        note("2018-12-20", "2018-12-20", "A release without registers.");
        write("data/releases/2018-12-20/notices.csv",
                "kind,register,key,columns,release,reason\n" + String.join("\n", lines) + "\n");
    }

    private void redactAll() throws IOException {
        note("2018-09-25", "2018-09-25", "The first release, at the wish of [redacted].");
        redact("redaction,shares,S004,organisation; title; start_date; end_date; access; reason,,Asked for",
                "redaction,shares,redacted,reference,,Asked for",
                "redaction,shares,redacted.2018-03-03,organisation,,Asked for",
                "redaction,shares,redacted-2.2018-03-03,organisation,,Asked for",
                "redaction,,,note,2018-09-25,Asked for");
    }

    @Test
    void whatIsToBeRedacted_isFoundBefore() throws IOException {
        var found = new ArrayList<>(VALUES);
        found.removeIf(value -> {
            try {
                return filesWith(value).isEmpty();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        assertEquals(VALUES.stream().filter(value -> !HASHES.contains(value)).toList(),
                found.stream().filter(value -> !HASHES.contains(value)).toList());
    }

    @Test
    void redacted_isNowhereWhetherTheSourcesStillHoldItOrNot() throws IOException {
        redactAll();
        rows(CELLS, KEYS_REDACTED);
        var call = run("build");
        assertEquals(0, call.exit(), call::err);
        assertNowhere(call);
        var held = Trees.files(output());

        rows(CELLS_REDACTED, KEYS_REDACTED);
        call = run("build");
        assertEquals(0, call.exit(), call::err);
        assertTrue(call.out().startsWith("Unchanged:"), call::out);
        assertNowhere(call);
        var written = Trees.files(output());
        assertEquals(held.keySet(), written.keySet());
        held.forEach((name, bytes) -> assertArrayEquals(bytes, written.get(name), name));
    }

    @Test
    void redactedInTheSources_isSearchedForByWhatTheSiteBeforeTells() throws IOException {
        Trees.copy(output(), folder.resolve("kept"));
        redactAll();
        rows(CELLS_REDACTED, KEYS_REDACTED);
        var call = run("build");
        assertEquals(0, call.exit(), call::err);
        assertNowhere(call);
        assertOnlyTheNewSiteIsKept();

        // Nor is one that a killed build did not come to remove.
        Trees.copy(folder.resolve("kept"), folder.resolve("output.trees/1"));
        assertTrue(run("build").out().startsWith("Unchanged:"));
        assertOnlyTheNewSiteIsKept();
    }

    private void assertOnlyTheNewSiteIsKept() throws IOException {
        try (var trees = Files.list(folder.resolve("output.trees"))) {
            assertEquals(Set.of("2", "2.receipt", "lock", "site"),
                    new TreeSet<>(trees.map(tree -> tree.getFileName().toString()).toList()));
        }
    }

    @Test
    void pages_sayThatItIsRedacted() throws IOException {
        redactAll();
        rows(CELLS_REDACTED, KEYS_REDACTED);
        assertEquals(0, run("build").exit());

        var page = text("shares/s004.html");
        assertTrue(page.contains("<h1 class=\"ob-title\">Redacted</h1>"), page);
        assertTrue(page.contains("<a href=\"../errata/index.html#notice-2018-12-20.1\">Redacted</a>"), page);
        assertFalse(page.contains("Changed"), "a cell redacted in all editions has not changed");
        assertTrue(text("shares/redacted.html").contains("notice-2018-12-20.2\">Redacted</a>"));
        assertTrue(Files.exists(output().resolve("shares/redacted-2.2018-03-03.html")));
        var json = text("downloads/shares.json");
        assertTrue(json.contains("\"title\":{\"redacted\":true}"), json);
        var metadata = text("downloads/shares.csv-metadata.json");
        assertTrue(metadata.contains("\"null\" : [ \"\", \"[redacted 2]\", \"[redacted]\" ]"), metadata);
        assertTrue(text("releases/2018-09-25/shares.csv").contains("S004,[redacted],[redacted],approved,[redacted]"));
        assertEquals("kind,register,key,columns,release,reason\r\n", text("releases/2018-12-20/notices.csv").substring(0,
                "kind,register,key,columns,release,reason\r\n".length()));
        assertTrue(text("errata/index.html").contains("The note of the release of 25 September 2018"));
    }

    @Test
    void manifestsOfTouchedReleases_areIssuedAnewAndSealedAnew() throws IOException {
        var noted = newestHash();
        redactAll();
        rows(CELLS_REDACTED, KEYS_REDACTED);
        assertEquals(0, run("build").exit());

        assertTrue(text("releases/2018-11-29/manifest.json").contains("  \"reissued\": [\"2018-12-20\"],\n"));
        assertTrue(text("releases/2018-12-20/manifest.json").contains("\"version\": 1"));
        var verified = Openbook.run(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), "verify",
                folder.resolve("output").toString());
        assertEquals(0, verified);
        var since = new StringWriter();
        assertEquals(1, Openbook.run(new PrintWriter(since), new PrintWriter(new StringWriter()), "verify",
                folder.resolve("output").toString(), "--since", noted));
        assertTrue(since.toString().contains("The manifests of 2018-09-25 to 2018-11-29 were issued anew with the "
                + "redactions of 2018-12-20, and hashes noted of them before that are withdrawn"), since::toString);

        var sealed = run("seal");
        assertEquals(0, sealed.exit(), sealed::err);
        for (var record : Trees.files(site.resolve("data/published")).entrySet()) {
            var text = new String(record.getValue(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
            VALUES.forEach(value -> assertFalse(text.contains(value), record.getKey() + " " + value));
        }
        assertEquals("Nothing to seal: every release has its record.\n", run("seal").out());
        assertEquals(0, run("build").exit());
    }

    @Test
    void moreThanIsRedacted_isNotExplained() throws IOException {
        redactAll();
        rows(CELLS_REDACTED, KEYS_REDACTED.replace("A lodge", "A shed"));
        Files.delete(site.resolve("content/about.md"));
        assertTrue(run("build").err().contains("about.html was published and would be gone"));
        redact("redaction,shares,S004,organisation,,Asked for");
        note("2018-09-25", "2018-09-25", "The first release, rewritten.");
        rows(CELLS, KEYS.replace("ZORB7788", "ZORB7789"));
        var call = run("build");
        assertEquals(1, call.exit());
        assertTrue(call.err().contains("releases/2018-09-25/note.md would not be what was published"), call::err);
        assertTrue(call.err().contains("shares was published with the entry 'ZORB7788', which would not be in it"), call::err);
    }

    @Test
    void leftInAnotherRow_isRefusedAndNotTold() throws IOException {
        var before = Trees.files(output());
        for (var state : List.of("Quibblethorpe Trust", "[redacted]")) {
            redact("redaction,shares,S004,organisation,,Asked for");
            rows(CELLS.replace("Quibblethorpe Trust", state), KEYS);
            write("data/releases/2018-11-29/shares.csv", Files.readString(site.resolve(
                    "data/releases/2018-11-29/shares.csv")).replace("Ducks", "\"Ducks of  quibblethorpe\nTRUST\""));
            Files.deleteIfExists(site.resolve("data/published/2018-11-29.json"));
            Files.deleteIfExists(site.resolve("data/published/2018-09-25.json"));
            var call = run("build");
            assertEquals(2, call.exit(), call::err);
            assertTrue(call.err().contains("downloads/shares.csv: holds something that is redacted. Redact it there too"),
                    call::err);
            assertTrue(call.err().contains("shares/s009.html: holds something that is redacted"), call::err);
            assertFalse(call.err().toLowerCase(Locale.ROOT).contains("quibblethorpe"), call::err);
            assertEquals(before.keySet(), Trees.files(output()).keySet());
        }
    }

    @Test
    void leftOnAPageOrInAName_isRefusedAndNotTold() throws IOException {
        redact("redaction,shares,S004,title; organisation,,Asked for");
        rows(CELLS, KEYS);
        write("content/about.md", Files.readString(site.resolve("content/about.md"))
                + "\nPlover &amp; \"Wimbrel\" \\<sons>\n\n[A list](quibblethorpe-trust.txt)\n");
        write("content/quibblethorpe-trust.txt", "A list.\n");
        var call = run("build");
        assertEquals(2, call.exit(), call::err);
        assertTrue(call.err().contains("about.html: holds something that is redacted"), call::err);
        assertTrue(call.err().contains("…: the name of the file is made of something that is redacted"), call::err);
        assertFalse(call.err().toLowerCase(Locale.ROOT).contains("quibblethorpe"), call::err);
    }

    @Test
    void anEntryWithANewKey_isRedactedAndCorrectedUnderEach() throws IOException {
        for (var key : List.of("S020", "S021")) {
            remove(folder.resolve("output.trees"));
            Files.deleteIfExists(folder.resolve("output"));
            remove(site.resolve("data/published"));
            remove(site.resolve("data/releases/2018-12-20"));
            write("data/rekeys.csv",
                    "register,release,old,new,reason\nshares,2018-11-29,S020,S021,A digit was wrong.\n");
            write("data/releases/2018-11-29/notices.csv",
                    "kind,register,key,columns,release,reason\ncorrection,shares," + key + ",reason,,It was wrong.\n");
            var before = "S020,Notshire County Council,Murre colonies,approved,2017-07-17,,transfer,Wrong,\n";
            var after = before.replace("S020", "S021").replace("Wrong", "Right");
            rekeyedRows(before, after);
            var call = run("build");
            assertEquals(0, call.exit(), call::err);
            assertTrue(text("shares/s021.html").contains("Corrected"));
            assertTrue(text("errata/index.html").contains("<a href=\"../shares/s021.html\">Murre colonies</a>"));
            assertEquals(0, run("seal").exit());

            redact("redaction,shares," + key + ",title; start_date,,Asked for");
            call = run("build");
            assertEquals(0, call.exit(), call::err);
            var held = Trees.files(output());
            for (var value : List.of("murre", "2017-07-17", "17 july 2017")) {
                assertEquals(Set.of(), filesWith(value), value);
            }
            assertTrue(text("shares/s021.html").contains("errata/index.html#notice-2018-12-20.1\">Redacted</a>"));
            assertTrue(text("errata/index.html").contains("<a href=\"../shares/s021.html\">Redacted</a>"));
            assertTrue(text("releases/2018-09-25/manifest.json").contains("\"reissued\": [\"2018-12-20\"]"));

            rekeyedRows(before.replace("Murre colonies", "[redacted]").replace("2017-07-17", "[redacted]"),
                    after.replace("Murre colonies", "[redacted]").replace("2017-07-17", "[redacted]"));
            call = run("build");
            assertEquals(0, call.exit(), call::err);
            var written = Trees.files(output());
            assertEquals(held.keySet(), written.keySet());
            held.forEach((name, bytes) -> assertArrayEquals(bytes, written.get(name), name));
        }
    }

    @Test
    void aFormerKey_isRedactedByItself() throws IOException {
        remove(folder.resolve("output.trees"));
        Files.deleteIfExists(folder.resolve("output"));
        remove(site.resolve("data/published"));
        var after = "S021,Notshire County Council,Colonies,approved,2018-07-17,,lab,,\n";
        rekeyedRows(after.replace("S021", "GUILLEMOT77"), after);
        write("data/rekeys.csv",
                "register,release,old,new,reason\nshares,2018-11-29,GUILLEMOT77,S021,It told a name.\n");
        assertEquals(0, run("build").exit());
        assertEquals(0, run("seal").exit());

        redact("redaction,shares,redacted,reference,,Asked for");
        rekeyedRows(after.replace("S021", "[redacted]"), after);
        var call = run("build");
        assertEquals(1, call.exit(), call::err);
        assertTrue(call.err().contains("rekeys.csv:2 (row 2, C old): 2018-09-25, the release before, lists no entry of this key"),
                call::err);
        assertFalse(call.err().contains("lists no entry 'GUILLEMOT77'"), call::err);

        write("data/rekeys.csv", "register,release,old,new,reason\nshares,2018-11-29,redacted,S021,It told a name.\n");
        call = run("build");
        assertEquals(0, call.exit(), call::err);
        assertEquals(Set.of(), filesWith("guillemot77"));
        assertTrue(text("shares/redacted.html").contains("s021.html"));
        assertTrue(text("shares/s021.html").contains("S021"));
    }

    private static void remove(Path root) throws IOException {
        if (Files.exists(root)) {
            try (var paths = Files.walk(root)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private void rekeyedRows(String before, String after) throws IOException {
        var first = HEADINGS + "S001,University of Fictionbridge,Absence and later earnings,approved,2018-01-02,"
                + "2020-01,lab,,\n";
        write("data/releases/2018-09-25/shares.csv", first + before);
        write("data/releases/2018-11-29/shares.csv", first + after);
        note("2018-11-29", "2018-11-29", "The second release.");
    }

    private void assertNowhere(Call call) throws IOException {
        for (var value : VALUES) {
            assertEquals(Set.of(), filesWith(value), value);
            assertFalse((call.out() + call.err()).toLowerCase(Locale.ROOT).contains(value), value);
        }
    }

    private Set<String> filesWith(String value) throws IOException {
        var found = new TreeSet<String>();
        var files = Trees.files(output());
        Containers.entries(files.get("downloads/registers.zip"))
                .forEach((name, bytes) -> files.put("downloads/registers.zip/" + name, bytes));
        files.putAll(Containers.opened(files));
        files.forEach((name, bytes) -> {
            var text = new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
            if (name.contains(value) || text.contains(value) || text.replaceAll("<[^>]*>", "").contains(value)) {
                found.add(name);
            }
        });
        return found;
    }

    private String newestHash() throws IOException {
        var page = text("index.html");
        int start = page.indexOf("<code>") + "<code>".length();
        return page.substring(start, page.indexOf("</code>", start));
    }

    private String text(String path) throws IOException {
        return Files.readString(output().resolve(path));
    }

    private Path output() throws IOException {
        return folder.resolve("output").toRealPath();
    }

    private void write(String path, String text) throws IOException {
        var file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Call run(String command) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Openbook.run(new PrintWriter(out, true), new PrintWriter(err, true), command, site.toString(), "-o",
                folder.resolve("output").toString(), "--as-of", "2021-01-01");
        return new Call(exit, out.toString(), err.toString());
    }
}
