package uk.openbook.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page: anyone can read it on any screen and on paper, and its HTML is sound. */
class EveryPageIT {

    /** WCAG 2.2 AA, and what axe's makers hold to be good practice. */
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
            "best-practice");

    private static final int NARROW = 320;
    private static final int WIDE = 1280;

    /** An A4 sheet less its margins, in CSS pixels. */
    private static final int PAPER = 718;

    private static Chromium chromium;
    private static StaticServer server;
    private static Page page;

    @TempDir
    private Path folder;

    static Stream<String> pages() throws IOException {
        try (var files = Files.list(SampleSite.folder())) {
            var guidance = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".html") && !name.equals("index.html")).sorted().toList();
            return Stream.concat(PageKinds.ALL.stream(), guidance.stream());
        }
    }

    @BeforeAll
    static void open() {
        server = StaticServer.of(SampleSite.folder());
        chromium = Chromium.open();
        page = chromium.page();
    }

    @AfterAll
    static void close() {
        chromium.close();
        server.close();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void page_canBeReadByAnyoneOnAnyScreenAndOnPaper(String path) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.setViewportSize(NARROW, 640);
        page.navigate(server.url(path));
        page.evaluate(AxeBuilder.getAxeScript());
        assertEquals(1, page.locator("h1").count());
        assertEquals(List.of(), violations());
        assertFits(NARROW);
        page.setViewportSize(WIDE, 800);
        assertEquals(List.of(), violations());
        assertFits(WIDE);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(PAPER, 1000);
        assertTrue(page.locator("h1").isVisible());
        assertFalse(page.locator("header nav").isVisible());
        assertFits(PAPER);
        assertEquals(List.of(), chromium.complaints(page));
    }

    private static void assertFits(int width) {
        assertEquals(List.of(), page.evaluate("""
                () => document.scrollingElement.scrollWidth <= document.scrollingElement.clientWidth ? []
                    : [...document.querySelectorAll('body *')]
                        .filter(element => element.getBoundingClientRect().right > innerWidth)
                        .map(element => element.outerHTML.slice(0, 120))"""), "wider than " + width);
    }

    private static Object violations() {
        return page.evaluate("""
                rules => axe.run({runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']})
                    .then(found => found.violations.flatMap(rule => rule.nodes
                        .map(node => rule.id + ': ' + node.target + ': ' + node.failureSummary)))""", RULES);
    }

    @Test
    void pageThatIsNotThere_isAnsweredWithAPageThatLeadsOn() {
        var lost = chromium.page();
        var answer = lost.navigate(server.url("panel-decisions/by/nothing/index.html"));
        assertEquals(404, answer.status());
        lost.locator("main").getByText("Organisations, A to Z").click();
        assertEquals("Organisations", lost.locator("h1").textContent());
        // The one complaint is of the page that is not there: its style sheet and icon are.
        assertEquals(1, chromium.complaints(lost).size(), chromium.complaints(lost)::toString);
    }

    @Test
    void dataBlock_isNoScriptToThePolicy() {
        var register = chromium.page();
        var answer = register.navigate(server.url(PageKinds.REGISTER));
        assertTrue(answer.headerValue("content-security-policy").contains("require-trusted-types-for 'script'"));
        assertEquals("Dataset", register.evaluate(
                "JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent)['@type']"));
        assertEquals(List.of(), chromium.complaints(register));
    }

    @Test
    void everyPage_isSoundHtml() throws IOException, InterruptedException {
        assertEquals(List.of(), HtmlChecker.complaints(SampleSite.folder()));
    }

    @Test
    void brokenPage_isFoundByBothCheckers() throws IOException, InterruptedException {
        var broken = folder.resolve("broken.html");
        Files.writeString(broken, "<!doctype html><html lang=en><title>Broken</title><h1>Broken</h1><img src=x>");
        var complaints = HtmlChecker.complaints(folder);
        assertTrue(complaints.toString().contains("alt"), complaints.toString());
        page.navigate("about:blank");
        page.setContent(Files.readString(broken).replace("src=x", "src=data:,"));
        page.evaluate(AxeBuilder.getAxeScript());
        assertTrue(violations().toString().contains("image-alt"), violations().toString());
    }
}
