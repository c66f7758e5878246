package uk.openbook.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The home page answers in its first screen, before anyone scrolls. */
class HomeScreenIT {

    private static Chromium chromium;
    private static StaticServer server;

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

    private static Page home(int width, int height) {
        var page = chromium.page(window -> window.setViewportSize(width, height));
        page.navigate(server.url("index.html"));
        return page;
    }

    private static void assertInFirstScreen(Page page, int height, String... selectors) {
        for (var selector : selectors) {
            var found = page.locator(selector);
            assertTrue(found.count() > 0, selector);
            for (var one : found.all()) {
                assertTrue(bottom(one) <= height, () -> selector + " ends at " + bottom(one) + ": " + one.innerText());
            }
        }
    }

    private static double bottom(Locator element) {
        var box = element.boundingBox();
        return box.y + box.height;
    }

    @Test
    void desk_showsWhatHowManyWithWhomWhatIsNewAndWhereToLook() {
        var page = home(1280, 800);
        assertInFirstScreen(page, 800, "h1", "main form", ".ob-ways li", ".ob-counts li", ".ob-kinds tr", ".ob-news dd");
        assertEquals(List.of("Organisations, A to Z", "Datasets", "Could this include me?"),
                page.locator(".ob-ways a").allTextContents());
        assertEquals(4, page.locator(".ob-counts li").count());
        assertTrue(page.locator(".ob-counts").innerText().contains("requests approved"));
        assertTrue(page.locator(".ob-counts").innerText().contains("agreements listed"));
        assertEquals(5, page.locator(".ob-kinds tbody tr").count());
        assertTrue(page.locator(".ob-news").innerText().contains("added"));
    }

    @Test
    void phone_showsWhatHowManyAndWhereToLook() {
        assertInFirstScreen(home(390, 844), 844, "h1", "main form", ".ob-ways li", ".ob-counts li");
    }
}
