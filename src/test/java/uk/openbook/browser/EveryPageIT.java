package uk.openbook.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page: anyone can read it on any screen and on paper, and its HTML is sound. */
class EveryPageIT {

    /** A phone, which is also a screen of 1,280 by 1,024 pixels zoomed to 400%, as WCAG 2.2 has it in 1.4.10. */
    private static final int NARROW = 320;
    private static final int NARROW_HEIGHT = 256;

    private static final int TABLET = 768;
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
        page.setViewportSize(NARROW, NARROW_HEIGHT);
        assertEquals(200, page.navigate(server.url(path)).status());
        Axe.on(page);
        assertEquals(1, page.locator("h1").count());
        assertEquals(List.of(), Axe.violations(page));
        assertFits(NARROW);
        for (int width : List.of(TABLET, WIDE)) {
            page.setViewportSize(width, 800);
            assertFits(width);
            // Pages that staff wrote are all of one kind.
            if (PageKinds.ALL.contains(path) || path.equals(PageKinds.SEARCH) || path.equals(PageKinds.MUCH_GUIDANCE)) {
                assertEquals(List.of(), Axe.violations(page), "at " + width);
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(PAPER, 1000);
        assertTrue(page.locator("h1").isVisible());
        assertFalse(page.locator("header nav").isVisible());
        assertFits(PAPER);
        assertEquals(List.of(), chromium.complaints(page));
    }

    private static void assertFits(int width) {
        assertEquals(List.of(), Axe.tooWide(page), "wider than " + width);
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
    @Tag("full")
    void everyPage_isSoundHtml() throws IOException, InterruptedException {
        assertEquals(List.of(), HtmlChecker.errors(SampleSite.folder()));
    }

    @Test
    @Tag("full")
    void brokenPage_isFoundByBothCheckers() throws IOException, InterruptedException {
        var broken = folder.resolve("broken.html");
        Files.writeString(broken, "<!doctype html><html lang=en><title>Broken</title><h1>Broken</h1><img src=x>");
        var complaints = HtmlChecker.errors(folder);
        assertTrue(complaints.toString().contains("alt"), complaints.toString());
        page.navigate("about:blank");
        page.setContent(Files.readString(broken).replace("src=x", "src=data:,"));
        Axe.on(page);
        assertTrue(Axe.violations(page).toString().contains("image-alt"), Axe.violations(page).toString());
    }
}
