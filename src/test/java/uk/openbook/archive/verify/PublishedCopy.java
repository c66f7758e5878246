package uk.openbook.archive.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.openbook.archive.manifest.Manifest;
import uk.openbook.cli.Openbook;
import uk.openbook.golden.Trees;
import uk.openbook.hash.Sha256Stream;

/** A copy of a published site of three releases, for tests to damage. */
record PublishedCopy(Path folder) {

    static final List<String> RELEASES = List.of("2018-09-25", "2018-11-29", "2018-11-29-2");

    private static final String NOTICE = "redaction,shares,A1,notes,Asked for";
    private static final Path SITE = Path.of("src/test/resources/sites/edge-cases");

    /** Publishes the site and copies it. */
    static PublishedCopy in(Path folder) throws IOException {
        return of(SITE, folder);
    }

    static PublishedCopy of(Path site, Path folder) throws IOException {
        var output = Files.createTempDirectory(folder, "published").resolve("output");
        var said = new StringWriter();
        assertEquals(0, Openbook.run(new PrintWriter(said), new PrintWriter(said), "build", site.toString(), "-o",
                output.toString(), "--as-of", "2021-01-01"), said::toString);
        var copy = Files.createDirectories(folder.resolve("copy"));
        Trees.copy(output.toRealPath(), copy);
        return new PublishedCopy(copy);
    }

    /** A copy of the same site with another first release, made by the program itself. */
    static PublishedCopy rewrittenIn(Path folder) throws IOException {
        var site = folder.resolve("site");
        Trees.copy(SITE, site);
        var file = site.resolve("data/releases/2018-09-25/release.md");
        Files.writeString(file, Files.readString(file).replace("first", "earliest"));
        return of(site, folder);
    }

    /** A copy of the same site with a further release, which redacts a cell of the first. */
    static PublishedCopy redactedIn(Path folder) throws IOException {
        var site = folder.resolve("site");
        Trees.copy(SITE, site);
        var release = Files.createDirectories(site.resolve("data/releases/2018-12-20"));
        Files.writeString(release.resolve("release.md"), "title=A release\npublished=2018-12-20\n~~~~~~\n");
        Files.writeString(release.resolve("notices.csv"), "kind,register,key,columns,reason\n" + NOTICE + "\n");
        return of(site, folder);
    }

    List<String> files() throws IOException {
        return List.copyOf(Trees.files(folder).keySet());
    }

    byte[] read(String path) throws IOException {
        return Files.readAllBytes(folder.resolve(path));
    }

    void write(String path, byte[] bytes) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.write(folder.resolve(path), bytes);
    }

    void delete(String path) throws IOException {
        Files.delete(folder.resolve(path));
    }

    /** Deletes a file and the folders that are empty without it. */
    void deleteWithFolders(String path) throws IOException {
        for (var file = folder.resolve(path); !file.toFile().isDirectory() || file.toFile().list().length == 0;
                file = file.getParent()) {
            Files.delete(file);
        }
    }

    /** Lets two files or folders change places. */
    void swap(String one, String other) throws IOException {
        var aside = folder.resolveSibling("aside");
        Files.move(folder.resolve(one), aside);
        Files.move(folder.resolve(other), folder.resolve(one));
        Files.move(aside, folder.resolve(other));
    }

    /** Makes the list of checksums fit whatever is there now. */
    void listAnew() throws IOException {
        var files = Trees.files(folder);
        files.remove("SHA256SUMS");
        write("SHA256SUMS", files.entrySet().stream()
                .map(file -> Sha256Stream.of(file.getValue()) + "  " + file.getKey() + "\n")
                .collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8));
    }

    String manifestHash(String release) throws IOException {
        return Sha256Stream.of(read("releases/" + release + "/manifest.json"));
    }

    Manifest manifest(String release) throws IOException {
        return Manifest.read(read("releases/" + release + "/manifest.json")).orElseThrow();
    }

    /** What is wrong with the copy, as it is printed. */
    List<String> verify() throws IOException {
        return Verifier.verify(folder, Optional.empty()).mismatches().stream().map(Mismatch::toString).toList();
    }

    List<String> verifySince(String hash) throws IOException {
        return Verifier.verify(folder, Optional.of(hash)).mismatches().stream().map(Mismatch::toString).toList();
    }
}
