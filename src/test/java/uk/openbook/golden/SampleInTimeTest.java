package uk.openbook.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.openbook.cli.Openbook;

/** A site can be built as it was, or will be, on any day: releases to come are held back without harm. */
class SampleInTimeTest {

    @TempDir
    private Path folder;

    private String build(Path site, String asOf) {
        var printed = new StringWriter();
        int exit = Openbook.run(new PrintWriter(new StringWriter()), new PrintWriter(printed, true), "build",
                site.toString(), "-o", folder.resolve("output").toString(), "--as-of", asOf);
        assertEquals(0, exit, printed::toString);
        return printed.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2017-01-01", "2018-01-10", "2018-05-01", "2018-07-01", "2018-10-01"})
    void sampleRegisters_areBuiltAsOfAnyDay(String day) throws Exception {
        // The pages have dates of their own, and link to each other.
        var site = folder.resolve("sample");
        Trees.copy(Path.of("data"), site.resolve("data"));
        Files.writeString(site.resolve("site-config.properties"), Files.readString(Path.of("site-config.properties"))
                .replaceAll("(?m)^site\\.(navigation|footer)=.*$", ""));
        build(site, day);
    }

    @Test
    void registerWithoutAnEdition_isPublishedWithoutDownloads() throws Exception {
        var site = folder.resolve("site");
        Trees.copy(Path.of("src/test/resources/sites/three-columns/data/registers"), site.resolve("data/registers"));
        Files.copy(Path.of("src/test/resources/sites/three-columns/site-config.properties"),
                site.resolve("site-config.properties"));
        build(site, "2021-01-01");
        var page = Files.readString(folder.resolve("output/visits/index.html"));
        assertEquals(-1, page.indexOf("downloads/"));
    }
}
