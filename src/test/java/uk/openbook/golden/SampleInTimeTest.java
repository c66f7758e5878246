package uk.openbook.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        build(sample(), day);
    }

    private Path sample() throws IOException {
        // The pages have dates of their own, and link to each other.
        var site = folder.resolve("sample");
        Trees.copy(Path.of("data"), site.resolve("data"));
        Files.writeString(site.resolve("site-config.properties"), Files.readString(Path.of("site-config.properties"))
                .replaceAll("(?m)^site\\.(navigation|footer)=.*$", ""));
        // What is redacted cannot be told before the notice of it, which the newest release gives.
        Files.delete(site.resolve("data/releases/2018-11-29/notices.csv"));
        for (var file : Trees.paths(site.resolve("data/releases"))) {
            Files.writeString(file, Files.readString(file).replace("[redacted]", "Something."));
        }
        return site;
    }

    @Test
    void oneReleaseMore_leavesTheSealedFilesOfEarlierOnesUntouchedOnDisk() throws Exception {
        var site = sample();
        build(site, "2018-10-01");
        var before = sealed();
        build(site, "2018-12-01");
        var after = sealed();
        assertTrue(before.size() > 8, before::toString);
        assertTrue(after.size() > before.size(), after::toString);
        before.forEach((path, file) -> assertEquals(file, after.get(path), path));
    }

    /** Each sealed file and manifest: its bytes, when it was written and which file on disk it is. */
    private Map<String, List<Object>> sealed() throws IOException {
        var root = folder.resolve("output").toRealPath();
        var sealed = new TreeMap<String, List<Object>>();
        try (var files = Files.walk(root.resolve("releases"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = file.getFileName().toString();
                if (name.equals("manifest.json") || name.equals("note.md")
                        || name.endsWith(".csv") && !name.equals("changes.csv")) {
                    var on = Files.readAttributes(file, BasicFileAttributes.class);
                    sealed.put(root.relativize(file).toString(), List.of(new String(Files.readAllBytes(file),
                            StandardCharsets.UTF_8), on.lastModifiedTime(), String.valueOf(on.fileKey())));
                }
            }
        }
        return sealed;
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
