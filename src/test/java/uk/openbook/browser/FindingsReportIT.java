package uk.openbook.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.openbook.cli.Openbook;
import uk.openbook.golden.Trees;

/** The HTML report of a check can be read by everyone, on any screen. */
class FindingsReportIT {

    private static final Path FAULTS = Path.of("src/test/resources/faults");

    @TempDir
    private static Path folder;

    private static Chromium chromium;

    @BeforeAll
    static void open() throws IOException {
        var site = folder.resolve("site");
        Trees.copy(FAULTS.resolve("base"), site);
        Trees.copy(FAULTS.resolve("cases/many-faults"), site);
        Openbook.run(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), "check", site.toString(),
                "--as-of", "2021-01-01", "--format", "html", "-o", folder.resolve("findings.html").toString());
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 1280})
    void report_fitsTheScreenAndAxeFindsNothing(int width) {
        var page = chromium.page();
        page.setViewportSize(width, 900);
        page.navigate(folder.resolve("findings.html").toUri().toString());
        Axe.on(page);
        assertEquals(List.of(), Axe.violations(page));
        assertEquals(List.of(), Axe.tooWide(page));
    }
}
