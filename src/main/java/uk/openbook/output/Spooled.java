package uk.openbook.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * An output whose files take long to make and are wanted more than once: the first who wants one makes it, a temporary
 * file has the same bytes, and all others have theirs from there. Serves one publication. Nothing is made, nor kept, for
 * paths alone.
 */
final class Spooled implements Output {

    private static final int BLOCK = 1 << 16;

    private final Output output;
    private final Map<String, Spool> spools = new ConcurrentHashMap<>();
    private final AtomicLong room;

    /** Keeps every file, however long. */
    Spooled(Output output) {
        this(output, Long.MAX_VALUE);
    }

    /** @param most how many bytes are kept in all; a file that finds no room any more is made anew each time */
    Spooled(Output output, long most) {
        this.output = output;
        this.room = new AtomicLong(most);
    }

    @Override
    public Stream<OutputFile> files(Publication publication) {
        return output.files(publication).map(file -> new OutputFile(file.path(),
                out -> spools.computeIfAbsent(file.path(), path -> new Spool()).write(file.body(), out)));
    }

    @Override
    public void close() {
        spools.values().forEach(Spool::remove);
        spools.clear();
    }

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // Some systems keep files that are being read; it goes with the folder of temporary files.
        }
    }

    /** One file. */
    private final class Spool {

        private Path file;
        private boolean tooLong;

        void write(OutputFile.Body body, OutputStream out) throws IOException {
            if (tooLong()) {
                body.writeTo(out);
            } else if (!make(body, out)) {
                Files.copy(file, out);
            }
        }

        private synchronized boolean tooLong() {
            return tooLong;
        }

        /** Makes the file where that was not done. */
        private synchronized boolean make(OutputFile.Body body, OutputStream out) throws IOException {
            if (file != null) {
                return false;
            }
            var made = TemporaryFolder.newPath(".spool");
            try (var copying = new Copying(out, Files.newOutputStream(made))) {
                body.writeTo(copying);
                tooLong = copying.isCut;
                file = tooLong ? null : made;
            } finally {
                if (file == null) {
                    Spooled.remove(made);
                }
            }
            return true;
        }

        synchronized void remove() {
            if (file != null) {
                Spooled.remove(file);
                file = null;
            }
        }
    }

    /** Hands bytes on, and writes them to a file as long as there is room. */
    private final class Copying extends OutputStream {

        private final OutputStream out;
        private final OutputStream copy;
        private long size;
        private boolean isCut;

        Copying(OutputStream out, OutputStream copy) {
            this.out = out;
            this.copy = new BufferedOutputStream(copy, BLOCK);
        }

        @Override
        public void write(int letter) throws IOException {
            write(new byte[] {(byte) letter}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            if (isCut) {
                return;
            }
            size += length;
            isCut = room.addAndGet(-length) < 0;
            if (isCut) {
                room.addAndGet(size);
            } else {
                copy.write(bytes, from, length);
            }
        }

        @Override
        public void flush() throws IOException {
            out.flush();
            copy.flush();
        }

        /** Whoever opened what the bytes are handed on to closes it. */
        @Override
        public void close() throws IOException {
            copy.close();
        }
    }
}
