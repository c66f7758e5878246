package uk.openbook.archive.verify;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import uk.openbook.archive.manifest.SealedFile;
import uk.openbook.hash.Sha256Stream;

/** The files of a copy of a published site, by path; nothing in it is taken on trust. */
final class SiteCopy {

    private final Path root;
    private final NavigableSet<String> files = new TreeSet<>();
    private final NavigableSet<String> folders = new TreeSet<>();
    private final SortedSet<String> others = new TreeSet<>();

    private SiteCopy(Path root) {
        this.root = root;
    }

    static SiteCopy of(Path folder) throws IOException {
        var copy = new SiteCopy(folder.toRealPath());
        copy.walk();
        return copy;
    }

    private void walk() throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (!folder.equals(root)) {
                    folders.add(path(folder));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                (attributes.isRegularFile() ? files : others).add(path(file));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private String path(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** Whether the path belongs to the server, for example {@code .htaccess} or {@code .well-known/security.txt}. */
    static boolean isOfTheServer(String path) {
        return path.startsWith(".") || path.contains("/.");
    }

    /** The paths of all files, sorted. */
    NavigableSet<String> files() {
        return Collections.unmodifiableNavigableSet(files);
    }

    /** The paths of all folders, sorted. */
    NavigableSet<String> folders() {
        return Collections.unmodifiableNavigableSet(folders);
    }

    /** Whether a folder or one below it has a file or a link, apart from those of the server. */
    boolean hasContent(String folder) {
        return Stream.of(files, others).anyMatch(paths -> paths.subSet(folder + "/", folder + "0").stream()
                .anyMatch(path -> !isOfTheServer(path)));
    }

    /** The paths of links and devices, which no published site has. */
    SortedSet<String> others() {
        return Collections.unmodifiableSortedSet(others);
    }

    /** Whether there is such a file. */
    boolean has(String path) {
        return files.contains(path);
    }

    /** The bytes of a file; empty where there is none. */
    Optional<byte[]> read(String path) throws IOException {
        return has(path) ? Optional.of(Files.readAllBytes(root.resolve(path))) : Optional.empty();
    }

    /** The size and hash of a file, which must be there. */
    SealedFile hash(String path) throws IOException {
        var stream = new Sha256Stream();
        Files.copy(root.resolve(path), stream);
        return new SealedFile(path, stream.count(), stream.hex());
    }
}
