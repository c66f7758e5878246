package uk.openbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.openbook.golden.Trees;

/** The jar, called again for the same site: nothing is made where nothing changed, and staff are told the same. */
class BuildAgainIT {

    private static final Path JAR = Path.of("target/openbook-0.1.0.jar").toAbsolutePath();
    private static final Path SITE = Path.of("src/test/resources/sites/three-columns");

    @TempDir
    Path folder;
    private Path site;

    private record Call(int exit, String out, String err) {
    }

    @BeforeEach
    void copySite() throws IOException {
        site = folder.resolve("site");
        Trees.copy(SITE.resolve("data"), site.resolve("data"));
        Files.copy(SITE.resolve("site-config.properties"), site.resolve("site-config.properties"));
        Files.createDirectory(site.resolve("content"));
    }

    private Call build(String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-jar", JAR.toString(), "build", site.toString(), "-o", folder.resolve("output").toString()));
        command.addAll(List.of(options));
        var err = folder.resolve("err.txt");
        var process = new ProcessBuilder(command).redirectError(err.toFile()).start();
        process.getOutputStream().close();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Call(process.waitFor(), out.replaceFirst("in [0-9.]+ seconds", "in S seconds"), Files.readString(err));
    }

    /** The output, without the sources and what programs print. */
    private Map<Path, String> disk() throws IOException {
        var disk = Trees.disk(folder.resolve("output.trees"));
        disk.putAll(Trees.disk(folder.resolve("output")));
        return disk;
    }

    private Path page() {
        return folder.resolve("output/index.html");
    }

    @Test
    void nothingChanged_isToldAtOnceAndTouchesNothing() throws Exception {
        var first = build();
        assertEquals(0, first.exit(), first::toString);
        assertTrue(first.out().startsWith("Published "), first::out);
        var before = disk();

        var again = build();

        assertEquals(0, again.exit(), again::toString);
        assertEquals(first.out().replaceFirst("Published", "Unchanged:"), again.out());
        assertEquals(first.err(), again.err());
        assertEquals(before, disk());
    }

    @Test
    void changeThatEndsInTheSameSite_isMadeOnceMore() throws Exception {
        build();
        var before = disk();
        Files.writeString(site.resolve("site-config.properties"), "\n# A remark.\n", StandardOpenOption.APPEND);
        assertTrue(build().out().startsWith("Unchanged:"));
        before.keySet().removeIf(path -> path.endsWith("last-build") || path.endsWith("output.trees"));
        var after = disk();
        after.keySet().removeIf(path -> path.endsWith("last-build") || path.endsWith("output.trees"));
        assertEquals(before, after);
        assertTrue(build().out().startsWith("Unchanged:"));
    }

    @Test
    void warnings_areToldEachTime() throws Exception {
        Files.writeString(site.resolve("content/to-come.md"),
                "title=To come\ntype=page\ndate=2018-09-25\nstatus=draft\n~~~~~~\nNot yet.\n");
        var first = build();
        assertEquals(0, first.exit(), first::toString);
        assertTrue(first.err().contains("warning: content/to-come.md"), first::err);
        assertTrue(first.err().contains("Held back: 1 page"), first::err);

        var again = build();

        assertEquals(first.out().replaceFirst("Published", "Unchanged:"), again.out());
        assertEquals(first.err(), again.err());
        assertFalse(Files.readString(folder.resolve("output.trees/last-build")).contains("to-come"));
    }

    @Test
    void otherSettingInTheCall_isAnotherSite() throws Exception {
        build();
        assertTrue(build("--base-url", "https://other.example.org/").out().startsWith("Published "));
        assertTrue(build("--base-url", "https://other.example.org/").out().startsWith("Unchanged:"));
    }

    @Test
    void siteThatWasTamperedWith_isPutRight() throws Exception {
        build();
        var bytes = Files.readAllBytes(page());
        Files.write(page(), new byte[bytes.length]);
        assertTrue(build().out().startsWith("Published "));
        assertEquals(bytes.length, Files.readString(page()).getBytes(StandardCharsets.UTF_8).length);

        Files.write(page(), new byte[bytes.length]);
        Files.setLastModifiedTime(page(), FileTime.from(Instant.EPOCH));
        assertTrue(build().out().startsWith("Published "));
        assertTrue(Files.readString(page()).contains("<html"));
        assertTrue(build().out().startsWith("Unchanged:"));
        assertTrue(build("--again").out().startsWith("Unchanged:"));
    }

    @Test
    void fault_isFoundThoughTheSiteStands() throws Exception {
        build();
        Files.writeString(site.resolve("data/nonsense.csv"), "");
        var call = build();
        assertEquals(1, call.exit());
        assertTrue(call.err().contains("data/nonsense.csv") && call.err().contains("Nothing was written."), call::err);
    }
}
