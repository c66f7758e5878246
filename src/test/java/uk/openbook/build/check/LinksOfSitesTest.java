package uk.openbook.build.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.openbook.browser.SampleSite;
import uk.openbook.build.redaction.Fault;
import uk.openbook.cli.Openbook;
import uk.openbook.golden.Trees;
import uk.openbook.input.settings.SiteConfig;

/** Our own templates and outputs link to files and places that are there: a build checks only what staff wrote. */
class LinksOfSitesTest {

    @TempDir
    private Path folder;

    private static List<String> problems(Path site, Path output) throws IOException {
        var checks = new PageChecks(SiteConfig.read(site).baseUrl().toString(),
                path -> Files.isRegularFile(output.resolve(path)));
        for (var file : Trees.files(output).entrySet()) {
            if (file.getKey().endsWith(".html")) {
                checks.read(file.getKey(), file.getValue());
            }
        }
        return checks.problems(path -> {
            try {
                return Optional.of(Files.readAllBytes(output.resolve(path)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).stream().map(Fault::toString).toList();
    }

    @Test
    void everyLink_leadsSomewhere() throws IOException {
        assertEquals(List.of(), problems(Path.of("."), SampleSite.folder().toRealPath()));
    }

    @Test
    void everyLinkOfAnotherSite_leadsSomewhere() throws IOException {
        var site = Path.of("src/test/resources/sites/edge-cases");
        assertEquals(0, Openbook.run("build", site.toString(), "-o", folder.resolve("output").toString(), "--as-of",
                "2021-01-01"));
        assertEquals(List.of(), problems(site, folder.resolve("output").toRealPath()));
    }
}
