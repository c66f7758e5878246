package uk.openbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A page of each kind, for those who set their browser up to suit them, who use no mouse, and who have no JavaScript.
 * {@link EveryPageIT} tests what can be tested on every page.
 */
class EveryKindIT {

    /** The size of text that a browser starts from. */
    private static final int NORMAL = 16;

    /** A script that a browser runs: a data block is none. */
    private static final Pattern SCRIPT = Pattern.compile("<script(?! type=\"application/ld\\+json\")");

    /** Of the same kind as another. */
    private static final Set<String> ALIKE = Set.of("panel-decisions/page-2.html", PageKinds.ENTRY,
            PageKinds.KEY_OF_TEXTS, "disclosures/police.2012-04.2016-10.1.html",
            "releases/2017-12-14/index.html", "panel-decisions/by/access/direct_transfer/page-2.html");

    private static Chromium chromium;
    private static StaticServer server;
    private static Page page;
    private static Page phone;
    private static Page desk;

    static Stream<String> kinds() {
        return Stream.concat(PageKinds.ALL.stream().filter(path -> !ALIKE.contains(path)),
                Stream.of(PageKinds.SEARCH, PageKinds.MUCH_GUIDANCE, "404.html"));
    }

    @BeforeAll
    static void open() {
        server = StaticServer.of(SampleSite.folder());
        chromium = Chromium.open();
        page = chromium.page();
        phone = chromium.page(window -> window.setViewportSize(390, 844));
        desk = chromium.page();
    }

    @AfterAll
    static void close() {
        chromium.close();
        server.close();
    }

