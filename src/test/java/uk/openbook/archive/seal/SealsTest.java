package uk.openbook.archive.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.openbook.cli.Openbook;
import uk.openbook.golden.Trees;

class SealsTest {

    private static final Path SOUND = Path.of("src/test/resources/faults/base");
    private static final String NEWEST = "data/published/2018-11-29.json";
    private static final String OLDEST = "data/published/2018-09-25.json";

    @TempDir
    private Path folder;

    private Path site;

    private record Call(int exit, String out, List<String> err) {
    }

    @BeforeEach
    void buildAndSeal() throws IOException {
        site = folder.resolve("site");
        Trees.copy(SOUND, site);
        assertEquals(0, run("build").exit());
        var call = run("seal");
        assertEquals(0, call.exit(), call::toString);
        assertEquals("Sealed: " + OLDEST + ", " + NEWEST + ". Keep them with the sources of the site.\n", call.out());
    }

    @Test
    void newestRecord_hasEveryAddressOfTheSite() throws IOException {
        var seal = read(NEWEST);
        // But for the index of the search, whose names change with what it holds.
        assertEquals(Trees.files(folder.resolve("output").toRealPath()).keySet().stream()
                .filter(path -> !path.startsWith("search/")).toList(), seal.urls());
        assertEquals(List.of("releases/2018-11-29/note.md", "releases/2018-11-29/shares.csv"),
                List.copyOf(seal.files().keySet()));
        assertEquals(List.of("S001", "S003"), seal.keys().get("shares"));
        assertEquals(List.of(), read(OLDEST).urls());
        assertArrayEquals(seal.bytes(), Files.readAllBytes(site.resolve(NEWEST)));
    }

    @Test
    void sealedSite_isBuiltAndSealedAgainWithoutAChange() throws IOException {
        var before = Trees.times(site);
        assertEquals(0, run("build").exit());
        assertEquals("Nothing to seal: every release has its record.\n", run("seal").out());
        assertEquals(before, Trees.times(site));
    }

    @Test
    void rewrittenRelease_isRefused() throws IOException {
        replace("data/releases/2018-09-25/shares.csv", "S001,", "S009,");
        replace("data/releases/2018-09-25/release.md", "first", "earliest");
        var call = run("build");
        assertEquals(1, call.exit(), call::toString);
        assertTrue(call.err().contains(OLDEST + ": releases/2018-09-25/shares.csv would not be what was published. Put "
                + "data/releases/2018-09-25/shares.csv back as it was, and publish what is new in a new release "
                + "[sealed-file]"), call::toString);
        assertTrue(call.err().contains(OLDEST + ": releases/2018-09-25/note.md would not be what was published. Put "
                + "data/releases/2018-09-25/release.md back as it was, and publish what is new in a new release "
                + "[sealed-file]"), call::toString);
        assertEquals(1, run("seal").exit());
    }

    @Test
    void removedPage_isRefused() throws IOException {
        Files.delete(site.resolve("content/about.md"));
        var call = run("build");
        assertEquals(1, call.exit(), call::toString);
        assertTrue(call.err().contains(NEWEST + ": about.html was published and would be gone. Put back the row, "
                + "code or page that it showed; if something else took its place, make the file "
                + "data/redirects.csv with the headings from,to,reason in its first line, and below it the line "
                + "about.html,index.html,REASON [sealed-url]"), call::toString);
    }

    @Test
    void newRelease_isSealedBesideTheOthers() throws IOException {
        var before = Files.readAllBytes(site.resolve(NEWEST));
        Trees.copy(site.resolve("data/releases/2018-11-29"), site.resolve("data/releases/2018-12-20"));
        replace("data/releases/2018-12-20/release.md", "2018-11-29T09:30", "2018-12-20T09:30");
        assertEquals(0, run("build").exit());
        assertEquals("Sealed: data/published/2018-12-20.json. Keep them with the sources of the site.\n",
                run("seal").out());
        assertArrayEquals(before, Files.readAllBytes(site.resolve(NEWEST)));
    }

    @Test
    void releaseAddedBeforeASealedOne_isRefused() throws IOException {
        addRelease("2018-10-10", "2018-10-10T09:30");
        assertRefused("data/releases/2018-10-10: the release would come before that of 2018-11-29, which is "
                + "sealed, and change what readers were given as proof of it. Name the folder after a day that "
                + "is later than 2018-11-29 [sealed-file]");
    }

    @Test
    void embargoedReleaseWithADateBeforeASealedOne_isRefusedAtOnce() throws IOException {
        addRelease("2018-11-20", "2031-01-01T09:30");
        assertRefused("data/releases/2018-11-20: the release would come before that of 2018-11-29, which is "
                + "sealed, and change what readers were given as proof of it. Name the folder after a day that "
                + "is later than 2018-11-29 [sealed-file]");
    }

