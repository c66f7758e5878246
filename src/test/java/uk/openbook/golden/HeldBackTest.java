package uk.openbook.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.openbook.cli.Openbook;
import uk.openbook.render.search.SearchFiles;
import uk.openbook.render.search.SearchTexts;

/**
 * Of what is held back, not a word is in the site. Every cell, name and line that must not be public holds a canary:
 * a word with {@code canary} in it, which letter case and slugs leave as it is, or a day that stands nowhere else. What
 * is public holds warblers, so that the search is known to find what is there.
 */
class HeldBackTest {

    private static final String CANARY = "canary";
    private static final String WARBLER = "warbler";
    private static final String HEADINGS =
            "reference,organisation,title,decision,start_date,end_date,access,reason,related\n";

    /** Days of held-back rows, pages and releases, in files and in words. */
    private static final List<String> DAYS = List.of("2011-11-11", "11 november 2011", "2012-07", "july 2012",
            "2021-03-25", "25 march 2021", "2009-09-09", "9 september 2009", "2021-02-03", "3 february 2021",
            "2021-04-05", "5 april 2021", "2010-10-10", "10 october 2010");

    @TempDir
    private Path folder;

    private Path site;
    private final StringWriter printed = new StringWriter();

    @BeforeEach
    void makeSite() throws IOException {
        site = folder.resolve("site");
        Trees.copy(Path.of("src/test/resources/faults/base"), site);
        var definition = site.resolve("data/registers/shares.json");
        Files.writeString(definition, Files.readString(definition).replace("S\\\\d{3}", "\\\\w+"));
        rows();
        releaseToCome();
        pages();
        write("data/waivers.csv", "register,key,column,kind,reason,approver,sha256\n"
                + "shares,CANARYKEY1,reason,email,Canarywaiver,Canaryapprover," + "0".repeat(64) + "\n");
    }

    private void rows() throws IOException {
        write("data/organisations.csv", "id,name,type,also_known_as,reason\n"
                + "canary-reviewed,Canaryreviewed Trust,,Canaryalias,Canaryjoined\n"
                + "warbler-reviewed,Warblerreviewed Trust,,Warbleralias,Warblerjoined\n");
        write("data/releases/2018-09-25/shares.csv", HEADINGS
                + "WARBLER1,Warblerbody,Warblertitle,approved,2013-03-13,,lab,,\n"
                + "TURNED1,Warbleralias,Warblerturned,approved,2013-03-13,,lab,,\n"
                + "CANARYKEY0,Canaryfirst,Canaryfirsttitle,rejected,2010-10-10,,transfer,Canaryfirstreason,WARBLER1\n");
        write("data/releases/2018-11-29/shares.csv", HEADINGS
                + "WARBLER1,Warblerbody,Warblertitle,approved,2013-03-13,2014-04,transfer,Warblerreason,\n"
                + "WARBLER2,Warblerbody,Warblererased,approved,2013-03-13,,lab,,\n"
                + "TURNED2,Warblerbody,Warblertitle,approved,2013-03-13,,lab,,\n"
                // Public once, and held back now with other words.
                + "TURNED1,Canaryturned,Canaryturnedtitle,rejected,2011-11-11,2012-07,transfer,Canaryturnedreason,\n"
                + "CANARYKEY1,Canarybody,Canarytitle,rejected,2011-11-11,2012-07,transfer,\"Canary\nreason\",WARBLER1\n"
                + "CANARYKEY2,Canaryalias,\"Canary, Ltd\",rejected,2011-11-11,2012-07,transfer,[Canary](https://canary.uk),\n"
                + ",Canaryfallback,Canarytitle,rejected,2011-11-11,,transfer,Canaryreason,\n");
    }

    private void releaseToCome() throws IOException {
        write("data/releases/2021-03-25/release.md",
                "title=Canaryrelease\npublished=2021-03-25T09:30\n~~~~~~\nCanarynote of a release.\n");
        write("data/releases/2021-03-25/notices.csv", "kind,register,key,columns,reason\n"
                + "correction,shares,WARBLER1,organisation; title,Canarynotice of a change\n"
                + "withdrawal,shares,TURNED2,,Canarynotice of what goes\n"
                + "redaction,shares,WARBLER2,title,Canarynotice of what is erased\n");
        write("data/releases/2021-03-25/shares.csv", HEADINGS
                + "WARBLER1,Canarychange,Canarychanged,approved,2009-09-09,,lab,,\n"
                + "WARBLER2,Warblerbody,Warblererased,approved,2013-03-13,,lab,,\n"
                + "CANARYKEY3,Canarycoming,Canarycomingtitle,approved,2009-09-09,,transfer,Canarycomingreason,WARBLER1\n"
                + "CANARYKEY4,Canarynever,Canarynevertitle,rejected,2009-09-09,,transfer,Canaryneverreason,\n");
    }

