package uk.openbook.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * An output whose files take long to make and are wanted more than once: the first who wants one has it made into a
 * temporary file, and all have their bytes from there. Serves one publication. Nothing is made, nor kept, for paths
 * alone.
 */
final class Spooled implements Output {

    private final Output output;
    private final Map<String, Spool> spools = new ConcurrentHashMap<>();
    private final Path scratch;
    private Path folder;

    Spooled(Output output) {
        this(output, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** @param scratch where the folder of temporary files is made */
    Spooled(Output output, Path scratch) {
        this.output = output;
        this.scratch = scratch;
    }

    @Override
    public Stream<OutputFile> files(Publication publication) {
        return output.files(publication).map(file -> new OutputFile(file.path(), out -> Files.copy(
                spools.computeIfAbsent(file.path(), path -> new Spool()).holding(file.body()), out)));
    }

    private synchronized Path newFile() throws IOException {
        if (folder == null) {
            folder = Files.createTempDirectory(scratch, "openbook-");
            // For a build that is interrupted; files go first.
            folder.toFile().deleteOnExit();
        }
        var file = Files.createTempFile(folder, "", "");
        file.toFile().deleteOnExit();
        return file;
    }

    @Override
    public void close() {
        spools.values().forEach(Spool::remove);
        spools.clear();
        removeFolder();
    }

    private synchronized void removeFolder() {
        if (folder != null) {
            remove(folder);
            folder = null;
        }
    }

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // Some systems keep files that are being read; the end of the program removes it.
        }
    }

    /** One file. */
    private final class Spool {

        private Path file;

        synchronized Path holding(OutputFile.Body body) throws IOException {
            if (file == null) {
                var made = newFile();
                try (OutputStream out = Files.newOutputStream(made)) {
                    body.writeTo(out);
                } catch (IOException | RuntimeException | Error e) {
                    Spooled.remove(made);
                    throw e;
                }
                file = made;
            }
            return file;
        }

        synchronized void remove() {
            if (file != null) {
                Spooled.remove(file);
                file = null;
            }
        }
    }
}
