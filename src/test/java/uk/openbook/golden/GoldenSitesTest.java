package uk.openbook.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.openbook.cli.Openbook;
import uk.openbook.render.search.SearchFiles;

/**
 * Every site in {@code src/test/resources/sites} with a folder {@code expected} is built twice, in different folders
 * and with different numbers of threads, and compared byte for byte with what it shall be. Spreadsheets, databases and
 * archives are compared by what is in them. Run with {@code -Dgolden.update=true} to write what is built into
 * {@code expected}; then read the difference.
 */
class GoldenSitesTest {

    private static final Path SITES = Path.of("src/test/resources/sites");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    /** Holds back whatever is published later, whenever the test runs. */
    private static final String AS_OF = "2021-01-01";

    @TempDir
    private Path folder;

    static List<Named<Path>> sites() throws IOException {
        try (var sites = Files.list(SITES)) {
            return sites.filter(site -> Files.isDirectory(site.resolve("expected"))).sorted()
                    .map(site -> Named.of(site.getFileName().toString(), site)).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("sites")
    void site_isBuiltAsExpected(Path site) throws IOException {
        var first = build(site, folder.resolve("first/output"), 1);
        var second = build(site, folder.resolve("second/place/output"), 2);
        assertSame(first, second);
        // Packed, and another Java may pack otherwise.
        first.keySet().removeIf(name -> name.startsWith(SearchFiles.FOLDER));
        var expected = site.resolve("expected");
        var opened = Containers.opened(first);
        if (UPDATE) {
            write(opened, expected);
        }
        assertSame(files(expected), opened);
    }

    private static Map<String, byte[]> build(Path site, Path output, int threads) throws IOException {
        Files.createDirectories(output.getParent());
        assertEquals(0, Openbook.run("build", site.toString(), "-o", output.toString(), "--as-of", AS_OF,
                "--threads", Integer.toString(threads)));
        return files(output.toRealPath());
    }

    /** The files of a site, but for those that are the same in every site: what is pinned shall be read by eye. */
    private static Map<String, byte[]> files(Path root) throws IOException {
        var files = Trees.files(root);
        files.keySet().removeIf(name -> name.startsWith("assets/") || name.equals("SHA256SUMS"));
        return files;
    }

    private static void assertSame(Map<String, byte[]> expected, Map<String, byte[]> actual) {
        assertEquals(String.join("\n", expected.keySet()), String.join("\n", actual.keySet()));
        expected.forEach((name, bytes) -> assertEquals(text(bytes), text(actual.get(name)), name));
        expected.forEach((name, bytes) -> assertTrue(Arrays.equals(bytes, actual.get(name)), name));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void write(Map<String, byte[]> files, Path expected) throws IOException {
        for (var path : Trees.paths(expected)) {
            Files.delete(path);
        }
        for (var file : files.entrySet()) {
            var path = expected.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }
}
