package uk.openbook.full;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Programs that have nothing to do with Openbook, run to their end. */
final class Programs {

    private Programs() {
    }

    /**
     * What a program prints; it must end well.
     *
     * @param folder for what it prints
     */
    static String run(Path folder, String... command) throws IOException, InterruptedException {
        var out = Files.createTempFile(folder, "out", ".txt");
        var err = Files.createTempFile(folder, "err", ".txt");
        var process = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertEquals(0, process.waitFor(), Files.readString(err));
        return Files.readString(out);
    }
}
