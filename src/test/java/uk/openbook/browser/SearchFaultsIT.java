package uk.openbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static uk.openbook.browser.SearchBrowser.awaitHeading;
import static uk.openbook.browser.SearchBrowser.box;
import static uk.openbook.browser.SearchBrowser.button;
import static uk.openbook.browser.SearchBrowser.link;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is missing, the search page says so and leads on. */
class SearchFaultsIT {

    /** Where the site's own engine and that of the tests read from. */
    private static final Pattern INDEX = Pattern.compile("/(search|downloads)/");

    private static SearchBrowser browser;
    private Page page;

    @TempDir
    private Path folder;

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
        if (page != null) {
            page.context().close();
        }
    }

    private void assertLeadsOn() {
        assertThat(page.getByText("Find entries without search").last()).isVisible();
        var ways = page.locator(".ob-search__ways");
        assertThat(ways.getByText("Panel decisions").first()).isVisible();
        assertThat(ways.getByText("Organisations, A to Z")).isVisible();
        assertThat(ways.getByText("npd-requests.csv")).isVisible();
        assertThat(ways.getByText("Legal gateways").first()).isVisible();
        assertThat(SearchBrowser.heading(page)).isHidden();
        assertEquals(List.of(), Axe.tooWide(page));
    }

    private void assertFault(String title) {
        assertThat(page.locator("#search-fault")).isVisible();
        assertThat(page.locator("#search-fault-title")).hasText(title);
        assertThat(page.locator("#search-wait")).isHidden();
        assertLeadsOn();
        link(page, "Find entries without search").click();
        assertThat(page.locator("#other-ways")).isFocused();
    }

    private void visit(Consumer<Route> index) {
        page = browser.window();
        page.route(INDEX, index);
        page.navigate(browser.url("search.html#q=absence"));
    }

    @Test
    void withoutJavaScript_thePageExplainsTheOtherWays() {
        page = browser.window(window -> window.setJavaScriptEnabled(false));
        page.navigate(browser.url("search.html?q=absence"));
        assertThat(page.getByText("Search has not started: it needs JavaScript")).isVisible();
        assertThat(box(page)).isHidden();
        assertThat(page.locator("#search-found")).isHidden();
        assertThat(page.locator("#other-ways")).isVisible();
        page.locator(".ob-search__ways").getByText("Organisations, A to Z").click();
        assertThat(page.locator("h1")).hasText("Organisations");
        assertEquals(List.of(), browser.complaints(page));
    }

    @Test
    void offline_isSaidAndTriedAgain() {
        visit(Route::abort);
        assertFault("You seem to be offline");
        page.unroute(INDEX);
        button(page, "Try again").click();
        awaitHeading(page, "results for absence");
        assertThat(page.locator("#search-fault")).isHidden();
    }

    @Test
    void missingIndex_isSaid() {
        visit(route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
        assertFault("A part of the search index is missing");
        box(page).fill("health");
        assertFault("A part of the search index is missing");
    }

    @Test
    void damagedIndex_isSaid() {
        visit(route -> route.fulfill(new Route.FulfillOptions().setStatus(200).setBody("damaged")));
        assertFault("A part of the search index is damaged");
    }

    @Test
    void indexOfAnotherVersion_isSaid() {
        assumeTrue(SearchBrowser.FAKE, "tests of the engine make such an index");
        visit(route -> route.fulfill(new Route.FulfillOptions().setStatus(200).setBody("another version")));
        assertFault("The search index is of another version");
        page.unroute(INDEX);
        button(page, "Load the page again").click();
        awaitHeading(page, "results for absence");
    }

    @Test
    void oldBrowser_isTold() {
        page = browser.window();
        page.addInitScript("delete window.DecompressionStream");
        page.navigate(browser.url("search.html?q=absence"));
        assertFault("This browser is too old for search");
        assertThat(button(page, "Try again")).isHidden();
        assertEquals(List.of(), browser.complaints(page));
    }

    @Test
    void missingEngine_isSaid() {
        page = browser.window();
        page.route("**/assets/search-engine.js", route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
        page.navigate(browser.url("search.html"));
        assertFault("Search cannot start");
        assertThat(button(page, "Load the page again")).isVisible();
    }

    @Test
    void missingScript_isToldByThePageItself() {
        page = browser.window();
        page.route("**/assets/search-page.js", Route::abort);
        page.navigate(browser.url("search.html"));
        assertThat(page.locator("#search-wait")).isHidden();
        assertThat(page.locator("#search-wait")).isVisible();
        assertThat(page.locator("#search-wait")).containsText("Search has not started");
        assertLeadsOn();
    }

    @Test
    void slowIndex_isAwaitedInWords() {
        visit(route -> {
            // Never answered.
        });
        assertThat(page.locator("#search-wait")).hasText("Getting what search needs…");
        assertThat(page.locator("#search-wait")).isVisible();
    }

    @Test
    void fromDisk_withoutTwins_nothingIsFetched() {
        page = browser.window();
        var fetched = new ArrayList<String>();
        page.onRequest(request -> {
            if (request.resourceType().equals("fetch") || request.resourceType().equals("xhr")) {
                fetched.add(request.url());
            }
        });
        page.navigate(SampleSite.folder().resolve("search.html").toUri() + "?q=absence");
        assertFault("Search does not work from a folder");
        assertThat(button(page, "Try again")).isHidden();
        assertEquals(List.of(), fetched);
        assertEquals(List.of(), browser.complaints(page));
    }

    @Test
    void fromDisk_withTwins_searchWorks() throws IOException {
        assumeTrue(SearchBrowser.FAKE, "tests of the engine make such a site");
        Files.createDirectory(folder.resolve("assets"));
        for (var asset : List.of("assets/openbook.css", "assets/favicon.svg", "assets/search-page.js")) {
            Files.copy(SampleSite.folder().resolve(asset), folder.resolve(asset));
        }
        var twins = new StringBuilder("window.fakeTwins = {");
        for (var register : List.of("panel-decisions", "npd-requests", "external-shares", "disclosures")) {
            for (var file : List.of(register + ".json", register + ".csv")) {
                twins.append("'").append(file).append("': atob('").append(Base64.getEncoder().encodeToString(
                        Files.readString(SampleSite.folder().resolve("downloads").resolve(file))
                                .replaceAll("[^\\x00-\\x7f]", "?").getBytes())).append("'),\n");
            }
        }
        Files.copy(SearchBrowser.FAKE_ENGINE, folder.resolve("assets/search-engine.js"));
        Files.writeString(folder.resolve("search.html"), Files.readString(SampleSite.folder().resolve("search.html"))
                .replace("data-index=", "data-from-disk data-index="));
        page = browser.window();
        page.addInitScript(twins + "};");
        page.navigate(folder.resolve("search.html").toUri() + "?q=absence");
        awaitHeading(page, "results for absence");
        assertThat(page).hasURL(Pattern.compile("#q=absence$"));
        box(page).fill("health");
        awaitHeading(page, "results for health");
        page.goBack();
        awaitHeading(page, "results for absence");
    }
}