    @Test
    void titleOrTimeOfASealedRelease_isKept() throws IOException {
        replace("data/releases/2018-09-25/release.md", "title=September 2018", "title=Autumn");
        replace("data/releases/2018-11-29/release.md", "T09:30", "T09:31");
        assertRefused("data/releases/2018-09-25/release.md title: the title would not be what was published. Put it back: "
                + "title=September 2018 [sealed-file]",
                "data/releases/2018-11-29/release.md published: the time would not be what was published. Put it back: "
                + "published=2018-11-29T09:30:00Z [sealed-file]");
    }

    @Test
    void renamedSealedRelease_isRefused() throws IOException {
        Files.move(site.resolve("data/releases/2018-09-25"), site.resolve("data/releases/2018-09-26"));
        assertRefused("data/releases/2018-09-26: the release would come before that of 2018-11-29, which is "
                + "sealed, and change what readers were given as proof of it. If it is that of 2018-09-25, name "
                + "the folder so again; else name it after a day that is later than 2018-11-29 [sealed-file]");
    }

    @Test
    void sealedReleaseDeletedWithItsRecord_changesTheNextManifest() throws IOException {
        Trees.copy(site.resolve("data/releases/2018-11-29"), site.resolve("data/releases/2018-12-20"));
        replace("data/releases/2018-12-20/release.md", "2018-11-29T09:30", "2018-12-20T09:30");
        assertEquals(0, run("build").exit());
        assertEquals(0, run("seal").exit());
        for (var path : Trees.paths(site.resolve("data/releases/2018-09-25"))) {
            Files.delete(path);
        }
        Files.delete(site.resolve("data/releases/2018-09-25"));
        Files.delete(site.resolve(OLDEST));
        var call = run("build");
        assertEquals(1, call.exit(), call::toString);
        assertTrue(call.err().stream().anyMatch(line -> line.contains(" would not be what was published")
                || line.contains("was published and would be gone")), call::toString);
    }

    /** Records of 0.1.0 have neither title nor manifest, and get them with the next seal. */
    @Test
    void recordOfTheFirstVersion_isReadAndCompleted() throws IOException {
        var whole = Files.readAllBytes(site.resolve(OLDEST));
        for (var record : List.of(OLDEST, NEWEST)) {
            var text = Files.readString(site.resolve(record)).replaceFirst(",\"title\":\"[^\"]*\"", "")
                    .replaceFirst("\n?,?\n?\"manifest\":\"[0-9a-f]{64}\"", "");
            assertFalse(text.contains("manifest\":\""), text);
            Files.writeString(site.resolve(record), text);
        }
        assertEquals(0, run("build").exit());
        var call = run("seal");
        assertEquals(0, call.exit(), call::toString);
        assertArrayEquals(whole, Files.readAllBytes(site.resolve(OLDEST)));
    }

    private void addRelease(String id, String published) throws IOException {
        Trees.copy(site.resolve("data/releases/2018-09-25"), site.resolve("data/releases/" + id));
        Files.writeString(site.resolve("data/releases/" + id + "/release.md"),
                "title=Added\npublished=" + published + "\n~~~~~~\nAdded.\n");
    }

    private void assertRefused(String... findings) throws IOException {
        var before = Trees.files(folder.resolve("output").toRealPath()).keySet();
        for (var command : List.of("build", "seal")) {
            var call = run(command);
            assertEquals(1, call.exit(), call::toString);
            assertTrue(call.err().containsAll(List.of(findings)), call::toString);
        }
        assertEquals(before, Trees.files(folder.resolve("output").toRealPath()).keySet());
    }

    @Test
    void siteOfAnEarlierDay_isBuiltWithoutTheRecordsOfLaterReleases() {
        assertEquals(0, Openbook.run("build", site.toString(), "-o", folder.resolve("earlier").toString(), "--as-of",
                "2018-10-01"));
    }

    @Test
    void outputThatIsNotWhatTheSourcesGive_isNotSealed() throws IOException {
        Files.delete(site.resolve(NEWEST));
        replace("content/about.md", "~~~~~~", "~~~~~~\nA new paragraph.\n");
        var call = run("seal");
        assertEquals(2, call.exit(), call::toString);
        assertTrue(call.err().get(call.err().size() - 1).endsWith(": this is not the site that the sources give: about.html "
                + "differs. Build it, look at it, and seal it then"), call::toString);
        assertFalse(Files.exists(site.resolve(NEWEST)));
    }

    private Seal read(String path) throws IOException {
        return Seal.read(Files.readAllBytes(site.resolve(path))).orElseThrow();
    }

    private void replace(String path, String text, String by) throws IOException {
        var before = Files.readString(site.resolve(path));
        assertTrue(before.contains(text), path);
        Files.writeString(site.resolve(path), before.replace(text, by));
    }

    private Call run(String command, String... more) {
        var out = new StringWriter();
        var err = new StringWriter();
        var args = new ArrayList<>(List.of(command, site.toString(), "-o", folder.resolve("output").toString()));
        args.addAll(more.length == 0 ? List.of("--as-of", "2021-01-01") : List.of(more));
        int exit = Openbook.run(new PrintWriter(out, true), new PrintWriter(err, true), args.toArray(String[]::new));
        return new Call(exit, out.toString(), err.toString().lines().toList());
    }
}
