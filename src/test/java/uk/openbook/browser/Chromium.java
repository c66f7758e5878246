package uk.openbook.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A real Chromium, the same at every run: British English, UTC, no motion, no traffic of its own. What goes wrong on a
 * page is kept for {@link #complaints}. Starting it takes two seconds, so a test class shares one. One thread at a time
 * may use it.
 */
public final class Chromium implements AutoCloseable {

    /** Flags that keep the browser from calling home. */
    private static final List<String> FLAGS = List.of("--disable-gpu", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--no-first-run");

    /**
     * In milliseconds, how long any test waits for what it expects of a page: so long that a busy machine does not fail
     * one. The one time limit of the tests; it makes a page that never does it a failure and not a standstill.
     */
    private static final double PATIENCE = Integer.getInteger("openbook.patience", 600_000);

    private static final Set<String> LOCAL = Set.of("127.0.0.1", "localhost");
    private static final Set<String> WITHOUT_HOST = Set.of("about", "blob", "data", "file");

    private final Playwright playwright;
    private final Browser browser;
    private final Map<Page, List<String>> complaints = new LinkedHashMap<>();

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts the browser. It is there once {@link BrowserSetUp} has run, as it does before integration tests. */
    public static Chromium open() {
        var environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        try {
            // Chromium refuses its sandbox to root.
            var options = new BrowserType.LaunchOptions().setArgs(FLAGS)
                    .setChromiumSandbox(!"root".equals(System.getProperty("user.name")));
            InstalledChromium.find().ifPresent(options::setExecutablePath);
            return new Chromium(playwright, playwright.chromium().launch(options));
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    /** A new page in a window of its own, 1,280 by 800. */
    public Page page() {
        return page(window -> window);
    }

    /** A new page in a window of its own, such as a telephone's or one without JavaScript. */
    public Page page(UnaryOperator<Browser.NewContextOptions> window) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        var context = browser.newContext(window.apply(new Browser.NewContextOptions()
                .setViewportSize(1280, 800)
                .setLocale("en-GB")
                .setTimezoneId("UTC")
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)));
        context.setDefaultTimeout(PATIENCE);
        var page = context.newPage();
        var found = new ArrayList<String>();
        complaints.put(page, found);
        page.onConsoleMessage(message -> found.add("%s: console %s: %s".formatted(page.url(), message.type(),
                message.text())));
        page.onPageError(error -> found.add(page.url() + ": error: " + error));
        page.onRequest(request -> {
            if (!isLocal(URI.create(request.url()))) {
                found.add("%s: request to another host: %s".formatted(page.url(), request.url()));
            }
        });
        return page;
    }

    private static boolean isLocal(URI url) {
        return url.getHost() == null ? WITHOUT_HOST.contains(url.getScheme()) : LOCAL.contains(url.getHost());
    }

    /**
     * Each console message, uncaught error and request to another host so far on a page of this browser: a good site
     * causes none. A file that is missing and whatever the security policy stops are console messages too.
     */
    public List<String> complaints(Page page) {
        return List.copyOf(complaints.get(page));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
