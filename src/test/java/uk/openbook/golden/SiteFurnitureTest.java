package uk.openbook.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.openbook.browser.SampleSite;
import uk.openbook.cli.Openbook;
import uk.openbook.render.SecurityPolicy;

/** What the sample site has for machines: catalogue, data blocks, citations, policy, and the files that hosts look for. */
class SiteFurnitureTest {

    private static final String BASE = "https://data-sharing.example.org/";
    private static final List<String> REGISTERS = List.of("panel-decisions", "npd-requests", "external-shares",
            "disclosures");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A file of the search that is named by a hash of what it holds, or stands in a folder that is. */
    private static final Pattern PART = Pattern.compile(
            "parts/[a-z]+[a-z0-9-]*-(?<hash>[0-9a-f]{8})(?:\\.bin|/(?<block>\\d+)\\.bin)");

    private static Path site;

    @BeforeAll
    static void build() throws IOException {
        site = SampleSite.folder().toRealPath();
    }

    private static Document page(String path) throws IOException {
        return Jsoup.parse(site.resolve(path), "UTF-8");
    }

    private static String text(String path) throws IOException {
        return Files.readString(site.resolve(path));
    }

    /** Each text below a node that is an address of the site; each of them must be there. */
    private static void assertAddressesLead(JsonNode node) {
        if (node.isTextual() && node.asText().startsWith(BASE)) {
            var path = node.asText().substring(BASE.length());
            assertTrue(Files.isRegularFile(site.resolve(path.isEmpty() ? "index.html" : path)), node.asText());
        }
        node.forEach(SiteFurnitureTest::assertAddressesLead);
    }

    @Test
    void catalogue_describesEachRegisterAndItsFiles() throws IOException {
        var catalogue = JSON.readTree(site.resolve("data.json").toFile());
        assertEquals("dcat:Catalog", catalogue.path("@type").asText());
        // Its whole context is in the file: a name is a term of the context, or has a prefix that is.
        var context = catalogue.path("@context");
        assertTrue(context.isObject());
        assertNamesAreKnown(catalogue, context);
        assertEquals(REGISTERS.stream().map(register -> BASE + register + "/index.html").toList(),
                catalogue.path("dataset").findValuesAsText("landingPage"));
        for (var dataset : catalogue.path("dataset")) {
            for (var name : List.of("title", "description", "publisher", "license", "issued", "modified", "version")) {
                assertTrue(dataset.has(name), dataset.path("title") + " has no " + name);
            }
            assertFalse(LocalDate.parse(dataset.path("issued").asText())
                    .isAfter(LocalDate.parse(dataset.path("modified").asText())));
            assertTrue(dataset.path("distribution").size() > 3);
        }
        assertAddressesLead(catalogue);
    }

    private static void assertNamesAreKnown(JsonNode node, JsonNode context) {
        node.properties().stream().filter(member -> !member.getKey().startsWith("@")).forEach(member -> {
            assertTrue(context.has(member.getKey()), member.getKey());
            assertNamesAreKnown(member.getValue(), context);
        });
        if (node.isArray()) {
            node.forEach(item -> assertNamesAreKnown(item, context));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"panel-decisions", "npd-requests", "external-shares", "disclosures"})
    void registersPage_saysWhatItIsInADataBlock(String register) throws IOException {
        var blocks = page(register + "/index.html").select("script[type=application/ld+json]");
        assertEquals(1, blocks.size());
        var block = blocks.first().data();
        assertFalse(block.matches("(?s).*[<>&].*"), block);
        var dataset = JSON.readTree(block);
        assertEquals("Dataset", dataset.path("@type").asText());
        assertEquals(BASE + register + "/index.html", dataset.path("url").asText());
        assertTrue(dataset.path("description").asText().length() >= 50);
        assertTrue(dataset.path("temporalCoverage").asText().matches("\\d{4}-\\d\\d-\\d\\d/\\d{4}-\\d\\d-\\d\\d"));
        assertEquals("2018-11-29", dataset.path("dateModified").asText());
        assertTrue(dataset.path("distribution").size() > 3);
        assertAddressesLead(dataset);
        if (Files.exists(site.resolve(register + "/page-2.html"))) {
            assertEquals(0, page(register + "/page-2.html").select("script").size());
        }
    }

