package uk.openbook.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Charts can be read on any screen, in any colours, on paper and without a mouse, and their tables too. */
class ChartsIT {

    private static final Path PICTURES = Path.of("target/screenshots");
    private static final String ORGANISATION = "organisations/imaginary-education-trust.html";
    private static final String AGREEMENTS = "external-shares/index.html";

    /** Shapes that carry what a chart says, and that must be told from the page (WCAG 2.2, 1.4.11). */
    private static final String TELLING = ".ob-chart__bar, .ob-chart__mark, .ob-chart__bar--hollow, .ob-chart__nought, "
            + ".ob-chart__onward, .ob-chart__now, .ob-chart__stem, .ob-chart__zero";

    /** The smallest contrast of such shapes with what they stand on. */
    private static final String CONTRAST = """
            looks => {
                const light = colour => {
                    const canvas = document.createElement('canvas').getContext('2d');
                    canvas.fillStyle = colour;
                    canvas.fillRect(0, 0, 1, 1);
                    const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map(part => {
                        const share = part / 255;
                        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
                    });
                    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
                };
                const ground = part => {
                    const colour = getComputedStyle(part).backgroundColor;
                    return part.parentElement && /, 0\\)$/.test(colour) ? ground(part.parentElement) : colour;
                };
                return Math.min(...[...document.querySelectorAll(looks)].map(shape => {
                    const style = getComputedStyle(shape);
                    const own = light(style.stroke === 'none' ? style.fill : style.stroke);
                    const page = light(ground(shape));
                    return (Math.max(own, page) + 0.05) / (Math.min(own, page) + 0.05);
                }));
            }""";

    private static Chromium chromium;
    private static StaticServer server;
    private static Page page;

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

    @AfterEach
    void asBefore() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN).setForcedColors(ForcedColors.NONE));
        page.setViewportSize(1280, 800);
        assertEquals(List.of(), chromium.complaints(page));
    }

    private static void visit(String path) {
        page.navigate(server.url(path));
        assertTrue(page.locator(".ob-chart svg").count() > 3, path + " has charts");
    }

    private static void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    @ParameterizedTest
    @ValueSource(strings = {PageKinds.REGISTER, AGREEMENTS, PageKinds.FIGURES, "npd-requests/index.html", PageKinds.DATASETS,
            PageKinds.RELEASES, ORGANISATION})
    void charts_areReadByAnyoneOnAnyScreen(String path) {
        page.setViewportSize(320, 640);
        visit(path);
        page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
        Axe.on(page);
        assertEquals(List.of(), Axe.violations(page));
        assertEquals(List.of(), Axe.tooWide(page));
        assertEquals(List.of(), page.evaluate("""
                [...document.querySelectorAll('.ob-chart svg text')].filter(text => {
                    const box = text.getBoundingClientRect();
                    return box.right > innerWidth || box.left < 0;
                }).map(text => text.outerHTML)"""));
        page.setViewportSize(1280, 800);
        assertEquals(List.of(), Axe.violations(page));
        assertEquals(List.of(), Axe.tooWide(page));
        assertTrue(((Number) page.evaluate(CONTRAST, TELLING)).doubleValue() >= 3, path);
        assertEquals(List.of(), page.evaluate("""
                [...document.querySelectorAll('[id]')].map(part => part.id)
                    .filter((id, place, ids) => ids.indexOf(id) !== place)"""));
    }

    /** Letters of twice the size, as a reader can set them, still stand beside each other. */
    @ParameterizedTest
    @ValueSource(strings = {PageKinds.REGISTER, PageKinds.FIGURES})
    void lettersOfTwiceTheSize_growThePictures(String path) {
        page.setViewportSize(640, 800);
        visit(path);
        var before = page.locator(".ob-panel svg").first().boundingBox().height;
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        assertEquals(2 * before, page.locator(".ob-panel svg").first().boundingBox().height, 1);
        assertEquals(List.of(), Axe.tooWide(page));
    }

    @ParameterizedTest
    @ValueSource(strings = {PageKinds.REGISTER, AGREEMENTS, PageKinds.FIGURES, PageKinds.DATASETS, PageKinds.RELEASES,
            ORGANISATION})
    void readersOwnColours_leaveEveryShapeToBeSeen(String path) {
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        visit(path);
        assertTrue((Boolean) page.evaluate("matchMedia('(forced-colors: active)').matches"));
        assertTrue(((Number) page.evaluate(CONTRAST, TELLING)).doubleValue() >= 3, path);
        picture("charts-forced-colours-" + path.replace(".html", "").replace('/', '.'));
    }

    @Test
    void hollowBars_areToldFromFullOnesWithoutColour() {
        for (var colours : ForcedColors.values()) {
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(colours));
            visit(AGREEMENTS);
            assertEquals(Map.of("hollow", "none", "full", "none"), page.evaluate("""
                    () => {
                        const style = look => getComputedStyle(document.querySelector('.ob-bars .ob-chart__' + look));
                        const hollow = style('bar--hollow');
                        return {hollow: hollow.fill === hollow.stroke ? 'filled' : 'none', full: style('bar').stroke};
                    }"""));
        }
    }

    @Test
    void table_isReachedByKeyboardWithoutScripts() {
        var still = chromium.page(window -> window.setJavaScriptEnabled(false));
        still.navigate(server.url(PageKinds.FIGURES));
        var table = still.locator("#chart-police").locator("xpath=ancestor::figure").locator("table");
        assertFalse(table.isVisible());
        for (int i = 0; i < 100 && !table.isVisible(); i++) {
            still.keyboard().press("Tab");
            if (still.locator("#chart-police").locator("xpath=ancestor::figure").locator("summary:focus").count() == 1) {
                still.keyboard().press("Enter");
            }
        }
        assertTrue(table.isVisible());
        assertTrue(table.innerText().contains("April 2012 to October 2016, corrected later"));
        assertEquals(List.of(), chromium.complaints(still));
    }

    @ParameterizedTest
    @ValueSource(strings = {PageKinds.REGISTER, AGREEMENTS, PageKinds.FIGURES})
    void paper_hasPicturesAndTables(String path) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(718, 1000);
        visit(path);
        for (var table : page.locator(".ob-chart table").all()) {
            assertTrue(table.boundingBox() != null && table.boundingBox().height > 20, path);
        }
        assertEquals(List.of(), Axe.tooWide(page));
        picture("charts-paper-" + path.replace(".html", "").replace('/', '.'));
    }

    @Test
    void bars_areAsLongAsTheirNumbersAreLarge() {
        visit(PageKinds.DATASETS);
        @SuppressWarnings("unchecked")
        var bars = (List<Map<String, Object>>) page.evaluate("""
                [...document.querySelectorAll('.ob-chart')[0].querySelectorAll('tbody tr')].map(row => ({
                    width: row.querySelector('rect').getBoundingClientRect().width,
                    number: +row.querySelector('.ob-bars__words').textContent}))""");
        assertTrue(bars.size() > 10, bars.toString());
        double first = number(bars.get(0), "width") / number(bars.get(0), "number");
        for (var bar : bars) {
            assertEquals(first, number(bar, "width") / number(bar, "number"), first / 50, bar.toString());
        }
    }

    private static double number(Map<String, Object> bar, String name) {
        return ((Number) bar.get(name)).doubleValue();
    }

    @Test
    void charts_doNotMoveThePage() {
        visit(PageKinds.REGISTER);
        assertEquals(List.of(), Needs.shifts(page));
    }
}
