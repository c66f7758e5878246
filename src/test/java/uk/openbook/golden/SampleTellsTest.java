package uk.openbook.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.openbook.browser.SampleSite;

/** What the pages of the sample site tell people is so, and says why. */
class SampleTellsTest {

    private static final List<String> REGISTERS = List.of("panel-decisions", "npd-requests", "external-shares",
            "disclosures");

    private static Path site;

    @BeforeAll
    static void build() throws IOException {
        site = SampleSite.folder().toRealPath();
    }

    private static Document page(String path) throws IOException {
        return Jsoup.parse(site.resolve(path), "UTF-8");
    }

    private static List<String> related(String path) throws IOException {
        return page(path).select("#related + ul li").eachText();
    }

    @Test
    void relatedEntries_sayWhyTheyAre() throws IOException {
        assertEquals(List.of(
                "Summer-born pupils: matched results at 11 and 16 National pupil database requests: has the same reference",
                "Long-term study of summer-born pupils External organisation shares: named in this entry under "
                        + "“Related entries”"), related("panel-decisions/dr161003.02.html"));
        assertEquals(List.of("Summer-born pupils and the gap that does not close Panel decisions: has the same reference"),
                related("npd-requests/dr161003.02.html"));
        assertEquals(List.of("Summer-born pupils and the gap that does not close Panel decisions: names this entry"),
                related("external-shares/es-0030.html"));
    }

    @Test
    void relatedEntry_isLedToOnceOutsideTheHistory() throws IOException {
        var page = page("panel-decisions/dr161003.02.html");
        page.select("#history ~ *").remove();
        assertEquals(1, page.select("main a[href=../external-shares/es-0030.html]").size());
    }

    @Test
    void referenceInTwoRegisters_isOfOneOrganisation() throws IOException {
        var organisations = new TreeMap<String, HashSet<String>>();
        int shared = 0;
        for (var register : List.of("panel-decisions", "npd-requests")) {
            try (var pages = Files.list(site.resolve(register))) {
                for (var file : pages.filter(path -> path.getFileName().toString().matches("dr\\d{6}.*html")).toList()) {
                    var reference = file.getFileName().toString();
                    var ways = page(register + "/" + reference)
                            .select(".ob-fields a[href^=../organisations/]").eachAttr("href");
                    // An old address leads on and names none.
                    if (!ways.isEmpty()) {
                        shared += organisations.containsKey(reference) ? 1 : 0;
                        organisations.computeIfAbsent(reference, any -> new HashSet<>()).add(ways.get(0));
                    }
                }
            }
        }
        assertTrue(shared > 5, "only " + shared + " references are in two registers");
        organisations.forEach((reference, ways) -> assertEquals(1, ways.size(), reference + " is of " + ways));
    }

    @Test
    void entryNamedInAChange_isShownByItsTitle() throws IOException {
        for (var path : List.of("releases/2018-11-29/panel-decisions/index.html", "panel-decisions/dr160808.02.html")) {
            var page = page(path);
            assertFalse(page.select("main").text().contains("external-shares:ES-0042"), path);
            assertTrue(page.select("ins a").eachAttr("href").stream()
                    .anyMatch(href -> href.endsWith("external-shares/es-0042.html")), path);
        }
    }

    @Test
    void feeds_haveNoMarksOfMarkdown() throws IOException {
        var feed = Jsoup.parse(Files.readString(site.resolve("feed.atom")), "", Parser.xmlParser());
        var first = feed.select("entry > content").first().wholeText();
        assertTrue(first.startsWith("Decisions of the Data Sharing Approval Panel are published"), first);
        for (var content : feed.select("content").eachText()) {
            assertFalse(content.contains("**"), content);
        }
    }

    @Test
    void registersOnTheHomePage_areSaidToListSomething() throws IOException {
        var summaries = page("index.html").select("section[aria-labelledby=registers] .ob-guidance__description").eachText();
        assertEquals(REGISTERS.size(), summaries.size());
        summaries.forEach(summary -> assertTrue(summary.startsWith("This register lists "), summary));
    }

    @ParameterizedTest
    @ValueSource(strings = {"could-this-include-me/index.html", "could-this-include-me/not-known.html"})
    void registersThatSayNothingOfAges_areNamedAmongWhatIsNotKnown(String path) throws IOException {
        var said = page(path).select("p:contains(are in none of these lists)");
        assertEquals(1, said.size());
        assertEquals(List.of("../disclosures/index.html"), said.select("a").eachAttr("href"));
    }

    @Test
    void correctedFigures_standAmongAllCorrections() throws IOException {
        var item = page("errata/index.html").getElementById("revision-disclosures-police.2017-03.2017-03.1");
        assertEquals("Police, March 2017 Correction, Police, Home Office and court disclosures",
                item.select("h2").text());
        item.select(".ob-hidden").remove();
        assertEquals(List.of("Requests", "3", "2"), item.select(".ob-redline div").first().select("dt, del, ins").eachText());
        assertEquals("../releases/2018-06-28/index.html", item.select("p a").attr("href"));
    }

    @Test
    void corrections_areNewestFirst() throws IOException {
        var releases = page("errata/index.html").select(".ob-notices > li > p.ob-quiet a").eachAttr("href");
        assertEquals(releases.stream().sorted(Comparator.reverseOrder()).toList(), releases);
        assertTrue(releases.size() > 5, releases::toString);
    }

    @Test
    void everyEndThatIsCounted_leadsToItsEntries() throws IOException {
        for (var row : page("retention/index.html").select("main table tbody tr")) {
            boolean none = row.select("td").text().equals("0");
            assertEquals(none ? 0 : 1, row.select("th a").size(), row.text());
        }
    }

    @Test
    void captionOfAWideTable_standsOutsideWhatIsMoved() throws IOException {
        int frames = 0;
        try (var pages = Files.walk(site)) {
            for (var file : pages.filter(path -> path.toString().endsWith(".html")).toList()) {
                var text = Files.readString(file);
                if (text.contains("ob-scroll")) {
                    var framed = Jsoup.parse(text).select(".ob-scroll");
                    frames += framed.size();
                    assertEquals(0, framed.select("caption").size(), file.toString());
                }
            }
        }
        assertTrue(frames > 8, "only " + frames + " wide tables");
    }

    @Test
    void release_isNotSaidToHoldWhatItDidNotPublish() throws IOException {
        assertEquals("A release holds the registers that were published that day. The others stay as they were.",
                page("releases/index.html").select("main .ob-lead").text());
    }
}
