package uk.openbook.render.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import uk.openbook.browser.TestProcess;
import uk.openbook.cli.Openbook;
import uk.openbook.input.settings.SiteConfig;
import uk.openbook.model.AsOf;
import uk.openbook.model.Findings;
import uk.openbook.publication.Publication;
import uk.openbook.site.FlexmarkMarkdown;
import uk.openbook.validation.Checker;

/** Sites to search in, each built once for all tests of a process. */
final class SearchSites {

    /** Holds nothing of the sample back, whenever the tests run. */
    static final String AS_OF = "2021-01-01";

    static final int ROWS = 5000;

    private static Path generated;

    private SearchSites() {
    }

    /** What is published of a site. */
    static Publication publication(Path site) {
        var config = SiteConfig.read(site);
        return Publication.of(config, Checker.check(site, config, new AsOf(Instant.parse(AS_OF + "T00:00:00Z"), config.timeZone()), new Findings(), 2, FlexmarkMarkdown::renderers));
    }

    /** The sources of a site of {@value #ROWS} rows; beside it, in {@code output}, the site. */
    static synchronized Path generated() throws IOException, InterruptedException {
        if (generated == null) {
            var folder = TestProcess.folder("generated-site-" + ROWS).toAbsolutePath();
            var site = folder.resolve("site");
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            delete(site);
            delete(folder.resolve("hugo"));
            Files.createDirectories(folder);
            assertEquals(0, new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"),
                    "src/bench/GenerateSite.java", ".", site.toString(), folder.resolve("hugo").toString(),
                    Integer.toString(ROWS), "1").inheritIO().start().waitFor());
            assertEquals(0, Openbook.run("build", site.toString(), "-o", folder.resolve("output").toString(), "--as-of",
                    AS_OF));
            generated = site;
        }
        return generated;
    }

    /**
     * A window with the engine of a site. It is not loaded by a page: but for the search page none has a script, and the
     * site's policy lets no one add one.
     */
    static Page withEngine(Page window, Path output) throws IOException {
        window.addInitScript(Files.readString(output.resolve("assets/search-engine.js"))
                + "\nglobalThis.openbookSearch = openbookSearch;");
        return window;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var tree = Files.walk(folder)) {
                for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
