package uk.openbook.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.openbook.cli.Openbook;

/** Every site of the tests, and the sample, is checked and built once more after its releases were sealed. */
class ReleaseCycleTest {

    private static final Path SITES = Path.of("src/test/resources/sites");
    private static final String AS_OF = "2021-01-01";

    @TempDir
    private Path folder;

    private Path site;

    static List<Named<Path>> sites() throws IOException {
        try (var sites = Files.list(SITES)) {
            return Stream.concat(sites.filter(site -> Files.exists(site.resolve("site-config.properties"))).sorted(), Stream.of(Path.of("")))
                    .map(site -> Named.of(site.toString().isEmpty() ? "sample" : site.getFileName().toString(), site))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("sites")
    void sealedSite_isCheckedBuiltAndVerified(Path source) throws IOException {
        site = folder.resolve("site");
        for (var name : List.of("content", "data", "templates")) {
            if (Files.isDirectory(source.resolve(name))) {
                Trees.copy(source.resolve(name), site.resolve(name));
            }
        }
        Files.copy(source.resolve("site-config.properties"), site.resolve("site-config.properties"));
        var output = folder.resolve("output").toString();

        run("check", site.toString(), "--as-of", AS_OF);
        run("build", site.toString(), "-o", output, "--as-of", AS_OF);
        run("seal", site.toString(), "-o", output, "--as-of", AS_OF);
        run("check", site.toString(), "--as-of", AS_OF);
        assertTrue(run("build", site.toString(), "-o", output, "--as-of", AS_OF).contains("Unchanged:"));
        run("verify", output);
    }

    /** What a command prints; it must succeed. */
    private static String run(String... arguments) {
        var printed = new StringWriter();
        var out = new PrintWriter(printed, true);
        assertEquals(0, Openbook.run(out, out, arguments), printed::toString);
        return printed.toString();
    }
}
