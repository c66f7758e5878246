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
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.openbook.archive.verify.Verifier;
import uk.openbook.cli.Openbook;
import uk.openbook.golden.Trees;

/** Whatever happens after a release was sealed, each of its addresses leads somewhere. */
class PromiseOfUrlsTest {

    private static final Path SOUND = Path.of("src/test/resources/faults/base");
    private static final String FIRST = "2018-11-29";
    private static final String SECOND = "2018-12-20";
    private static final String HEADINGS =
            "reference,organisation,title,decision,start_date,end_date,access,reason,related\n";

    private static final String JOINED = "organisations/univ-of-fictionbridge-";

    @TempDir
    private Path folder;

    private Path site;
    private Path output;
    private List<String> sealed;

    private record Call(int exit, String out, String err) {
    }

    /** A register of two pages, with an organisation of two pages that no one has reviewed, sealed. */
    @BeforeEach
    void sealFirstRelease() throws IOException {
        site = folder.resolve("site");
        output = folder.resolve("output");
        Trees.copy(SOUND, site);
        var rows = new StringBuilder(HEADINGS);
        rows.append("S001,University of Fictionbridge,Absence and later earnings,approved,2018-01-02,2020-01,lab,,\n");
        for (int i = 100; i < 200; i++) {
            rows.append(row("S" + i, "Univ. of Fictionbridge", "Reading " + i));
        }
        rows.append(row("S210", "Univ. of Fictionbridge", "Reading 210"));
        rows.append(row("S200", "Made-Up Trust", "Meals"));
        Files.writeString(shares(FIRST), rows);
        assertEquals(0, run("build").exit());
        assertEquals(0, run("seal").exit());
        sealed = Seal.read(Files.readAllBytes(site.resolve("data/published/" + FIRST + ".json"))).orElseThrow().urls();
        assertTrue(sealed.containsAll(List.of("shares/page-2.html", "shares/s200.html", "about.html")),
                sealed::toString);
    }

    private static String row(String key, String organisation, String title) {
        return key + "," + organisation + "," + title + ",approved,2018-01-02,2020-01,lab,,\n";
    }

    private Path shares(String release) {
        return site.resolve("data/releases/" + release + "/shares.csv");
    }

    private void secondRelease(String rows) throws IOException {
        var note = site.resolve("data/releases/" + SECOND + "/release.md");
        Files.createDirectories(note.getParent());
        Files.writeString(note, "title=December 2018 release\n"
                + "published=2018-12-20T09:30\nexpect.shares.gone=100\n~~~~~~\n");
        Files.writeString(shares(SECOND), HEADINGS + rows);
    }

    /** Builds, proves that every sealed address is there, and seals again. */
    private void assertAllLeadSomewhere() throws IOException {
        var check = run("check");
        assertEquals(0, check.exit(), check::toString);
        var build = run("build");
        assertEquals(0, build.exit(), build::toString);
        for (var url : sealed) {
            assertTrue(Files.isRegularFile(output.resolve(url)), url);
        }
        assertTrue(Verifier.verify(output, Optional.empty()).isProved());
        assertEquals(0, run("seal").exit());
        var newest = site.resolve("data/published/" + (Files.exists(shares(SECOND)) ? SECOND : FIRST) + ".json");
        assertTrue(Seal.read(Files.readAllBytes(newest)).orElseThrow().urls().containsAll(sealed));
        assertEquals("Nothing to seal: every release has its record.\n", run("seal").out());
    }

    @Test
    void everythingAtOnce_leadsSomewhere() throws IOException {
        secondRelease(row("S001", "University of Fictionbridge", "Absence and later earnings")
                .replace(",,\n", ",,S200\n") + row("S100", "Univ. of Fictionbridge", "Reading 100")
                + row("S201", "Notshire County Council", "Meals"));
        write("data/rekeys.csv", "register,release,old,new,reason\nshares," + SECOND
                + ",S200,S201,A digit was wrong\n");
        write("data/organisations.csv", "id,name,type,also_known_as,reason\n"
                + "university-of-fictionbridge,University of Fictionbridge,,Fictionbridge University; Univ. of "
                + "Fictionbridge,Short for it\nnotshire,Notshire County Council,,,\n");
        Files.move(site.resolve("content/about.md"), site.resolve("content/this-site.md"));
        write("data/redirects.csv", "from,to,reason\nabout.html,this-site.html,The page was renamed\n");
        assertAllLeadSomewhere();

        var list = Files.readString(output.resolve("shares/page-2.html"));
        assertTrue(list.contains("This list is shorter now") && list.contains("href=\"index.html\""), list);
        assertRedirect("shares/s200.html", "s201.html", "A digit was wrong");
        assertTrue(Files.readString(output.resolve("shares/s001.html"))
                .contains("<a href=\"s201.html\">Meals</a>"),
                "what names the old key leads to the entry");
        assertTrue(Files.readString(output.resolve("shares/s201.html"))
                .contains("<p class=\"ob-reason\">Known as S200 until then. A digit was wrong.</p>"));
        assertRedirect("about.html", "this-site.html", "The page was renamed");
        int joined = 0;
        for (var url : sealed) {
            if (!url.startsWith(JOINED)) {
                continue;
            }
            joined++;
            if (url.endsWith(".html")) {
                assertRedirect(url, url.contains("/page-") ? "../university-of-fictionbridge.html"
                        : "university-of-fictionbridge.html", "Short for it");
            } else {
                var now = url.replaceFirst("univ-of-fictionbridge-[0-9a-f]+", "university-of-fictionbridge");
                assertEquals(-1L, Files.mismatch(output.resolve(url), output.resolve(now)), url);
            }
        }
        assertEquals(4, joined, () -> "two pages, the feed and the file: " + sealed);
        var sitemap = Files.readString(output.resolve("sitemap.xml"));
        assertFalse(sitemap.contains("s200.html") || sitemap.contains("https://sharing.example.org/shares/page-2")
                || sitemap.contains("about.html"));
        var kept = sealed.stream().filter(url -> url.matches("organisations/made-up-trust-[0-9a-f]+\\.html")).findFirst()
                .orElseThrow();
        assertTrue(Files.readString(output.resolve(kept)).contains("Nothing is listed here."), kept);
    }

