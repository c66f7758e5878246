package uk.openbook.golden;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.openbook.cli.Openbook;

/**
 * What version 0.1.0 sealed is published for ever. The site in {@code sites/sealed-by-0.1.0/site} was checked, built and
 * sealed by that version after each of its three releases. Folder {@code published} has the files that its manifests
 * seal, and {@code noted-hashes.txt} the hash of each manifest, as a reader noted it. None of these files is ever edited
 * or written again: a change of the program must fit them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealedByFirstVersionTest {

    private static final Path FIXTURE = Path.of("src/test/resources/sites/sealed-by-0.1.0");
    private static final Path RECORDS = FIXTURE.resolve("site/data/published");
    private static final int MOST_MOVES = 5;

    private Path site;
    private Path output;

    @BeforeAll
    void checkAndBuild(@TempDir Path folder) throws IOException {
        site = folder.resolve("site");
        output = folder.resolve("output");
        Trees.copy(FIXTURE.resolve("site"), site);
        run("check", site.toString());
        run("build", site.toString(), "-o", output.toString());
    }

    @Test
    void sealedFiles_areThoseOfTheFirstVersion() throws IOException {
        var expected = Trees.files(FIXTURE.resolve("published"));
        assertTrue(expected.size() > 10, () -> expected.keySet().toString());
        for (var file : expected.entrySet()) {
            assertArrayEquals(file.getValue(), Files.readAllBytes(output.resolve(file.getKey())), file.getKey());
        }
    }

    @Test
    void everyHashThatWasNoted_isContinued() throws IOException {
        var noted = Files.readAllLines(FIXTURE.resolve("noted-hashes.txt"));
        assertEquals(3, noted.size());
        for (var line : noted) {
            run("verify", output.toString(), "--since", line.split(" ")[1]);
        }
    }

    @Test
    void everySealedAddress_exists() throws IOException {
        var urls = sealedUrls();
        assertTrue(urls.size() > 300, () -> "addresses: " + urls.size());
        urls.removeIf(url -> Files.isRegularFile(output.resolve(url)));
        assertEquals(new TreeSet<>(), urls);
    }

    private static TreeSet<String> sealedUrls() throws IOException {
        var json = new ObjectMapper();
        var urls = new TreeSet<String>();
        for (var record : Trees.paths(RECORDS)) {
            json.readTree(record.toFile()).get("urls").forEach(url -> urls.add(url.asText()));
        }
        return urls;
    }

    /** Rekeys, notices and other entries name entries by keys as the first version worked them out. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            requests/abaaa945.html                          | of two lines           | A digit was missing.
            requests/b021684f.html                          | of two lines           | A digit was missing.
            requests/d3b7b489.html                          | Children in song       | The first release was a day early.
            requests/eb46f9ae.html                          | Left later             | It should not have been listed.
            requests/dc8ffdbf.html                          | Alike in every cell    | Listed in the latest release 31 July 2019
            requests/dc8ffdbf.2.html                        | Alike in every cell    | Listed in the latest release 31 July 2019
            requests/ee861650.html                          | that shows nothing     | Redacted
            requests/024d2803.html                          | #REF!                  | Listed in the latest release 31 July 2019
            figures/007.html                                | 3 September 2018       | Listed in the latest release 31 July 2019
            visits/2019-01-06.redacted.html                 | Asked as well          | Redacted
            visits/9330faf8.html                            | No day, no visitor     | Listed in the latest release 31 January 2019
            organisations/alpha-org-9c1d6693.html           | Łódź/7                 | 1 April 2018
            requests/by/topic/green-tea-69afc2ce/index.html | A title of two lines   | FOI 2018/01
            errata/index.html                               | Erased under           | Left later
            old.html                                        | About this site.       | The end.
            """)
    void addressMadeOfAnOldKey_leadsToItsEntry(String address, String text, String more) throws IOException {
        var page = read(address).text();
        assertTrue(page.contains(text), () -> address + ": " + page);
        assertTrue(page.contains(more), () -> address + ": " + page);
    }

    /** The first version had a page for each spelling of an organisation, and a list for each of a value. */
    @ParameterizedTest
    @CsvSource({
        "organisations/alpha-org-, .html",
        "requests/by/topic/green-tea-, /index.html", "requests/by/topic/black-tea-, /index.html"
    })
    void sealedAddressOfAnotherSpelling_leadsOn(String begins, String ends) throws IOException {
        var pages = sealedUrls();
        pages.removeIf(url -> !url.startsWith(begins) || !url.endsWith(ends));
        var ways = new HashSet<String>();
        for (var page : pages) {
            ways.add(read(page).selectFirst("h1").text());
        }
        assertTrue(pages.size() > 2, pages::toString);
        assertEquals(1, ways.size(), () -> pages + " lead to " + ways);
    }

    /** Sealed files keep comments to the letter; what else is made of them, and of definitions, does not have them. */
    @ParameterizedTest
    @ValueSource(strings = {"index.html", "feed.atom", "errata/index.html", "releases/2019-01-31/index.html",
        "releases/2019-04-30/index.html", "releases/2019-07-31/index.html", "requests/abaaa945.html",
        "requests/b021684f.html", "kinds/index.html", "kinds/tea.html", "downloads/code-lists/kinds.csv",
        "downloads/requests.csv-metadata.json", "downloads/requests.schema.json", "requests/index.html", "old.html",
        "about.html", "data.json"})
    void comment_isOnNoPageAndInNoDownload(String path) throws IOException {
        var text = Files.readString(output.resolve(path));
        assertFalse(text.contains("internal"), text);
        assertFalse(text.contains("comment"), text);
        assertFalse(text.contains("--&gt;"), text);
    }

    @Test
    void sealedSite_isSealedAgainWithAdditionsOnly(@TempDir Path folder) throws IOException {
        var copy = folder.resolve("site");
        Trees.copy(site, copy);
        var before = Trees.files(copy);
        buildAndSeal(copy, folder);
        var after = Trees.files(copy);
        assertEquals(before.keySet(), after.keySet());
        var json = new ObjectMapper();
        for (var file : before.entrySet()) {
            var name = file.getKey();
            if (name.startsWith("data/published/")) {
                assertHolds(json.readTree(file.getValue()), json.readTree(after.get(name)), name);
            } else {
                assertArrayEquals(file.getValue(), after.get(name), name);
            }
        }
        // The records as this version writes them are read and kept like those of the first.
        buildAndSeal(copy, folder);
        Trees.files(copy).forEach((name, bytes) -> assertArrayEquals(after.get(name), bytes, name));
    }

    private static void buildAndSeal(Path site, Path folder) {
        var output = folder.resolve("output").toString();
        run("build", site.toString(), "-o", output);
        run("seal", site.toString(), "-o", output);
    }

    /** A record keeps every member, file, key and address that it had, and may gain more. */
    private static void assertHolds(JsonNode old, JsonNode now, String name) {
        assertEquals(old.getNodeType(), now.getNodeType(), name);
        if (old.isObject()) {
            old.properties().forEach(member -> {
                assertTrue(now.has(member.getKey()), () -> name + " has no " + member.getKey());
                assertHolds(member.getValue(), now.get(member.getKey()), name + "/" + member.getKey());
            });
        } else if (old.isArray()) {
            var items = new HashSet<JsonNode>();
            now.forEach(items::add);
            old.forEach(item -> assertTrue(items.contains(item), () -> name + " has no " + item));
        } else {
            assertEquals(old, now, name);
        }
    }

    private static void run(String... arguments) {
        var printed = new StringWriter();
        var out = new PrintWriter(printed, true);
        assertEquals(0, Openbook.run(out, out, arguments), () -> String.join(" ", arguments) + "\n" + printed);
    }

    private Document read(String address) throws IOException {
        var path = output.resolve(address);
        for (int moves = 0; moves < MOST_MOVES; moves++) {
            var page = Jsoup.parse(Files.readString(path));
            var refresh = page.selectFirst("meta[http-equiv=refresh]");
            if (refresh == null) {
                return page;
            }
            path = path.resolveSibling(refresh.attr("content").replaceFirst("^0; url=", "")).normalize();
        }
        throw new AssertionError(address + " leads on and on");
    }
}
