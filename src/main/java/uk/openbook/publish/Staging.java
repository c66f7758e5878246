package uk.openbook.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import uk.openbook.config.SettingsException;
import uk.openbook.output.OutputException;
import uk.openbook.output.Urls;
import uk.openbook.publish.proof.Links;
import uk.openbook.publish.proof.PageReader;

/** The making of all files of a site: on several threads, each file compared with the site before or written once. */
final class Staging {

    private final NewTree tree;
    private final Optional<Path> before;
    private final Checksums sums;
    private final Workers workers;

    /**
     * @param before the site that stands, if there is one
     * @param sums the checksums of that site, as far as they can be relied on
     */
    Staging(NewTree tree, Optional<Path> before, Checksums sums, Workers workers) {
        this.tree = tree;
        this.before = before;
        this.sums = sums;
        this.workers = workers;
    }

    /** Makes every file of the queue, and the list of their checksums. */
    StagedTree stage(FileQueue queue, Links links) throws IOException {
        var threads = new ArrayList<FileThread>();
        workers.run(() -> {
            var thread = new FileThread(queue, links);
            threads.add(thread);
            return thread;
        });
        // Files are taken in order and every file taken is finished, so the first failure is the same each time.
        threads.stream().flatMap(thread -> thread.failure.stream())
                .min(Comparator.comparingInt(Failure::ordinal)).ifPresent(Failure::rethrow);
        var files = new StagedFile[queue.taken() + 1];
        threads.forEach(thread -> thread.files.forEach(file -> files[file.ordinal()] = file));
        files[files.length - 1] = stageChecksums(files);
        return new StagedTree(List.of(files), tree, before);
    }

    private StagedFile stageChecksums(StagedFile[] files) throws IOException {
        int ordinal = files.length - 1;
        var sorted = Arrays.asList(Arrays.copyOf(files, ordinal));
        sorted.sort(Comparator.comparing(StagedFile::path));
        var sink = new FileSink(tree, before);
        sink.begin(Urls.CHECKSUMS, false);
        try {
            Checksums.write(sorted, sink);
            return finish(sink, ordinal, Urls.CHECKSUMS, Optional.empty());
        } finally {
            sink.abandon();
        }
    }

    /** Gives every unchanged file of a new tree a name in it. */
    void takeOverUnchanged(StagedTree staged) throws IOException {
        var next = new AtomicInteger();
        var files = staged.files();
        workers.run(() -> () -> {
            for (int i; (i = next.getAndIncrement()) < files.size();) {
                if (!files.get(i).written()) {
                    tree.takeOver(files.get(i).path(), before.orElseThrow());
                }
            }
        });
    }

    private static StagedFile finish(FileSink sink, int ordinal, String path, Optional<byte[]> known)
            throws IOException {
        var finished = sink.finish(known);
        return new StagedFile(ordinal, path, finished.size(), finished.hash(), known.isPresent(), finished.written());
    }

    /** What kept a file from being made. */
    private record Failure(int ordinal, Throwable cause) {

        void rethrow() {
            if (cause instanceof RuntimeException e) {
                throw e;
            }
            throw (Error) cause;
        }
    }

    /** What one thread makes. */
    private final class FileThread implements Workers.Work {

        private final FileQueue queue;
        private final PageReader reader;
        private final FileSink sink = new FileSink(tree, before);
        private final List<StagedFile> files = new ArrayList<>();
        private Optional<Failure> failure = Optional.empty();

        FileThread(FileQueue queue, Links links) {
            this.queue = queue;
            this.reader = links.reader();
        }

        @Override
        public void run() throws IOException {
            try {
                for (FileQueue.Numbered next; failure.isEmpty() && (next = take()) != null;) {
                    make(next);
                }
            } finally {
                sink.abandon();
            }
        }

        private FileQueue.Numbered take() {
            try {
                return queue.next();
            } catch (OutputException | SettingsException | Error e) {
                fail(queue.taken(), e);
            } catch (RuntimeException e) {
                fail(queue.taken(), new OutputException("The files of the site could not be named: " + e, e));
            }
            return null;
        }

        private void make(FileQueue.Numbered next) {
            var path = next.file().path();
            try {
                sink.begin(path, next.file().isPage());
                next.file().body().writeTo(sink);
                if (next.file().isPage()) {
                    reader.read(path, next.ordinal(), sink.buffer(), sink.count());
                }
                files.add(finish(sink, next.ordinal(), path, sums.find(path)));
            } catch (IOException e) {
                fail(next.ordinal(), notWritten(path, e));
            } catch (UncheckedIOException e) {
                fail(next.ordinal(), notWritten(path, e.getCause()));
            } catch (OutputException | Error e) {
                fail(next.ordinal(), e);
            } catch (RuntimeException e) {
                fail(next.ordinal(), new OutputException(path + ": the file could not be made: " + e, e));
            }
        }

        private OutputException notWritten(String path, IOException reason) {
            return new OutputException(path + ": the file could not be written: " + Reason.of(reason).withRemedy(), reason);
        }

        private void fail(int ordinal, Throwable cause) {
            queue.close();
            failure = Optional.of(new Failure(ordinal, cause));
        }
    }
}
