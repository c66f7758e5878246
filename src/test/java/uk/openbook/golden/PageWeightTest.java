package uk.openbook.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.openbook.browser.SampleSite;

/** What a reader of the sample site has to fetch, compressed as servers compress it. */
class PageWeightTest {

    private static final int ENTRY = 30 * 1024;
    private static final int HOME = 60 * 1024;

    private static Path site;

    @BeforeAll
    static void build() {
        site = SampleSite.folder();
    }

    @Test
    void heaviestEntry_isUnderThirtyKilobytes() throws IOException {
        var weights = new TreeMap<Integer, Path>();
        for (var register : List.of("panel-decisions", "npd-requests", "external-shares", "disclosures")) {
            for (var page : Trees.paths(site.resolve(register))) {
                if (page.getParent().endsWith(register)
                        && !page.getFileName().toString().matches("index\\.html|page-\\d+\\.html|.*\\.atom|.*\\.csv")) {
                    weights.put(weight(page), page);
                }
            }
        }
        assertTrue(weights.size() > 100, "only " + weights.size() + " entries of different weight");
        var heaviest = weights.lastEntry();
        assertTrue(heaviest.getKey() < ENTRY, heaviest.getValue() + " weighs " + heaviest.getKey() + " bytes");
    }

    @Test
    void home_isUnderSixtyKilobytes() throws IOException {
        int weight = weight(site.resolve("index.html"));
        assertTrue(weight < HOME, "home weighs " + weight + " bytes");
    }

    @Test
    void everyPage_fetchesOneStyleSheet() throws IOException {
        for (var page : Trees.paths(site)) {
            if (page.toString().endsWith(".html")) {
                assertEquals(1, parse(page).select("link[rel=stylesheet]").size(), page.toString());
            }
        }
    }

    @Test
    void scripts_areFetchedBySearchAlone() throws IOException {
        for (var page : Trees.paths(site)) {
            if (page.toString().endsWith(".html")) {
                assertEquals(page.equals(site.resolve("search.html")) ? 2 : 0, parse(page).select("script").size(),
                        page.toString());
            }
        }
    }

    @Test
    void nothingButTheStyleSheet_holdsAPageUp() throws IOException {
        var styles = Files.readString(site.resolve("assets/openbook.css"));
        assertFalse(styles.contains("@import"), "the style sheet fetches another");
        assertFalse(styles.contains("url("), "the style sheet fetches fonts or images");
        for (var page : Trees.paths(site)) {
            if (page.toString().endsWith(".html")) {
                assertEquals("", parse(page).select("script[src]:not([defer]), style, img, iframe, object").outerHtml(),
                        page.toString());
            }
        }
    }

    /** The page with everything that it fetches: style sheet, scripts, images. */
    private static int weight(Path page) throws IOException {
        int weight = compressed(page);
        for (var part : parse(page).select("link[rel=stylesheet], link[rel=icon], script[src], img[src]")) {
            var address = part.hasAttr("href") ? part.attr("href") : part.attr("src");
            weight += compressed(page.resolveSibling(address).normalize());
        }
        return weight;
    }

    private static Document parse(Path page) throws IOException {
        return Jsoup.parse(page, "UTF-8");
    }

    private static int compressed(Path file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            Files.copy(file, gzip);
        }
        return bytes.size();
    }
}
