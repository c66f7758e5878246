package uk.openbook;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder beside the project with real registers to try things on; tests that read it are skipped without it. */
public final class SharedFolder {

    private SharedFolder() {
    }

    /** A file of the folder; the calling test is skipped where there is none. */
    public static Path file(String name) {
        var file = Path.of("..", "shared").resolve(name);
        assumeTrue(Files.exists(file), () -> name + " is not here");
        return file;
    }
}
