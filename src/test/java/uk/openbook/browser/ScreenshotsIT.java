package uk.openbook.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures of a page of each kind, on a phone and a desk, in target/screenshots/, to look at after the tests. */
class ScreenshotsIT {

    private static final Path PICTURES = Path.of("target/screenshots");

    private static Chromium chromium;
    private static StaticServer server;
    private static Page page;

    static Stream<Arguments> pages() {
        return Stream.of(PageKinds.HOME, PageKinds.REGISTER, PageKinds.MUCH_TEXT, PageKinds.NO_LONGER_LISTED,
                PageKinds.CORRECTED, PageKinds.FIGURES, PageKinds.ORGANISATIONS, PageKinds.ORGANISATION,
                PageKinds.DATASETS, PageKinds.DATASET, PageKinds.RELEASE, "five-safes.html")
                .flatMap(path -> Stream.of(390, 1280).map(width -> Arguments.of(path, width)));
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
    void page_isPictured(String path, int width) throws IOException {
        page.setViewportSize(width, 844);
        page.navigate(server.url(path));
        var name = path.replace(".html", "").replace('/', '.') + "-" + width + ".png";
        var picture = ImageIO.read(new ByteArrayInputStream(page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name)))));
        assertEquals(width, picture.getWidth());
        assertTrue(picture.getHeight() >= 844, name + " is only " + picture.getHeight() + " pixels high");
        assertTrue(colours(picture) > 8, name + " is all but blank");
        assertEquals(List.of(), chromium.complaints(page));
    }

    /** How many colours the first screen has. */
    private static long colours(BufferedImage picture) {
        return IntStream.range(0, 844).flatMap(y -> IntStream.range(0, picture.getWidth())
                .map(x -> picture.getRGB(x, y))).distinct().count();
    }
}
