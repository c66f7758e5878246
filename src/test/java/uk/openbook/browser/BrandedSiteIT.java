package uk.openbook.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.openbook.cli.Openbook;

/** What {@code src/docs/theming.md} says of colours is so: a site that does as it says has its colours in the browser. */
class BrandedSiteIT {

    private static final Path CASE = Path.of("src/test/resources/sites/three-columns");

    /** A file that the page gives in full, after its name. */
    private static final Pattern FILE = Pattern.compile("(?s)\n`(templates/[^`]+)`\n```\\w+\n(.*?)```");

    private static final Pattern PROPERTY = Pattern.compile("--ob-[a-z-]+");

    @TempDir
    private Path folder;

    private static String theming() throws IOException {
        return Files.readString(Path.of("src/docs/theming.md"));
    }

    @Test
    void siteWithTheFilesOfTheExample_hasItsColours() throws IOException {
        var site = folder.resolve("site");
        copyCase(site);
        var files = FILE.matcher(theming()).results().toList();
        assertEquals(List.of("templates/assets/brand.css", "templates/components/head.ftlh"),
                files.stream().map(file -> file.group(1)).toList());
        for (var file : files) {
            var path = site.resolve(file.group(1));
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.group(2));
        }
        var output = folder.resolve("output");
        assertEquals(0, Openbook.run("build", site.toString(), "-o", output.toString()));
        try (var server = StaticServer.of(output); var chromium = Chromium.open()) {
            var page = chromium.page();
            page.navigate(server.url("index.html"));
            assertEquals("rgb(91, 31, 58)", style(page, ".ob-masthead", "backgroundColor"));
            assertEquals("rgb(122, 31, 74)", style(page, "main a", "color"));
            Axe.on(page);
            assertEquals(List.of(), Axe.violations(page));
            assertEquals(List.of(), chromium.complaints(page));
        }
    }

    private static void copyCase(Path site) throws IOException {
        try (var files = Files.walk(CASE)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = CASE.relativize(file);
                if (!name.startsWith("expected")) {
                    Files.createDirectories(site.resolve(name).getParent());
                    Files.copy(file, site.resolve(name));
                }
            }
        }
    }

    private static Object style(Page page, String selector, String property) {
        return page.locator(selector).first().evaluate("(element, name) => getComputedStyle(element)[name]", property);
    }

    @Test
    void everyColour_isInTheTableAndNoOther() throws IOException {
        var colours = names(Files.readString(Path.of("src/main/sass/_colours.scss")));
        assertTrue(colours.size() > 10, colours.toString());
        var told = names(theming());
        assertEquals(colours, told, "the properties of src/main/sass/_colours.scss and those in src/docs/theming.md");
    }

    private static TreeSet<String> names(String text) {
        return new TreeSet<>(PROPERTY.matcher(text).results().map(MatchResult::group).toList());
    }
}