    @AfterEach
    void asBefore() {
        setTextSize(NORMAL);
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE)
                .setColorScheme(ColorScheme.LIGHT));
        assertEquals(List.of(), chromium.complaints(page));
    }

    private static void visit(String path, int width) {
        page.setViewportSize(width, 844);
        assertEquals(200, page.navigate(server.url(path)).status());
        awaitStart(page, path);
    }

    private static void awaitStart(Page opened, String path) {
        if (path.equals(PageKinds.SEARCH)) {
            assertThat(opened.locator("#search-start")).isVisible();
        }
    }

    /** In windows that have their size from the start: a change of size moves what is on a page too. */
    @ParameterizedTest
    @MethodSource("kinds")
    void page_movesNothing(String path) {
        for (var window : List.of(phone, desk)) {
            assertEquals(200, window.navigate(server.url(path)).status());
            awaitStart(window, path);
            assertEquals(List.of(), Needs.shifts(window), "at " + window.viewportSize().width);
        }
    }

    /**
     * WCAG 2.2, 1.4.4 and 1.4.12: nothing is lost of text at twice its size, or spaced out, on a desk and a phone. In the
     * high contrast of Windows, white on black, whatever is drawn or has the focus is seen.
     */
    @ParameterizedTest
    @MethodSource("kinds")
    void page_bearsWhatReadersSet(String path) {
        visit(path, 1280);
        setTextSize(2 * NORMAL);
        assertEquals("38px", page.evaluate("getComputedStyle(document.body).fontSize"));
        assertNothingIsLost("twice the size", 1280, 390);
        setTextSize(NORMAL);
        Needs.spaceOut(page);
        assertNothingIsLost("spaced out", 320, 1280);
        highContrast();
        assertEquals("rgb(0, 0, 0)", page.evaluate("getComputedStyle(document.body).backgroundColor"));
        assertEquals(List.of(), Needs.unseenDrawings(page));
        assertEquals(List.of(), Needs.unseenFocus(page));
    }

    private static void assertNothingIsLost(String how, int... widths) {
        for (int width : widths) {
            page.setViewportSize(width, 844);
            assertEquals(List.of(), Axe.tooWide(page), how + ", at " + width);
            assertEquals(List.of(), Needs.cutOff(page), how + ", at " + width);
        }
    }

    private static void highContrast() {
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE)
                .setColorScheme(ColorScheme.DARK));
    }

    /** As the setting of the browser does, so that media queries in em go by it too. */
    private static void setTextSize(int pixels) {
        CDPSession session = page.context().newCDPSession(page);
        var sizes = new JsonObject();
        sizes.addProperty("standard", pixels);
        sizes.addProperty("fixed", pixels);
        var parameters = new JsonObject();
        parameters.add("fontSizes", sizes);
        session.send("Page.setFontSizes", parameters);
        session.detach();
    }

    /** WCAG 2.2, 2.1.1, 2.1.2, 2.4.1, 2.4.3, 2.4.7 and 2.4.11. {@link WalkIT} does so on a wide screen. */
    @ParameterizedTest
    @MethodSource("kinds")
    void keyboard_reachesEverythingInOrderAndIsSeen(String path) {
        visit(path, 390);
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("Skip to main content");
        page.keyboard().press("Enter");
        assertThat(page.locator(".govuk-skip-link").first()).not().isFocused();
        page.keyboard().press("Tab");
        assertTrue((boolean) page.evaluate("document.activeElement.closest('main, footer') !== null"));
        page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })");
        assertEquals(List.of(), Needs.wrongStops(page));
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void resultsOfASearch_moveNothing(int width) {
        var search = chromium.page(window -> window.setViewportSize(width, 844));
        search.navigate(server.url("search.html#q=absence"));
        assertThat(search.locator("#search-list > li")).hasCount(10);
        assertEquals(List.of(), Needs.shifts(search));
        search.context().close();
    }

    /** So every other page is the same without JavaScript. */
    @Test
    void noPageButSearch_hasAScript() throws IOException {
        var site = SampleSite.folder().toRealPath();
        try (var files = Files.walk(site)) {
            var scripted = files.filter(file -> file.toString().endsWith(".html")).filter(EveryKindIT::hasScript)
                    .map(file -> site.relativize(file).toString()).toList();
            assertEquals(List.of(PageKinds.SEARCH), scripted);
        }
    }

    private static boolean hasScript(Path page) {
        try {
            var html = Files.readString(page);
            return SCRIPT.matcher(html).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void searchWithoutJavaScript_leadsOn() {
        var plain = chromium.page(window -> window.setJavaScriptEnabled(false));
        plain.navigate(server.url(PageKinds.SEARCH));
        assertThat(plain.locator("#search-wait")).containsText("it needs JavaScript");
        assertThat(plain.locator("#other-ways")).isVisible();
        assertThat(plain.locator("#search-found")).isHidden();
        assertEquals(List.of(), chromium.complaints(plain));
        plain.context().close();
    }

    @Test
    void badPage_isFoundByEachOfThese() {
        page.navigate("about:blank");
        page.setContent("""
                <!doctype html><html lang="en"><title>Bad</title><style>
                p { height: 20px; overflow: hidden; width: 200px; font-size: 16px } a:focus { outline: none }
                svg { forced-color-adjust: none }</style>
                <body><a href="#x" tabindex="1">Unseen</a><p>Words that do not fit into such a short box at all, whatever is done</p>
                <svg width="50" height="50"><rect width="50" height="50" fill="#111"/></svg>
                <button>Late</button><button tabindex="2">Early</button>
                <button onkeydown="event.preventDefault()">Trap</button></body>""");
        assertEquals(1, Needs.cutOff(page).size());
        highContrast();
        assertEquals(1, Needs.unseenDrawings(page).size());
        assertEquals(1, Needs.unseenFocus(page).size());
        var wrong = Needs.wrongStops(page).toString();
        assertTrue(wrong.contains("out of order") && wrong.contains("not seen") && wrong.contains("trap"), wrong);
    }

    @Test
    void pageThatMovesByItself_isFound() {
        var moving = chromium.page(window -> window.setViewportSize(390, 844));
        moving.setContent("<p style='margin: 0'>Here</p>");
        moving.evaluate("""
                () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => {
                    document.querySelector('p').style.marginTop = '200px'; requestAnimationFrame(done); })))""");
        assertEquals(1, Needs.shifts(moving).size());
        moving.context().close();
    }
}
