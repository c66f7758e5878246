package uk.openbook.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import uk.openbook.build.redaction.ErasedBefore;
import uk.openbook.build.redaction.Faults;
import uk.openbook.build.redaction.NothingErased;
import uk.openbook.build.redaction.ProofException;
import uk.openbook.hash.Sha256;
import uk.openbook.input.settings.SettingsException;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;
import uk.openbook.render.OutputException;
import uk.openbook.render.SitePlan;
import uk.openbook.render.TemporaryFolder;

/**
 * Renders a site and puts it in the place of the one that is there, in one step (design, D17). Where anything goes wrong
 * before that step, the site that is there is not touched.
 */
public final class Publisher {

    private final Path site;
    private final Path output;
    private final Workers workers;
    private final Disk disk;

    /**
     * @param site the folder of the site's sources, which is never written to
     * @param output the folder to publish in; it need not be there
     * @param threads how many make files at the same time, from 1
     */
    public Publisher(Path site, Path output, int threads) {
        this(site, output, threads, new SystemDisk());
    }

    Publisher(Path site, Path output, int threads, Disk disk) {
        this.site = site;
        this.output = output;
        this.workers = new Workers(threads);
        this.disk = disk;
    }

    /**
     * The build that made the site that stands, if one of these sources as at this moment would make the same: there is
     * nothing to do then. Where something hinders the comparison, publishing is right, and says what hinders that too.
     */
    public Optional<LastBuild> lastOf(Sources sources, Instant asOf) {
        try {
            var folder = OutputFolder.of(site, output, disk);
            var file = folder.lastBuild();
            if (!file.exists()) {
                return Optional.empty();
            }
            var lock = folder.open();
            try {
                var before = recover(folder);
                return folder.owner().isSameFolder() ? file.read(sources, asOf, before) : Optional.empty();
            } finally {
                lock.close();
            }
        } catch (IOException | SettingsException e) {
            return Optional.empty();
        }
    }

    /**
     * The folder in which a build keeps its temporary files: beside the trees, so that the next build finds and removes
     * what a killed one left.
     *
     * @throws SettingsException where the output folder cannot be used
     */
    public Path workFolder() throws IOException {
        return OutputFolder.of(site, output, disk).workFolder();
    }

    /** The same for a command that writes nothing there: the folder of the system where no site was published. */
    public static Path workFolderOf(Path output) {
        var trees = new Trees(output.toAbsolutePath().normalize());
        return Files.isRegularFile(trees.lockFile()) && Files.isWritable(trees.path())
                ? trees.path() : TemporaryFolder.ofSystem();
    }

    /**
     * Publishes a site.
     *
     * @param plan its files
     * @param publication what they are made of
     * @param note what to keep for the next build; nothing where the sources cannot all be listed
     * @throws SettingsException where the output folder cannot be used, or another build uses it
     * @throws OutputException where a file cannot be made or written
     * @throws ProofException where a file holds something that is redacted
     */
    public Published publish(SitePlan plan, Publication publication, Optional<BuildNote> note) {
        try {
            var folder = OutputFolder.of(site, output, disk);
            var lock = folder.open();
            try {
                var published = publish(folder, plan, publication);
                note.ifPresent(kept -> keep(folder, kept, published));
                return published;
            } finally {
                lock.close();
            }
        } catch (IOException e) {
            throw new OutputException("%s: the site could not be written: %s. The site that was there is whole"
                    .formatted(output, Reason.of(e).withRemedy()), e);
        }
    }

    private Published publish(OutputFolder folder, SitePlan plan, Publication publication) throws IOException {
        var before = recover(folder);
        if (before.site().isPresent()) {
            folder.owner().require(publication.config());
        }
        var trees = folder.trees();
        int number = trees.numberAfter(before.number());
        var erased = ErasedBefore.of(publication, before.site());
        var published = stage(trees, before, number, plan, publication, erased);
        folder.owner().record(publication.config());
        if (published.changed()) {
            folder.replace(before, number);
            removeOlder(trees, before.number(), number);
        }
        removeTelling(trees, published.changed() ? number : before.number(), publication);
        return published;
    }

    /** What stands, with nothing left beside it of a build that was killed. */
    private static Standing recover(OutputFolder folder) throws IOException {
        folder.recover();
        var standing = folder.standing();
        folder.trees().keep(number -> number <= standing.number());
        return standing;
    }