    @Test
    void everyPage_keepsToThePolicy() throws IOException {
        var faults = new ArrayList<String>();
        for (var file : Trees.paths(site)) {
            if (!file.toString().endsWith(".html")) {
                continue;
            }
            var page = Jsoup.parse(file, "UTF-8");
            assertEquals(List.of(SecurityPolicy.OF_PAGES),
                    page.select("meta[http-equiv=Content-Security-Policy]").eachAttr("content"), file.toString());
            // A data block does not run; any other script has to be a file of the site.
            page.select("script:not([src]):not([type=application/ld+json]), style, [style]")
                    .forEach(element -> faults.add(file + ": " + element.outerHtml()));
            page.getAllElements().forEach(element -> element.attributes().forEach(attribute -> {
                if (attribute.getKey().startsWith("on")) {
                    faults.add(file + ": " + attribute);
                }
            }));
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void citations_nameTitlePublisherReleaseAndAddress() throws IOException {
        var publisher = "Department for Education (illustrative sample)";
        assertEquals("Cite this entry: Summer-born pupils and the gap that does not close. " + publisher
                + ", release of 29 November 2018. " + BASE + "panel-decisions/dr161003.02.html (accessed on [the day "
                + "you read it])", page("panel-decisions/dr161003.02.html").select(".ob-cite").text());
        // One that is listed no longer is cited as it was last published.
        assertTrue(page("npd-requests/dr161128.08.html").select(".ob-cite").text()
                .contains("release of 28 June 2018"), page("npd-requests/dr161128.08.html").select(".ob-cite").text());
        assertTrue(page("disclosures/index.html").select(".ob-cite").text().startsWith("Cite this register: "));
        var release = page("releases/2018-11-29/index.html").select(".ob-cite");
        assertTrue(release.text().startsWith("Cite this release: "), release.text());
        assertTrue(release.select("code").text().matches("[0-9a-f]{64}"));
    }

    @Test
    void sitemapAndRobots_leadCrawlers() throws IOException {
        assertEquals("User-agent: *\nAllow: /\n\nSitemap: " + BASE + "sitemap.xml\n", text("robots.txt"));
        assertFalse(text("sitemap.xml").contains(BASE + "404.html"));
    }

    @Test
    void securityContact_isInTheFormOfItsStandard() throws IOException {
        assertEquals("Contact: mailto:security@data-sharing.example.org\nExpires: 2027-09-30T23:59:59Z\n"
                + "Preferred-Languages: en\nCanonical: " + BASE + ".well-known/security.txt\n",
                text(".well-known/security.txt"));
    }

    @Test
    void headersForHosts_areOneRuleWithThePolicy_andOneForWhatMayBeKept() throws IOException {
        var lines = text("_headers").lines().toList();
        assertEquals(List.of("/*", "/search/parts/*"), lines.stream().filter(line -> !line.startsWith("  ")).toList());
        int second = lines.indexOf("/search/parts/*");
        assertTrue(lines.contains("  Content-Security-Policy: " + SecurityPolicy.OF_SERVERS));
        var names = lines.subList(1, second).stream().map(line -> line.substring(2, line.indexOf(": "))).toList();
        assertEquals(names.size(), Set.copyOf(names).size());
        assertEquals(List.of("  ! Cache-Control", "  Cache-Control: private, max-age=31536000, immutable"),
                lines.subList(second + 1, lines.size()));
    }

    @Test
    void whatMayBeKept_isNamedByWhatItHolds() throws IOException {
        var held = new TreeMap<String, TreeMap<Integer, byte[]>>();
        for (var file : Trees.files(site.resolve("search")).entrySet()) {
            var name = PART.matcher(file.getKey());
            assertTrue(name.matches() || file.getKey().equals("root.bin"), file.getKey());
            if (name.matches()) {
                int block = name.group("block") == null ? 0 : Integer.parseInt(name.group("block"));
                held.computeIfAbsent(file.getKey().substring(0, name.end("hash")), any -> new TreeMap<>())
                        .put(block, unpacked(file.getValue()));
            }
        }
        assertTrue(held.size() > 10, held.keySet().toString());
        held.forEach((name, files) -> {
            var hash = new CRC32();
            files.values().forEach(hash::update);
            assertEquals(name.substring(name.length() - 8), "%08x".formatted(hash.getValue()), name);
        });
    }

    private static byte[] unpacked(byte[] file) throws IOException {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(file))) {
            return zip.readAllBytes();
        }
    }

    @Test
    void pageForWhatIsNotThere_leadsFromTheRootOfTheServer() throws IOException {
        var links = page("404.html").select("a[href], link[href]").eachAttr("href").stream()
                .filter(href -> !href.startsWith("https://")).toList();
        assertTrue(links.contains("/organisations/index.html"), links.toString());
        assertTrue(links.stream().allMatch(href -> href.startsWith("/") || href.startsWith("#")), links.toString());
    }

    @Test
    void site_isVerifiedWithAllOfIt() {
        assertEquals(0, Openbook.run("verify", site.toString()));
    }
}
