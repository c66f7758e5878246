package uk.openbook.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Temporary files of a build that is killed are where the next build finds and removes them. */
class KilledBuildTest {

    /** A build that ends before it is killed leaves nothing. */
    private static final int ATTEMPTS = 20;

    @TempDir(factory = InTarget.class)
    Path folder;

    private Process start() throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                "-cp", System.getProperty("java.class.path"), "uk.openbook.cli.Openbook", "build",
                "src/test/resources/faults/base", "-o", folder.resolve("output").toString(), "--again")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    private List<Path> in(String name, String glob) throws IOException {
        var found = folder.resolve(name);
        if (!Files.exists(found)) {
            return List.of();
        }
        try (var files = Files.newDirectoryStream(found, glob)) {
            var list = new ArrayList<Path>();
            files.forEach(list::add);
            return list;
        }
    }

    private List<Path> left() throws IOException {
        return in("output.trees", "openbook-*");
    }

    /** Kills a build once it has temporary files; returns whether it left some. */
    private boolean kill() throws Exception {
        var process = start();
        while (process.isAlive() && left().stream().noneMatch(path -> path.toFile().list().length > 1)) {
            Thread.onSpinWait();
        }
        process.destroyForcibly().waitFor();
        return !left().isEmpty();
    }

    @Test
    void killed_theNextBuildRemovesWhatItLeft() throws Exception {
        Files.createDirectory(folder.resolve("tmp"));
        boolean hasLeft = false;
        for (int i = 0; i < ATTEMPTS && !hasLeft; i++) {
            hasLeft = kill();
            assertEquals(List.of(), in("tmp", "*"));
        }
        assertTrue(hasLeft, "every build ended before it was killed");

        assertEquals(0, start().waitFor());

        assertEquals(List.of(), left());
        assertEquals(List.of(), in("tmp", "*"));
        WholeSite.check(folder.resolve("output"));
    }
}
