package uk.openbook.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import uk.openbook.cli.Openbook;

/** The feeds of the site of four releases, read by the parser of the JDK. */
class AtomFeedsTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String BASE = "https://changes.example.org/";

    @TempDir
    private Path folder;

    private Path site;

    @BeforeEach
    void copySite() throws IOException {
        site = folder.resolve("site");
        var golden = Path.of("src/test/resources/sites/four-releases");
        Trees.copy(golden.resolve("data"), site.resolve("data"));
        Files.copy(golden.resolve("site-config.properties"), site.resolve("site-config.properties"));
    }

    private Map<String, byte[]> build(String asOf) throws IOException {
        var printed = new StringWriter();
        var output = folder.resolve(asOf);
        assertEquals(0, Openbook.run(new PrintWriter(new StringWriter()), new PrintWriter(printed, true), "build",
                site.toString(), "-o", output.toString(), "--as-of", asOf), printed::toString);
        return Trees.files(output.toRealPath());
    }

    private static Map<String, Element> feeds(Map<String, byte[]> files) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        var feeds = new TreeMap<String, Element>();
        for (var file : files.entrySet()) {
            if (file.getKey().endsWith(".atom")) {
                feeds.put(file.getKey(), factory.newDocumentBuilder()
                        .parse(new ByteArrayInputStream(file.getValue())).getDocumentElement());
            }
        }
        return feeds;
    }

    private static List<Element> children(Element parent, String name) {
        var children = new ArrayList<Element>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && ATOM.equals(element.getNamespaceURI())
                    && element.getLocalName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }

    /** The text of the one child of this name. */
    private static String text(Element parent, String name) {
        var children = children(parent, name);
        assertEquals(1, children.size(), name);
        return children.get(0).getTextContent();
    }

    private static String link(Element parent, String relation) {
        var links = children(parent, "link").stream().filter(link -> link.getAttribute("rel").equals(relation)).toList();
        assertEquals(1, links.size(), relation);
        var address = links.get(0).getAttribute("href");
        assertTrue(address.startsWith(BASE), address);
        return address.substring(BASE.length());
    }

    private static List<String> ids(Element feed) {
        return children(feed, "entry").stream().map(entry -> text(entry, "id")).toList();
    }

    private static boolean isOfKind(Element entry, String term) {
        return children(entry, "category").stream().anyMatch(category -> category.getAttribute("term").equals(term));
    }

    @Test
    void everyFeed_isValid_andLeadsToPagesThatAreThere() throws Exception {
        var files = build("2021-01-01");
        var feeds = feeds(files);
        assertEquals(files.keySet().stream().filter(path -> path.startsWith("organisations/")
                && path.endsWith(".html") && !path.equals("organisations/index.html")).count() + 2, feeds.size());
        var feedIds = new HashSet<String>();
        feeds.forEach((path, feed) -> {
            assertEquals("feed", feed.getLocalName());
            assertTrue(feedIds.add(text(feed, "id")), path);
            assertEquals(path, link(feed, "self"));
            assertTrue(files.containsKey(link(feed, "alternate")), path);
            assertFalse(text(feed, "title").isBlank(), path);
            assertEquals("Sample Department", text(children(feed, "author").get(0), "name"));
            var entries = children(feed, "entry");
            assertFalse(entries.isEmpty(), path);
            assertEquals(entries.size(), new HashSet<>(ids(feed)).size(), path);
            assertEquals(text(feed, "updated"), text(entries.get(0), "updated"));
            var last = Instant.parse(text(feed, "updated"));
            for (var entry : entries) {
                assertTrue(text(entry, "id").matches("tag:changes\\.example\\.org,20\\d\\d-\\d\\d-\\d\\d:/\\S+"), path);
                assertFalse(text(entry, "title").isBlank(), path);
                assertTrue(files.containsKey(link(entry, "alternate")), link(entry, "alternate"));
                var updated = Instant.parse(text(entry, "updated"));
                assertFalse(updated.isAfter(last), "newest first");
                last = updated;
            }
        });
    }

    @Test
    void newestHash_standsInTheFeedsOfSiteAndRegister() throws Exception {
        var files = build("2021-01-01");
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                .digest(files.get("releases/2019-10-31/manifest.json")));
        for (var path : List.of("feed.atom", "loans/feed.atom")) {
            assertTrue(text(children(feeds(files).get(path), "entry").get(0), "content").contains(hash), path);
        }
    }

    /** A redaction issues manifests anew; all else that an entry says, ids and times with it. */
    private static String withoutHashes(Element entry) {
        return entry.getTextContent().replaceAll("[0-9a-f]{64}", "(hash)");
    }

    @Test
    void whatOneReleaseSaid_staysWhenTheNextOneComes() throws Exception {
        var before = feeds(build("2019-08-15"));
        var after = feeds(build("2021-01-01"));
        before.forEach((path, feed) -> {
            assertEquals(text(feed, "id"), text(after.get(path), "id"));
            var earlier = children(feed, "entry");
            var later = children(after.get(path), "entry");
            var same = later.subList(later.size() - earlier.size(), later.size());
            for (int i = 0; i < same.size(); i++) {
                assertEquals(withoutHashes(earlier.get(i)), withoutHashes(same.get(i)), path);
            }
        });
        assertTrue(ids(after.get("feed.atom")).size() > ids(before.get("feed.atom")).size());
    }

    @Test
    void firstEdition_isOneItem_andChangesOfTypeAloneAreMarked() throws Exception {
        var feed = feeds(build("2021-01-01")).get("loans/feed.atom");
        var entries = children(feed, "entry");
        var first = entries.stream().filter(entry -> text(entry, "published").startsWith("2019-01-31")).toList();
        assertEquals(1, first.size());
        assertEquals("Loans of data: first published", text(first.get(0), "title"));
        var typographic = entries.stream().filter(entry -> isOfKind(entry, "typographic")).toList();
        assertFalse(typographic.isEmpty());
        typographic.forEach(entry -> assertTrue(text(entry, "title").endsWith(": changed in type alone")));
        assertTrue(entries.stream().anyMatch(entry -> isOfKind(entry, "changed") && !isOfKind(entry, "typographic")));
        assertEquals(1, entries.stream().filter(entry -> isOfKind(entry, "withdrawn")).count());
    }

    @Test
    void aFeed_holdsTheNewest200() throws Exception {
        var file = site.resolve("data/releases/2019-10-31/loans.csv");
        var lines = Files.readAllLines(file);
        var rows = new StringBuilder(String.join("\n", lines)).append('\n');
        for (int i = 0; i < 250; i++) {
            rows.append(lines.get(2).replaceFirst("L\\d+", "L" + (300 + i))).append('\n');
        }
        Files.writeString(file, rows);
        var feeds = feeds(build("2021-01-01"));
        assertEquals(200, ids(feeds.get("feed.atom")).size());
        assertEquals(200, ids(feeds.get("loans/feed.atom")).size());
        assertTrue(ids(feeds.get("feed.atom")).stream().allMatch(id -> id.contains(",2019-10-31:")));
    }
}
