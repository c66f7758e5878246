package uk.openbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The sample site in a browser, for tests of its search page. The engine is that of the site; with
 * {@code -Dsearch.engine=plain} it is a plain one of the tests, which finds words by where they stand, so that it can be
 * told which of the two is at fault.
 */
final class SearchBrowser implements AutoCloseable {

    static final boolean FAKE = "plain".equals(System.getProperty("search.engine"));

    static final Path FAKE_ENGINE = Path.of("src/test/resources/search/fake-engine.js");

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*");

    private final StaticServer server = StaticServer.of(SampleSite.folder());
    private final Chromium chromium = Chromium.open();

    /** A window that shows nothing yet. */
    Page window() {
        return window(window -> window);
    }

    Page window(UnaryOperator<Browser.NewContextOptions> options) {
        var page = chromium.page(options);
        if (FAKE) {
            usePlainEngine(page);
        }
        return page;
    }

    /** A window whose engine is the plain one of the tests, which can be told to take its time over a word. */
    Page windowWithPlainEngine() {
        var page = chromium.page();
        usePlainEngine(page);
        return page;
    }

    private static void usePlainEngine(Page page) {
        page.route("**/assets/search-engine.js", route -> route.fulfill(new Route.FulfillOptions()
                .setPath(FAKE_ENGINE).setContentType("text/javascript; charset=utf-8")));
    }

    /** @param asked the address after that of the search page, such as {@code #q=absence} */
    Page search(String asked) {
        var page = window();
        page.navigate(url("search.html" + asked));
        return page;
    }

    String url(String path) {
        return server.url(path);
    }

    List<String> complaints(Page page) {
        return chromium.complaints(page);
    }

    /** Where words are typed. */
    static Locator box(Page page) {
        return page.locator("#search-text");
    }

    /** The heading over the results, which says how many there are. */
    static Locator heading(Page page) {
        return page.locator("#search-results");
    }

    static Locator results(Page page) {
        return page.locator("#search-list > li");
    }

    /** Waits until the heading is this, and nothing is awaited any more. */
    static void awaitHeading(Page page, String pattern) {
        assertThat(heading(page)).hasText(Pattern.compile(pattern));
        assertThat(heading(page)).isVisible();
    }

    /** How many results the heading tells of. */
    static int total(Page page) {
        return number(heading(page).textContent());
    }

    /** The first number in a text, 0 where there is none. */
    static int number(String text) {
        var found = NUMBER.matcher(text);
        return found.find() ? Integer.parseInt(found.group().replace(",", "")) : 0;
    }

    /** The checkboxes of a facet, whose details are opened. */
    static Locator choices(Page page, String facet) {
        page.locator("#facet-" + facet).evaluate("details => { details.open = true; }");
        return page.locator("#facet-" + facet + " input[type=checkbox]");
    }

    /** How many entries a choice tells that it would give. */
    static int count(Locator choice) {
        return number(choice.locator("xpath=following-sibling::label/span").textContent());
    }

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator link(Page page, String name) {
        return page.locator("#search").getByRole(AriaRole.LINK,
                new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    @Override
    public void close() {
        chromium.close();
        server.close();
    }
}
