package uk.openbook.archive.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.openbook.archive.manifest.Manifest;
import uk.openbook.archive.manifest.SealedFile;
import uk.openbook.hash.Sha256Stream;

/** What {@code src/docs/proofs.md} says is so: its test vectors are ours, and its script verifies our sites. */
class ProofsPageTest {

    private static final Pattern FILE = Pattern.compile("\\| `(releases/\\S+)` \\| `(.+)` \\| (\\d+) \\| `(\\w{64})` \\|");
    private static final Pattern MANIFEST = Pattern.compile("`(releases/\\S+)`, (\\d+) bytes, SHA-256 `(\\w{64})`:\n\n"
            + "```json\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private String page;

    @BeforeEach
    void readPage() throws IOException {
        page = Files.readString(Path.of("src/docs/proofs.md"));
    }

    @Test
    void vectors_areManifestsOfTheFilesShown() {
        int redacted = page.indexOf("### With a redaction");
        checkVectors(page.substring(0, redacted), 3, 2, List.of());
        checkVectors(page.substring(redacted), 4, 3, List.of("2018-12-20"));
    }

    /** @param causes the releases for whose redactions all but the last manifest were issued anew */
    private static void checkVectors(String page, int fileCount, int manifestCount, List<String> causes) {
        var files = new HashMap<String, SealedFile>();
        var row = FILE.matcher(page);
        while (row.find()) {
            var bytes = row.group(2).replace("\\r\\n", "\r\n").getBytes(StandardCharsets.UTF_8);
            assertEquals(row.group(4), Sha256Stream.of(bytes), row.group(1));
            assertEquals(row.group(3), Integer.toString(bytes.length), row.group(1));
            files.put(row.group(1), new SealedFile(row.group(1), bytes.length, row.group(4)));
        }
        assertEquals(fileCount, files.size());
        var previous = Optional.<String>empty();
        var manifests = 0;
        var block = MANIFEST.matcher(page);
        while (block.find()) {
            var bytes = block.group(4).getBytes(StandardCharsets.UTF_8);
            var manifest = Manifest.read(bytes).orElseThrow();
            assertEquals("releases/" + manifest.release() + "/manifest.json", block.group(1));
            assertEquals(block.group(2), Integer.toString(bytes.length));
            assertEquals(block.group(3), manifest.sha256());
            assertEquals(previous, manifest.previous());
            manifest.files().forEach(file -> assertEquals(files.remove(file.path()), file));
            previous = Optional.of(manifest.sha256());
            manifests++;
            assertEquals(manifests < manifestCount ? causes : List.of(), manifest.reissued());
        }
        assertEquals(manifestCount, manifests);
        assertEquals(Map.of(), files);
    }

    @Test
    void script_provesWhatOpenbookProves() throws Exception {
        var script = script();
        var copy = PublishedCopy.in(folder);
        var newest = copy.manifestHash("2018-11-29-2");
        assertEquals("0 The chain holds; the newest manifest is \"" + newest + "\"\n", run(script, copy));
        for (var release : PublishedCopy.RELEASES) {
            assertTrue(run(script, copy, copy.manifestHash(release)).startsWith("0 "));
        }
        assertEquals("1 no manifest has the SHA-256 " + "0".repeat(64) + "\n", run(script, copy, "0".repeat(64)));
    }

    @Test
    void script_readsManifestsThatWereIssuedAnew() throws Exception {
        var script = script();
        var copy = PublishedCopy.redactedIn(folder);
        assertTrue(copy.manifest("2018-09-25").reissued().equals(List.of("2018-12-20")));
        assertEquals(List.of(), copy.verify());
        assertEquals("0 The chain holds; the newest manifest is \"" + copy.manifestHash("2018-12-20") + "\"\n",
                run(script, copy));
    }

    @Test
    void script_namesWhatOpenbookNames() throws Exception {
        var script = script();
        var copy = PublishedCopy.in(folder);
        var note = "releases/2018-09-25/note.md";
        copy.write(note, "Another".getBytes(StandardCharsets.UTF_8));
        copy.listAnew();
        var said = run(script, copy);
        assertTrue(said.startsWith("1 ") && said.contains(note), said);
        assertEquals(1, copy.verify().size());

        copy.swap("releases/2018-09-25", "releases/2018-11-29");
        copy.listAnew();
        assertEquals("1 releases/2018-09-25/manifest.json: of another release\n", run(script, copy));
    }

    @Test
    void script_refusesWhatNoListAndNoManifestCovers() throws Exception {
        var script = script();
        var copy = PublishedCopy.in(folder);
        for (var name : List.of("unlisted.csv", "shares/unlisted.html", "releases/2018-09-25/unlisted.csv", "a b.html",
                "index.html\n./index.html")) {
            copy.write(name, new byte[1]);
            assertRefused(script, copy, name.lines().findFirst().orElseThrow());
            copy.deleteWithFolders(name);
        }
        for (var name : List.of("releases/2018-09-25/figures.csv", "releases/2018-11-29-2/note.txt",
                "releases/2018-11-29-2/shares/rows.csv", "releases/2018-09-25/other.csv-metadata.json",
                "releases/2018-09-25/deep/deep/index.html", "releases/2019-05-01/index.html", "releases/old/shares.csv",
                "releases/shares.csv")) {
            copy.write(name, new byte[1]);
            copy.listAnew();
            assertFalse(copy.verify().isEmpty(), name);
            assertRefused(script, copy, name.replaceFirst("(releases/(?:20|old)[^/]*).*", "$1"));
            copy.deleteWithFolders(name);
            copy.listAnew();
        }
        for (var name : List.of("releases/2019-05-01", "releases/2018-09-25/empty", "empty")) {
            Files.createDirectory(copy.folder().resolve(name));
            assertRefused(script, copy, name);
            Files.delete(copy.folder().resolve(name));
            Files.createSymbolicLink(copy.folder().resolve(name), copy.folder().resolve("index.html"));
            assertRefused(script, copy, name);
            Files.delete(copy.folder().resolve(name));
        }
        copy.write(".well-known/security.txt", new byte[1]);
        assertTrue(run(script, copy).startsWith("0 "));
    }

    private static void assertRefused(Path script, PublishedCopy copy, String name) throws Exception {
        var said = run(script, copy);
        assertTrue(said.startsWith("1 ") && said.contains(name), () -> name + ": " + said);
    }

    private Path script() throws IOException {
        assumeTrue(isInstalled("sh") && isInstalled("sha256sum"), "there is no sh or no sha256sum here");
        int start = page.indexOf("```sh\n") + "```sh\n".length();
        return Files.writeString(folder.resolve("verify.sh"), page.substring(start, page.indexOf("```", start)));
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    /** The exit code and all that is said. */
    private static String run(Path script, PublishedCopy copy, String... held) throws Exception {
        var command = new ArrayList<>(List.of("sh", script.toString(), copy.folder().toString()));
        command.addAll(List.of(held));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + said;
    }
}
