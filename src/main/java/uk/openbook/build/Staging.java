package uk.openbook.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import uk.openbook.input.settings.SettingsException;
import uk.openbook.paths.Urls;
import uk.openbook.render.Completion;
import uk.openbook.render.OutputException;
import uk.openbook.render.OutputFile;
import uk.openbook.render.SitePlan;

/** Renders all files of a plan on several threads, and compares each with the site before or writes it once. */
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

    /** Something that writes one file. */
    private record Job(String path, OutputFile.Body body) {
    }

    /** Renders every file of the plan, and the list of their checksums. */
    StagedTree stage(SitePlan plan) throws IOException {
        var files = new ArrayList<>(render(plan.files().stream().map(file -> new Job(file.path(), file.body())).toList()));
        var written = new HashSet<String>();
        files.stream().filter(StagedFile::written).map(StagedFile::path).forEach(written::add);
        files.addAll(render(Stream.concat(
                plan.completions().stream().map(completion -> job(completion, written)),
                plan.unnamed().stream().map(file -> new Job(file.path(), file.body()))).toList()));
        files.sort(Comparator.comparing(StagedFile::path));
        var all = List.copyOf(files);
        files.addAll(render(List.of(new Job(Urls.CHECKSUMS, out -> Checksums.write(all, out)))));
        return new StagedTree(files, tree, before);
    }

    private Job job(Completion completion, Set<String> written) {
        return new Job(completion.path(), out -> completion.body().writeTo(path -> Files.newInputStream(
                written.contains(path) ? tree.path(path) : before.orElseThrow().resolve(path)), out));
    }

    private List<StagedFile> render(List<Job> jobs) throws IOException {
        var files = new StagedFile[jobs.size()];
        var failures = new ConcurrentSkipListMap<Integer, Throwable>();
        var next = new AtomicInteger();
        workers.run(() -> () -> {
            var sink = new FileSink(tree, before);
            try {
                for (int i; failures.isEmpty() && (i = next.getAndIncrement()) < files.length;) {
                    try {
                        files[i] = render(jobs.get(i), sink);
                    } catch (RuntimeException | Error e) {
                        failures.put(i, e);
                    }
                }
            } finally {
                sink.abandon();
            }
        });
        // Files are taken in order and every file taken is finished, so the first failure is the same each time.
        if (!failures.isEmpty()) {
            rethrow(failures.firstEntry().getValue());
        }
        return Arrays.asList(files);
    }

    private StagedFile render(Job job, FileSink sink) {
        var path = job.path();
        // The list of checksums does not list itself.
        var known = path.equals(Urls.CHECKSUMS) ? Optional.<byte[]>empty() : sums.find(path);
        try {
            sink.begin(path);
            job.body().writeTo(sink);
            var finished = sink.finish(known);
            return new StagedFile(path, finished.size(), finished.hash(), known.isPresent(), finished.written());
        } catch (IOException e) {
            throw notWritten(path, e);
        } catch (UncheckedIOException e) {
            throw notWritten(path, e.getCause());
        } catch (OutputException | SettingsException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new OutputException(path + ": the file could not be made: " + e, e);
        }
    }

    private static OutputException notWritten(String path, IOException reason) {
        return new OutputException(path + ": the file could not be written: " + Reason.of(reason).withRemedy(), reason);
    }

    private static void rethrow(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
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
}
