package uk.openbook.full;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

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
        assertTrue(process.waitFor(180, TimeUnit.SECONDS), command[0] + " did not end");
        assertEquals(0, process.exitValue(), Files.readString(err));
        return Files.readString(out);
    }
}