    private void pages() throws IOException {
        write("content/canary-draft.md", page("Canarydraft", "2018-09-25", "draft", "Canarywords\n[a](canary-linked.txt)"));
        write("content/canary-later.md", page("Canarylater", "2021-04-05", "published", "Canarylaterwords"));
        write("content/canary/deep.md", page("Canarydeep", "2018-09-25", "draft", "{{entries shares}} canaries"));
        write("content/canary-linked.txt", "Canarylinked");
        write("content/canary-unused.txt", "Canaryunused");
        write("content/warblers.txt", "Warblers are sung of.\n");
        write("content/about.md", "title=Warblerpage\ndate=2018-09-25\ntype=page\nstatus=published\n"
                + "tags=canarytag\nupdate.2021-02-03=Canaryupdate\nupdate.2018-11-29=Warblerupdate\n~~~~~~\n"
                + "[Song](warblers.txt)\n");
    }

    private static String page(String title, String date, String status, String body) {
        return "title=" + title + "\ndate=" + date + "\ntype=page\nstatus=" + status + "\ndescription=Canarydescription\n"
                + "~~~~~~\n" + body + "\n";
    }

    @Test
    void whatIsHeldBack_isNowhereInTheSite() throws IOException {
        var output = build("2021-01-01");

        assertEquals(Set.of(), filesWith(CANARY, output));
        for (var day : DAYS) {
            assertEquals(Set.of(), filesWith(day, output), day);
        }
        // Nor a page at the hash of a key.
        assertEquals(Set.of("shares/feed.atom", "shares/index.html", "shares/turned1.html", "shares/turned2.html",
                        "shares/warbler1.html", "shares/warbler2.html"),
                Trees.files(output).keySet().stream().filter(name -> name.matches("shares/[^/]+"))
                        .collect(Collectors.toSet()));
        assertFalse(printed.toString().toLowerCase(Locale.ROOT).contains(CANARY), printed::toString);
    }

    @Test
    void whatIsPublic_isFoundByTheSameSearch() throws IOException {
        var output = build("2021-01-01");

        assertTrue(filesWith(WARBLER, output).containsAll(Set.of("shares/warbler1.html", "shares/index.html",
                "shares/turned1.html", "downloads/shares.csv", "downloads/shares.json", "organisations/index.html",
                "organisations/warblerbody.html", "organisations/warbler-reviewed.html", "about.html", "warblers.txt",
                "sitemap.xml")), () -> "not found everywhere");
        assertTrue(filesWith("warblerreason", output).containsAll(Set.of("shares/warbler1.html", "downloads/shares.csv",
                "downloads/shares.json")));
        assertTrue(filesWith("warblererased", output).containsAll(Set.of("shares/warbler2.html", "downloads/shares.csv",
                "releases/2018-11-29/shares.csv")));
        for (var kind : List.of("cards", "terms", "spelling")) {
            assertTrue(filesWith("warblererased", output).stream().anyMatch(name -> name.startsWith("search/parts/" + kind)),
                    kind);
        }
        assertTrue(filesWith("2013-03-13", output).contains("downloads/shares.csv"));
        assertTrue(filesWith("13 march 2013", output).contains("shares/warbler1.html"));
    }

    @Test
    void onceItsTimeHasCome_whatWasHeldBackIsFound() throws IOException {
        var output = build("2022-01-01");

        assertTrue(filesWith(CANARY, output).containsAll(Set.of("shares/canarykey3.html", "downloads/shares.csv",
                "downloads/shares.json", "canary-later.html", "about.html", "releases/2021-03-25/index.html")));
        assertTrue(filesWith("canarynotice", output).containsAll(Set.of("errata/index.html", "shares/warbler1.html",
                "shares/turned2.html", "releases/2021-03-25/notices.csv", "releases/2021-03-25/index.html")));
        assertEquals(Set.of(), filesWith("warblererased", output));
        // But never what is rejected, draft, or linked to by nothing that is public.
        for (var word : List.of("canarykey1", "canarykey4", "canarynever", "canarydraft", "canarydeep", "canarylinked",
                "canaryunused", "canaryturned", "canaryalias", "canaryreviewed", "canarywaiver")) {
            assertEquals(Set.of(), filesWith(word, output), word);
        }
    }

    private Path build(String asOf) throws IOException {
        var said = new StringWriter();
        int exit = Openbook.run(new PrintWriter(printed, true), new PrintWriter(said, true), "build", site.toString(),
                "-o", folder.resolve("output").toString(), "--as-of", asOf);
        assertEquals(0, exit, said::toString);
        return folder.resolve("output").toRealPath();
    }

    /** The files that hold a text in their name or their bytes, letter case aside. */
    private static Set<String> filesWith(String text, Path output) throws IOException {
        var found = new TreeSet<String>();
        for (var file : Trees.files(output).entrySet()) {
            var name = file.getKey();
            if (name.toLowerCase(Locale.ROOT).contains(text)
                    || text(name, file.getValue()).toLowerCase(Locale.ROOT).contains(text)) {
                found.add(name);
            }
        }
        return found;
    }

    /** Of the index of the search what it says, since it is packed. */
    private static String text(String name, byte[] bytes) throws IOException {
        if (!name.startsWith(SearchFiles.FOLDER)) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        try (var file = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return SearchTexts.of(file);
        }
    }

    private void write(String path, String text) throws IOException {
        var file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
