package uk.openbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample site as its readers walk it: served and from disk, on a phone and a desk, with JavaScript and without. */
class WalkIT {

    private static final String PROJECT = "Summer-born pupils and the gap that does not close";
    private static final String SENTENCE = "The University of Fictionbridge was approved on 25 September 2018 to use key "
            + "stage 2 and 4 results for “" + PROJECT
            + "”, through the ONS Secure Research Service, until 14 October 2021.";

    private static Chromium chromium;
    private static StaticServer server;

    @TempDir
    private Path folder;

    /** How someone comes to the site. */
    record Visit(boolean served, boolean phone, boolean javaScript) {

        String home() {
            return served ? server.url("index.html") : SampleSite.folder().resolve("index.html").toUri().toString();
        }

        Browser.NewContextOptions window(Browser.NewContextOptions window) {
            return window.setViewportSize(phone ? 390 : 1280, phone ? 844 : 800).setJavaScriptEnabled(javaScript);
        }

        @Override
        public String toString() {
            return (served ? "served" : "from disk") + (phone ? ", phone" : ", desk")
                    + (javaScript ? "" : ", no JavaScript");
        }
    }

    static Stream<Visit> visits() {
        return Stream.of(true, false).flatMap(served -> Stream.of(true, false).flatMap(phone -> Stream.of(true, false)
                .map(javaScript -> new Visit(served, phone, javaScript))));
    }

    static Stream<Visit> visitsWithJavaScript() {
        return visits().filter(Visit::javaScript);
    }

    @BeforeAll
    static void open() {
        server = StaticServer.of(SampleSite.folder());
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        chromium.close();
        server.close();
    }

    private static Page arrive(Visit visit) {
        var page = chromium.page(visit::window);
        page.navigate(visit.home());
        return page;
    }

    private static void leave(Page page) {
        assertEquals(List.of(), chromium.complaints(page));
        page.context().close();
    }

