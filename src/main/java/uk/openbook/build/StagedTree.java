package uk.openbook.build;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.openbook.build.redaction.StagedSite;

/** The site that is to be published: new files in the new tree, the others in the tree before. */
final class StagedTree implements StagedSite {

    private final List<StagedFile> files;
    private final Set<String> paths;
    private final NewTree tree;
    private final Optional<Path> before;

    /** @param files the last is the list of checksums */
    StagedTree(List<StagedFile> files, NewTree tree, Optional<Path> before) {
        this.files = files;
        this.tree = tree;
        this.before = before;
        this.paths = files.stream().map(StagedFile::path).collect(Collectors.toUnmodifiableSet());
    }

    List<StagedFile> files() {
        return files;
    }

    /** The hash of the list of checksums. */
    byte[] checksumsHash() {
        return files.get(files.size() - 1).hash();
    }

    /**
     * What publishing it comes to. Where the site before has every byte of it, but also something else, or something that
     * not everyone can be let read, it is published anew all the same.
     *
     * @param sums the checksums of the site before; empty where what it holds is not known
     */
    Published count(Optional<Checksums> sums) throws IOException {
        int pages = 0;
        int written = 0;
        int kept = 0;
        long bytes = 0;
        for (var file : files) {
            pages += file.path().endsWith(".html") ? 1 : 0;
            written += file.written() ? 1 : 0;
            kept += file.known() ? 1 : 0;
            bytes += file.size();
        }
        int removed = sums.map(Checksums::size).orElse(0) - kept;
        boolean changed = written > 0 || sums.isEmpty() || !isAllOf(before.orElseThrow());
        return new Published(files.size(), pages, bytes, written, removed, changed);
    }

    /** Whether a folder has these files, the folders they are in and nothing else, all for everyone to read. */
    private boolean isAllOf(Path folder) throws IOException {
        var folders = new HashSet<>(Set.of(""));
        for (var file : files) {
            for (int end = file.path().length(); (end = file.path().lastIndexOf('/', end - 1)) > 0;) {
                folders.add(file.path().substring(0, end));
            }
        }
        boolean isAll = true;
        // The path of a site may be a link to its tree.
        var root = folder.toRealPath();
        try (Stream<Path> all = Files.walk(root)) {
            for (var place : (Iterable<Path>) all::iterator) {
                var path = root.relativize(place).toString().replace(File.separatorChar, '/');
                isAll &= Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)
                        ? folders.contains(path) && PublicAccess.giveToFolder(place)
                        : paths.contains(path) && Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)
                                && PublicAccess.giveToFile(place);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return isAll;
    }

    @Override
    public int size() {
        return files.size();
    }

    @Override
    public String path(int ordinal) {
        return files.get(ordinal).path();
    }

    @Override
    public InputStream open(int ordinal) throws IOException {
        var file = files.get(ordinal);
        var place = file.written() ? tree.path(file.path()) : before.orElseThrow().resolve(file.path());
        return new BufferedInputStream(Files.newInputStream(place), 1 << 16);
    }
}