    private static void keep(OutputFolder folder, BuildNote note, Published published) {
        try {
            folder.lastBuild().write(note, folder.standing(), published);
        } catch (IOException e) {
            // The site is published all the same. What is kept of an earlier build does not fit it, or is right.
        }
    }

    /** Makes a whole new tree that has passed every proof, or none. */
    private Published stage(Trees trees, Standing before, int number, SitePlan plan, Publication publication,
            ErasedBefore erased) throws IOException {
        try {
            var sums = checksums(before, trees);
            var tree = new NewTree(trees.tree(number), disk);
            var staging = new Staging(tree, before.site(), sums.orElse(Checksums.NONE), workers);
            var staged = stageAndCheck(staging, plan, publication, erased);
            var published = staged.count(sums);
            if (published.changed()) {
                staging.takeOverUnchanged(staged);
                tree.release();
                trees.writeReceipt(number, HexFormat.of().formatHex(staged.checksumsHash()));
            }
            return published;
        } catch (IOException | RuntimeException | Error e) {
            remove(trees, number, e);
            throw e;
        }
    }

    private StagedTree stageAndCheck(Staging staging, SitePlan plan, Publication publication, ErasedBefore erased)
            throws IOException {
        if (!plan.taken().isEmpty()) {
            throw new OutputException(plan.taken().get(0) + ": two outputs write this file");
        }
        requireAllRows(publication);
        var staged = staging.stage(plan);
        var proofs = NothingErased.of(publication, erased, workers.count());
        var faults = new Faults();
        var next = new AtomicInteger();
        workers.run(() -> () -> {
            for (int i; (i = next.getAndIncrement()) < proofs.size();) {
                proofs.get(i).check(staged, faults);
            }
        });
        faults.throwIfAny();
        return staged;
    }

    /** In each edition, the rows that were read are the entries that are published and the rows that are held back. */
    private static void requireAllRows(Publication publication) {
        publication.histories().values().stream().flatMap(history -> history.editions().stream()).forEach(edition -> {
            int published = edition.entries().size();
            if (edition.rowsRead() != published + edition.rowsHeldBack()) {
                throw new OutputException("data/releases/%s/%s.csv: %d rows were read, but %d are published and %d held back"
                        .formatted(edition.release().id(), edition.register().id(), edition.rowsRead(), published,
                                edition.rowsHeldBack()));
            }
        });
    }

    /** The checksums of the site that stands; empty where they are not as Openbook wrote them. */
    private static Optional<Checksums> checksums(Standing before, Trees trees) throws IOException {
        if (before.site().isEmpty()) {
            return Optional.of(Checksums.NONE);
        }
        var file = before.site().get().resolve(Urls.CHECKSUMS);
        var text = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
        var hash = HexFormat.of().formatHex(Sha256.of(text));
        return hash.equals(trees.receiptOf(before.number())) ? Optional.of(new Checksums(text)) : Optional.empty();
    }

    private static void remove(Trees trees, int number, Throwable failure) {
        try {
            trees.remove(number);
        } catch (IOException e) {
            // The next build removes it.
            failure.addSuppressed(e);
        }
    }

    /**
     * Removes a site before that holds what is redacted now, even from those who are half-way through it; also one that a
     * killed build has left.
     */
    private static void removeTelling(Trees trees, int number, Publication publication) throws IOException {
        if (publication.notices().redactions().isEmpty()) {
            return;
        }
        for (int other : trees.others(number)) {
            if (ErasedBefore.of(publication, Optional.of(trees.tree(other))).isAny()) {
                removeTelling(trees, other);
            }
        }
    }

    private static void removeTelling(Trees trees, int number) {
        try {
            trees.remove(number);
        } catch (IOException e) {
            throw new OutputException("%s: the new site is published, but this one, which still holds what is redacted, "
                    .formatted(trees.tree(number)) + "could not be removed: " + Reason.of(e) + ". Remove it by hand", e);
        }
    }

    private static void removeOlder(Trees trees, int before, int number) {
        try {
            // The site before stays for those who are half-way through reading it.
            trees.keep(kept -> kept == number || kept == before);
        } catch (IOException e) {
            // The site is published all the same, and the next one that is removes them. Some systems keep files that
            // are being read.
        }
    }
}
