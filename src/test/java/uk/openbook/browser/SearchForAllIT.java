package uk.openbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.openbook.browser.SearchBrowser.awaitHeading;
import static uk.openbook.browser.SearchBrowser.heading;
import static uk.openbook.browser.SearchBrowser.results;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everyone can search: in each state of the page axe finds nothing, the keyboard does, and paper shows the results. */
class SearchForAllIT {

    private static final Path PICTURES = Path.of("target/screenshots");

    private static SearchBrowser browser;
    private Page page;

    /** What the page can show. */
    enum State {
        START(""),
        RESULTS("#q=school&register=panel-decisions&access=direct_transfer&from=2016"),
        REFERENCE("#q=DR161003.01"),
        NOTHING("#q=abscence&register=panel-decisions"),
        WRONG_DATES("#q=school"),
        FILES("#q=absence"),
        LINK("#q=absence"),
        FAULT("#q=absence");

        private final String address;

        State(String address) {
            this.address = address;
        }
    }

    @BeforeAll
    static void open() {
        browser = new SearchBrowser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    private void show(State state) {
        page = browser.window();
        if (state == State.FAULT) {
            page.route(Pattern.compile("/(search|downloads)/"), route -> route.abort());
        }
        if (state == State.LINK) {
            page.addInitScript("Object.defineProperty(navigator, 'clipboard', {value: undefined})");
        }
        page.navigate(browser.url("search.html" + state.address));
        switch (state) {
            case START -> assertThat(page.locator("#search-start")).isVisible();
            case FAULT -> assertThat(page.locator("#search-fault")).isVisible();
            case WRONG_DATES -> {
                awaitHeading(page, "results for");
                page.evaluate("""
                        () => { document.getElementById('search-filters').open = true;
                            document.getElementById('search-dates').open = true; }""");
                page.locator("#from-month").fill("13");
                page.locator("#from-year").fill("2018");
                page.locator("#to-day").fill("1");
                page.locator("#search-dates-apply").click();
                assertThat(page.locator("#search-errors")).isFocused();
            }
            case FILES -> {
                awaitHeading(page, "results for");
                page.locator("#search-take").click();
                assertThat(page.locator("#search-files a").first()).isVisible();
            }
            case LINK -> {
                awaitHeading(page, "results for");
                page.locator("#search-copy").click();
                assertThat(page.locator("#search-link-text")).isVisible();
            }
            default -> awaitHeading(page, "results? for");
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachState_canBeReadByAnyoneOnAnyScreenAndOnPaper(State state) {
        show(state);
        Axe.on(page);
        page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })");
        for (int width : List.of(320, 768, 1280)) {
            page.setViewportSize(width, 800);
            assertEquals(List.of(), Axe.violations(page), "at " + width);
            assertEquals(List.of(), Axe.tooWide(page), "at " + width);
        }
        page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = false; })");
        for (int width : List.of(390, 1280)) {
            page.setViewportSize(width, 844);
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                    .setPath(PICTURES.resolve("search-" + state.name().toLowerCase() + "-" + width + ".png")));
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(PICTURES.resolve("search-" + state.name().toLowerCase() + "-forced.png")));
        assertEquals(List.of(), Axe.tooWide(page));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setForcedColors(ForcedColors.NONE));
        page.setViewportSize(718, 1000);
        assertThat(page.locator("#search-form")).isHidden();
        assertThat(page.locator("#search-filters")).isHidden();
        assertEquals(List.of(), Axe.tooWide(page));
    }

    @Test
    void keyboardAlone_asksNarrowsTurnsThePageAndOpensAnEntry() {
        page = browser.search("");
        assertThat(page.locator("#search-start")).isVisible();
        tabTo("search-text");
        page.keyboard().type("school");
        page.keyboard().press("Enter");
        awaitHeading(page, "results for school, page 1");
        assertThat(SearchBrowser.box(page)).isFocused();
        tabTo("facet-register:panel-decisions");
        page.keyboard().press("Space");
        assertThat(page.locator("#search-tags button")).hasCount(2);
        assertEquals("facet-register:panel-decisions", focused());
        tabTo("search-sort");
        page.keyboard().press("ArrowDown");
        assertThat(page).hasURL(Pattern.compile("&sort=newest$"));
        page.getByRole(AriaRole.LINK,
                new Page.GetByRoleOptions().setName("Next page")).focus();
        page.keyboard().press("Enter");
        awaitHeading(page, "page 2");
        assertThat(heading(page)).isFocused();
        var title = results(page).first().locator("a").textContent();
        while (!title.equals(page.evaluate("document.activeElement.textContent"))) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/panel-decisions/[^/]+$"));
    }

    @Test
    void keyboard_reachesEverythingThatIsSeen_andIsSeen() {
        page = browser.search("#q=absence&register=panel-decisions");
        awaitHeading(page, "results for absence");
        var unseen = new ArrayList<Object>();
        var stops = new ArrayList<String>();
        page.keyboard().press("Tab");
        while (stops.size() < 400 && !page.evaluate("document.activeElement.localName").equals("body")) {
            stops.add((String) page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()"));
            unseen.add(page.evaluate("""
                    () => { const element = document.activeElement;
                        const box = element.getBoundingClientRect();
                        const style = getComputedStyle(element);
                        const seen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight
                            && (style.outlineStyle !== 'none' || style.boxShadow !== 'none');
                        return seen ? '' : element.outerHTML.slice(0, 150); }"""));
            page.keyboard().press("Tab");
        }
        assertEquals(List.of(), unseen.stream().filter(element -> !element.equals("")).toList());
        for (var place : List.of("search-text", "search-skip", "facet-register:panel-decisions", "search-sort", "search-take",
                "search-copy", "Clear all filters")) {
            assertTrue(stops.contains(place), place + " is not among " + stops);
        }
        assertEquals(10, stops.stream().filter(results(page).locator("h3").allTextContents()::contains).count());
    }

    @Test
    void phone_hidesTheFiltersUntilAskedFor() {
        page = browser.window(window -> window.setViewportSize(390, 844).setIsMobile(true).setHasTouch(true));
        page.navigate(browser.url("search.html#q=absence&register=panel-decisions"));
        awaitHeading(page, "results for absence");
        assertThat(page.locator("#facet-register")).isHidden();
        assertThat(page.locator("#search-filters-summary")).hasText("Filters (1)");
        page.locator("#search-filters-summary").tap();
        assertThat(page.locator("#facet-register")).isVisible();
        page.locator("#search-filters-done").tap();
        assertThat(page.locator("#facet-register")).isHidden();
        assertThat(heading(page)).isFocused();
    }

    private String focused() {
        return (String) page.evaluate("document.activeElement.id");
    }

    private void tabTo(String id) {
        for (int i = 0; i < 200 && !id.equals(focused()); i++) {
            page.keyboard().press("Tab");
        }
        assertEquals(id, focused());
    }
}
