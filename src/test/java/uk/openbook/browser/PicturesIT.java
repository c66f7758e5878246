package uk.openbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/**
 * The pictures of the README can be made of the site as it is, and are those that it shows. They are made in
 * target/pictures/, and with {@code -Dpictures.update=true} in src/docs/pictures/ as well: {@code src/docs/pictures/make}
 * does that. Letters differ with the fonts of a machine, so the two are not compared.
 */
class PicturesIT {

    private static final Path MADE = Path.of("target/pictures");
    private static final Path KEPT = Path.of("src/docs/pictures");

    /** A picture, of which more than a word says what is to be seen. */
    private static final Pattern IN_README = Pattern.compile("!\\[[^]]{20,}]\\(src/docs/pictures/([a-z]+\\.png)\\)"
            + "|<img src=\"src/docs/pictures/([a-z]+\\.png)\" width=\"\\d+\" alt=\"[^\"]{20,}\">");

    /** What a window of a size shows of a page at first. */
    private enum Picture {
        HOME(PageKinds.HOME, 1280, 960),
        ENTRY(PageKinds.ENTRY, 1280, 960),
        ORGANISATION(PageKinds.ORGANISATION, 1280, 960),
        SEARCH("search.html#q=absence", 1280, 960),
        CHARTS(PageKinds.REGISTER + "#charts", 1280, 960),
        PHONE(PageKinds.HOME, 390, 844);

        private final String path;
        private final int width;
        private final int height;

        Picture(String path, int width, int height) {
            this.path = path;
            this.width = width;
            this.height = height;
        }

        String file() {
            return name().toLowerCase(Locale.ROOT) + ".png";
        }
    }

    @Test
    void everyPicture_canBeMade() throws IOException {
        Files.createDirectories(MADE);
        try (var server = StaticServer.of(SampleSite.folder()); var chromium = Chromium.open()) {
            var page = chromium.page();
            for (var picture : Picture.values()) {
                page.setViewportSize(picture.width, picture.height);
                page.navigate(server.url(picture.path));
                if (picture == Picture.SEARCH) {
                    assertThat(page.locator("#search-list > li")).hasCount(10);
                }
                var made = MADE.resolve(picture.file());
                SmallPng.write(ImageIO.read(new ByteArrayInputStream(page.screenshot())), made);
                assertTrue(Files.size(made) < 120_000, () -> made + " is large");
                assertEquals(picture.height, ImageIO.read(made.toFile()).getHeight());
            }
            assertEquals(List.of(), chromium.complaints(page));
        }
        if (Boolean.getBoolean("pictures.update")) {
            for (var picture : Picture.values()) {
                Files.write(KEPT.resolve(picture.file()), Files.readAllBytes(MADE.resolve(picture.file())));
            }
        }
    }

    @Test
    void readme_showsEachAndSaysWhatIsToBeSeen() throws IOException {
        var shown = IN_README.matcher(Files.readString(Path.of("README.md"))).results()
                .map(image -> image.group(1) == null ? image.group(2) : image.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        var made = List.of(Picture.values()).stream().map(Picture::file).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(made, shown);
    }
}
