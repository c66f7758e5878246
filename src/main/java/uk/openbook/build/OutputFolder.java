package uk.openbook.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.openbook.hash.Sha256;
import uk.openbook.input.settings.SettingsException;
import uk.openbook.paths.Urls;
import uk.openbook.render.TemporaryFolder;

/** The path at which a site is published: never written to, only replaced as a whole. */
final class OutputFolder {

    /** Those of the site, and of the program where a site stands in its folder. */
    private static final List<String> SOURCES = Stream.concat(Sources.FOLDERS.stream(), Stream.of("src")).toList();

    private final Path path;
    private final Trees trees;
    private final Disk disk;
    private final Journal journal;
    private final Exchange exchange;
    private final Owner owner;

    private OutputFolder(Path site, Path path, Disk disk) {
        this.path = path;
        this.disk = disk;
        this.trees = new Trees(path);
        this.journal = new Journal(trees.journalFile(), disk);
        this.exchange = new Exchange(path, trees, journal, disk);
        this.owner = new Owner(site, path, trees, disk);
    }

    /**
     * @param site the folder of the site's sources
     * @throws SettingsException where the site's sources would be overwritten
     */
    static OutputFolder of(Path site, Path output, Disk disk) throws IOException {
        var path = output.toAbsolutePath().normalize();
        if (path.getFileName() == null) {
            throw new SettingsException("%s: a whole disk cannot be the output folder. Name another with -o"
                    .formatted(output));
        }
        var sources = real(site.toAbsolutePath().normalize());
        var place = real(path.getParent()).resolve(path.getFileName());
        if (sources.startsWith(place)) {
            throw new SettingsException("%s: the site's sources are in this folder. Name another folder with -o"
                    .formatted(output));
        }
        for (var folder : SOURCES) {
            if (place.startsWith(sources.resolve(folder))) {
                throw new SettingsException(
                        "%s: this is in the site's folder %s, which holds its sources. Name another folder with -o"
                                .formatted(output, folder));
            }
        }
        return new OutputFolder(sources, path, disk);
    }

    /** The path with every link on the way to it followed, though the end of it may not be there yet. */
    private static Path real(Path path) throws IOException {
        if (Files.exists(path) || path.getParent() == null) {
            return path.toRealPath();
        }
        return real(path.getParent()).resolve(path.getFileName());
    }

    /** What is kept of the last build. */
    LastBuildFile lastBuild() {
        return new LastBuildFile(trees, disk);
    }

    /** The site that is published here. */
    Owner owner() {
        return owner;
    }

    Path path() {
        return path;
    }

    Trees trees() {
        return trees;
    }

    /** The folder of the trees, made where it is missing, in which a build may keep what it needs. */
    Path workFolder() throws IOException {
        if (!trees.exist()) {
            // Refused before anything is written.
            standing();
        }
        trees.make();
        return trees.path();
    }

    /** Lets no other build in. */
    BuildLock open() throws IOException {
        workFolder();
        return BuildLock.take(trees.lockFile(), path);
    }

    /** Completes what a killed build left half done. */
    void recover() throws IOException {
        TemporaryFolder.removeAbandoned(trees.path());
        exchange.complete();
    }

    /** @throws SettingsException where something stands there that Openbook did not write */
    Standing standing() throws IOException {
        if (Files.isSymbolicLink(path)) {
            int number = trees.linked(Files.readSymbolicLink(path)).orElseThrow(() -> refused(
                    "is a link that Openbook did not make", "remove it"));
            var tree = Optional.of(trees.tree(number)).filter(Files::isDirectory);
            return new Standing(Standing.Form.LINK, number, tree);
        }
        if (!Files.exists(path)) {
            return Standing.NOTHING;
        }
        if (!Files.isDirectory(path)) {
            throw refused("is a file", "remove it");
        }
        if (Trees.isEmpty(path)) {
            return Standing.NOTHING;
        }
        int number = journal.read().filter(Journal.Line::isDone).map(Journal.Line::to).filter(this::isOurs)
                .orElseThrow(() -> refused("holds files that Openbook did not write", "empty it"));
        return new Standing(Standing.Form.FOLDER, number, Optional.of(path));
    }

    private boolean isOurs(int number) {
        try {
            var sums = Files.readAllBytes(path.resolve(Urls.CHECKSUMS));
            return HexFormat.of().formatHex(Sha256.of(sums)).equals(trees.receiptOf(number));
        } catch (IOException e) {
            return false;
        }
    }

    private SettingsException refused(String what, String otherwise) {
        return new SettingsException("%s %s. Name another folder with -o, or %s".formatted(path, what, otherwise));
    }

    /** Puts a tree in the place of what stands: by a link where there can be one, else by two renames. */
    void replace(Standing before, int number) throws IOException {
        if (before.form() == Standing.Form.FOLDER || !makeLink(number)) {
            exchange.replace(before, number);
            return;
        }
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            // Empty, or it would have been refused; a link replaces a link, but no folder.
            Files.delete(path);
        }
        disk.rename(trees.nextLink(), path);
        journal.discard();
    }

    private boolean makeLink(int number) throws IOException {
        Files.deleteIfExists(trees.nextLink());
        return disk.symbolicLink(trees.nextLink(), trees.linkTo(number));
    }
}
