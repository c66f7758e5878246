package uk.openbook.build;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.openbook.input.settings.SettingsException;

class TreesTest {

    private static final int ROUNDS = 300;
    private static final int THREADS = 3;

    @TempDir
    private Path folder;

    /** The guidance pages are made in the background while the build opens its output folder. */
    @Test
    void folderMadeByTwoAtOnce_isOursForBoth() throws Exception {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var start = new CyclicBarrier(THREADS);
            for (int round = 0; round < ROUNDS; round++) {
                var trees = new Trees(folder.resolve("output" + round));
                Callable<Void> make = () -> {
                    start.await();
                    trees.make();
                    return null;
                };
                var made = Stream.generate(() -> threads.submit(make)).limit(THREADS).toList();
                for (var one : made) {
                    one.get();
                }
                assertTrue(Files.isRegularFile(trees.lockFile()));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void folderOfAnotherProgram_isRefused() throws IOException {
        var trees = new Trees(folder.resolve("output"));
        Files.writeString(Files.createDirectory(trees.path()).resolve("notes.txt"), "x");
        assertThrows(SettingsException.class, trees::make);
        Files.delete(trees.path().resolve("notes.txt"));
        trees.make();
        assertTrue(Files.isRegularFile(trees.lockFile()));
    }

    @Test
    void fileOrLinkOfThatName_isRefused() throws IOException {
        var file = new Trees(folder.resolve("file"));
        Files.writeString(file.path(), "x");
        assertThrows(SettingsException.class, file::make);
        var link = new Trees(folder.resolve("link"));
        Files.createSymbolicLink(link.path(), Files.createDirectory(folder.resolve("elsewhere")));
        assertThrows(SettingsException.class, link::make);
    }
}