    @ParameterizedTest
    @MethodSource("visits")
    void memberOfThePublic_findsWhoWasGivenDataAndWhy(Visit visit) {
        var page = arrive(visit);
        navigate(page, visit, "Organisations");
        assertHeading(page, "Organisations");
        inMain(page, "University of Fictionbridge").click();
        assertHeading(page, "University of Fictionbridge");
        page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("DR161003.02"))
                .getByRole(AriaRole.LINK).first().click();
        assertEntry(page);
        assertLinks(page);
        leave(page);
    }

    private static void assertEntry(Page page) {
        assertHeading(page, PROJECT);
        assertThat(page.getByText(SENTENCE)).isVisible();
        assertEquals(List.of("Timeline", "Safe projects", "Safe people", "Safe settings", "Safe data", "About this entry",
                "Not published"), page.locator("main h2").allTextContents().subList(0, 7));
        // What does not apply to a decision of 2016 whose agreement still runs is no gap.
        assertThat(page.locator("#not-published + p")).hasText("On behalf of, Outputs");
        assertThat(page.locator(".ob-timeline__now")).hasText("29 November 2018 Still running Newest release");
        assertThat(field(page, "Legal gateways")).containsText("Education Act 1996, section 537A");
        assertThat(field(page, "Datasets")).containsText("Key stage 2 results");
        assertThat(field(page, "Datasets")).containsText("Key stage 4 results");
        assertThat(field(page, "Access")).containsText("ONS Secure Research Service");
        assertThat(field(page, "Tier")).hasText("Tier 4: identifiable, not sensitive From 1, identifiable, highly sensitive, "
                + "to 4, identifiable, not sensitive");
    }

    private static void assertLinks(Page page) {
        inMain(page, "Education Act 1996, section 537A").click();
        assertHeading(page, "Panel decisions: Legal gateways Education Act 1996, section 537A");
        assertThat(page.locator("main")).containsText("pass it to people or bodies named in regulations");
        page.goBack();
        inMain(page, "Key stage 2 results").click();
        assertHeading(page, "Key stage 2 results");
        page.goBack();
        inMain(page, "ONS Secure Research Service").click();
        assertThat(page.locator("main")).containsText("We do not publish proof that each was met.");
        page.goBack();
        inMain(page, "Tier 4: identifiable, not sensitive").click();
        assertThat(page.locator(".ob-scale [aria-current]")).hasText("4 identifiable, not sensitive This list");
        page.goBack();
        field(page, "Organisation").getByRole(AriaRole.LINK).click();
        assertHeading(page, "University of Fictionbridge");
    }

    private static Locator field(Page page, String label) {
        return page.locator(".ob-fields dt").filter(new Locator.FilterOptions().setHasText(exactly(label)))
                .locator("xpath=following-sibling::dd");
    }

    private static Pattern exactly(String text) {
        // The browser reads the pattern, and knows nothing of Java's way to quote.
        return Pattern.compile("^\\s*" + text.replaceAll("\\W", "\\\\$0") + "\\s*$");
    }

    @ParameterizedTest
    @MethodSource("visits")
    void journalist_takesTheRowsAway(Visit visit) throws IOException {
        var page = arrive(visit);
        inMain(page, "National pupil database requests").click();
        assertHeading(page, "National pupil database requests");
        var counted = page.locator(".ob-figures__number").first().textContent();
        assertThat(page.getByText(exactly("1 to 100 of " + counted))).isVisible();
        // Charts have tables too.
        assertThat(page.locator("tbody:not(figure *)").first().locator("tr")).hasCount(100);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Next page")).click();
        assertThat(page.getByText(exactly("101 to 200 of " + counted))).isVisible();
        page.getByLabel("Breadcrumb").getByText("National pupil database requests").click();
        inMain(page, "Downloads").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Downloads")))
                .isInViewport();
        var file = folder.resolve("rows.csv");
        Download download = page.waitForDownload(() -> inMain(page, "npd-requests.csv").click());
        assertEquals("npd-requests.csv", download.suggestedFilename());
        download.saveAs(file);
        try (var rows = CSVParser.parse(file, StandardCharsets.UTF_8,
                CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
            assertEquals(Integer.parseInt(counted), rows.getRecords().size());
        }
        leave(page);
    }

    @ParameterizedTest
    @MethodSource("visitsWithJavaScript")
    void keyboardAlone_reachesEverythingInOrder(Visit visit) {
        var page = arrive(visit);
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("Skip to main content");
        assertThat(page.locator(":focus")).isInViewport();
        var stops = stops(page, visit);
        assertEquals(List.of("a", "header", "main", "footer"), regions(stops));
        assertTrue(stops.stream().anyMatch(stop -> stop.text().equals("Organisations")
                && stop.region().equals("header")), stops.toString());
        assertEquals(List.of(), stops.stream().filter(stop -> !stop.seen()).toList());
        leave(page);
    }

    @ParameterizedTest
    @MethodSource("visitsWithJavaScript")
    void skipLink_leadsToTheMainContent(Visit visit) {
        var page = arrive(visit);
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("#main$"));
        page.keyboard().press("Tab");
        assertEquals("main", region(page));
        leave(page);
    }

    /**
     * Where the focus stood.
     *
     * @param seen whether it was on the screen and looked otherwise than without the focus
     */
    record Stop(String region, String text, boolean seen) {
    }

    /** Presses Tab until the focus leaves the page, opening the menu on the way. */
    private static List<Stop> stops(Page page, Visit visit) {
        var stops = new ArrayList<Stop>();
        while (!region(page).isEmpty()) {
            var region = region(page);
            var focused = page.locator(":focus").elementHandle();
            var text = focused.innerText().strip();
            if (visit.phone() && text.equals("Menu")) {
                page.keyboard().press("Enter");
            }
            boolean onScreen = (boolean) focused.evaluate("""
                    element => { const box = element.getBoundingClientRect();
                        return box.width > 0 && box.height > 0 && box.top >= 0 && box.bottom <= innerHeight + 1
                            && box.left >= 0 && box.right <= innerWidth + 1; }""");
            var with = look(focused);
            page.keyboard().press("Tab");
            stops.add(new Stop(region, text, onScreen && !with.equals(look(focused))));
        }
        return stops;
    }

    private static Object look(ElementHandle element) {
        return element.evaluate("""
                element => { const style = getComputedStyle(element);
                    return style.backgroundColor + style.boxShadow + style.color + style.outlineStyle; }""");
    }

    /** The part of the page that has the focus: header, main or footer, a for the skip link, empty for none. */
    private static String region(Page page) {
        return (String) page.evaluate("""
                () => document.activeElement === document.body ? ''
                    : document.activeElement.closest('header, main, footer, body > a').localName""");
    }

    private static List<String> regions(List<Stop> stops) {
        var regions = new ArrayList<String>();
        for (var stop : stops) {
            if (regions.isEmpty() || !regions.get(regions.size() - 1).equals(stop.region())) {
                regions.add(stop.region());
            }
        }
        return regions;
    }

    /** Follows a link of the bar at the top, which a phone shows as a menu. */
    private static void navigate(Page page, Visit visit, String name) {
        var bar = page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Main"));
        if (visit.phone()) {
            bar.getByText("Menu").click();
        }
        bar.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true)).click();
    }

    private static Locator inMain(Page page, String name) {
        return page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true)).first();
    }

    private static void assertHeading(Page page, String text) {
        assertThat(page.locator("h1")).containsText(text);
    }
}
