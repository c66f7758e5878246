package uk.openbook.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import uk.openbook.hash.Sha256Stream;
import uk.openbook.input.settings.SiteConfig;

/**
 * What a site is made from, the clock aside: the files in its folder, the address that the call gives, and the program.
 * Two builds of the same sources, as at moments between which nothing comes due, make the same site.
 */
public final class Sources {

    /** The folders of a site that are read; beside them there are the settings alone. */
    static final List<String> FOLDERS = List.of("content", "data", "templates");

    private final Path site;
    private final URI baseUrl;
    private final TreeMap<String, Stamp> files;
    private final Program program;
    /** Once it was asked for. */
    private Optional<String> hash;

    /** How a file looks from outside; of anything else, no more than what it is. */
    private record Stamp(Kind kind, long size, FileTime modified) {

        /** A pipe, a socket or a device is never read: that could wait or go on for ever. */
        enum Kind { FILE, FOLDER, OTHER }

        static Stamp of(BasicFileAttributes file) {
            return file.isRegularFile() ? new Stamp(Kind.FILE, file.size(), file.lastModifiedTime())
                    : new Stamp(file.isDirectory() ? Kind.FOLDER : Kind.OTHER, 0, FileTime.fromMillis(0));
        }

        boolean isFile() {
            return kind == Kind.FILE;
        }
    }

    private Sources(Path site, URI baseUrl, TreeMap<String, Stamp> files, Program program) {
        this.site = site;
        this.baseUrl = baseUrl;
        this.files = files;
        this.program = program;
    }

    /**
     * The sources as they are now; empty where they cannot all be listed, because a link leads nowhere, say. To be called
     * before any of them is read, so that a change in the meantime shows.
     *
     * @param baseUrl the address where the site will stand
     */
    public static Optional<Sources> of(Path site, URI baseUrl) {
        return of(site, baseUrl, Program.running());
    }

    static Optional<Sources> of(Path site, URI baseUrl, Program program) {
        try {
            return Optional.of(new Sources(site, baseUrl, list(site), program));
        } catch (IOException e) {
            // Whoever reads the files says what ails them.
            return Optional.empty();
        }
    }

    /** Links are followed, as they are by those who read. */
    private static TreeMap<String, Stamp> list(Path site) throws IOException {
        var files = new TreeMap<String, Stamp>();
        var roots = Stream.concat(FOLDERS.stream(), Stream.of(SiteConfig.FILE)).map(site::resolve).filter(Files::exists);
        for (var root : (Iterable<Path>) roots::iterator) {
            try (Stream<Path> all = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
                for (var file : (Iterable<Path>) all::iterator) {
                    files.put(site.relativize(file).toString(),
                            Stamp.of(Files.readAttributes(file, BasicFileAttributes.class)));
                }
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        return files;
    }

    /** Whether no file has come, gone or been written to since. */
    boolean areAsTheyWere() throws IOException {
        return list(site).equals(files);
    }

    /**
     * A hash that is another one for all other sources; empty where it cannot be told which program this is.
     *
     * @throws IOException where a file cannot be read
     */
    Optional<String> hash() throws IOException {
        if (hash == null) {
            var print = program.print();
            hash = print.isEmpty() ? Optional.empty() : Optional.of(hash(print.get()));
        }
        return hash;
    }

    private String hash(String programPrint) throws IOException {
        var stream = new Sha256Stream();
        add(stream, programPrint);
        add(stream, baseUrl.toString());
        for (var file : files.entrySet()) {
            add(stream, file.getKey() + " " + file.getValue().kind() + " " + file.getValue().size());
            if (file.getValue().isFile()) {
                Files.copy(site.resolve(file.getKey()), stream);
            }
        }
        return stream.hex();
    }

    private static void add(Sha256Stream stream, String line) throws IOException {
        stream.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