    private void assertRedirect(String path, String target, String reason) throws IOException {
        var page = Files.readString(output.resolve(path));
        assertTrue(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=" + target + "\">"), page);
        assertTrue(page.contains("<a href=\"" + target + "\">"), page);
        assertTrue(page.contains(reason), page);
        assertTrue(page.contains("<link rel=\"canonical\" href=\"https://") && !page.contains(path + "\">"), page);
    }

    @Test
    void movedFile_isWrittenAgainWithTheBytesOfTheNewOne() throws IOException {
        write("data/redirects.csv", "from,to,reason\ndownloads/all-shares.csv,downloads/shares.csv,Renamed\n");
        assertAllLeadSomewhere();
        assertArrayEquals(Files.readAllBytes(output.resolve("downloads/shares.csv")),
                Files.readAllBytes(output.resolve("downloads/all-shares.csv")));
    }

    @Test
    void rekeyOfAReleaseToCome_hasNoEffect() throws IOException {
        secondRelease(row("S001", "University of Fictionbridge", "Absence and later earnings")
                + row("S201", "Made-Up Trust", "Meals"));
        replace("data/releases/" + SECOND + "/release.md", "gone=100", "gone=101");
        replace("data/releases/" + SECOND + "/release.md", "2018-12-20T", "2030-12-20T");
        write("data/rekeys.csv", "register,release,old,new,reason\nshares," + SECOND
                + ",S200,S201,A digit was wrong\n");
        var before = Trees.files(output.toRealPath());
        var call = run("build");
        assertEquals(0, call.exit(), call::toString);
        assertTrue(call.out().startsWith("Unchanged"), call::toString);
        assertEquals(before.keySet(), Trees.files(output.toRealPath()).keySet());
    }

    @Test
    void pageRenamedWithoutARedirect_isRefusedByCheckWithTheLineToAdd() throws IOException {
        Files.move(site.resolve("content/about.md"), site.resolve("content/about-us.md"));
        var call = run("check");
        assertEquals(1, call.exit(), call::toString);
        assertTrue(call.out().contains("about.html was published and would be gone. Put back the row, code or "
                + "page that it showed; if something else took its place, make the file data/redirects.csv with "
                + "the headings from,to,reason in its first line, and below it the line "
                + "about.html,about-us.html,REASON [sealed-url]"), call::toString);
    }

    @Test
    void definitionThatDemandsMore_stopsANewReleaseAndNoSealedOne() throws IOException {
        replace("data/registers/shares.json", "\"S\\\\d{3}\"", "\"S0\\\\d{2}\"");
        replace("data/registers/shares.json", "{\"name\": \"decision\", \"required\": true}",
                "{\"name\": \"decision\", \"required\": true}, {\"name\": \"approver\", \"required\": true}");
        var call = run("build");
        assertEquals(0, call.exit(), call::toString);
        assertTrue(call.err().contains("Sealed releases stay as published, though today's definitions would find: 104 in "
                + "shares (2 missing-column, 102 wrong-form)\n"), call::toString);
        secondRelease(Files.readString(shares(FIRST)).substring(HEADINGS.length()));
        replace("data/releases/" + SECOND + "/release.md", "expect.shares.gone=100\n", "");
        var later = run("check");
        assertEquals(1, later.exit(), later::toString);
        assertTrue(later.out().contains(SECOND + "/shares.csv:1 (row 1, approver): the column is missing"), later::toString);
        assertFalse(later.out().contains(FIRST + "/shares.csv"), later::toString);
    }

    @Test
    void detailOfAPersonInASealedRelease_stopsTheBuild() throws IOException {
        replace("data/releases/" + FIRST + "/shares.csv", "Meals", "Meals j.doe@example.org");
        var call = run("build");
        assertEquals(1, call.exit(), call::toString);
        assertTrue(call.err().contains("[privacy-email]"), call::toString);
    }

    private void write(String path, String text) throws IOException {
        Files.writeString(site.resolve(path), text);
    }

    private void replace(String path, String text, String by) throws IOException {
        var before = Files.readString(site.resolve(path));
        assertTrue(before.contains(text), path);
        Files.writeString(site.resolve(path), before.replace(text, by));
    }

    private Call run(String command) {
        var out = new StringWriter();
        var err = new StringWriter();
        var args = new ArrayList<>(List.of(command, site.toString(), "--as-of", "2021-01-01"));
        if (!command.equals("check")) {
            args.addAll(List.of("-o", output.toString()));
        }
        int exit = Openbook.run(new PrintWriter(out, true), new PrintWriter(err, true), args.toArray(String[]::new));
        return new Call(exit, out.toString(), err.toString());
    }
}
