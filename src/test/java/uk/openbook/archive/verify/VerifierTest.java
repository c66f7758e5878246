package uk.openbook.archive.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.openbook.archive.manifest.Manifest;
import uk.openbook.input.settings.SettingsException;

class VerifierTest {

    private static final int TIMES = 100;

    @TempDir
    private Path folder;

    private PublishedCopy copy;

    @BeforeEach
    void publish() throws IOException {
        copy = PublishedCopy.in(folder);
    }

    @Test
    void copyAsPublished_isProved() throws IOException {
        var verification = Verifier.verify(copy.folder(), Optional.empty());
        assertEquals(List.of(), verification.mismatches());
        assertEquals("Proved: all " + (copy.files().size() - 1) + " files that SHA256SUMS lists are here as listed and "
                + "there is no other, and the files of the 3 releases from 2018-09-25 to 2018-11-29-2 are those that "
                + "their manifests seal in one chain, the newest of which has the SHA-256 "
                + copy.manifestHash("2018-11-29-2") + ".", verification.claim());
    }

    @Test
    void hashOfAnEarlierManifest_isProvedToBeContinued() throws IOException {
        for (var release : PublishedCopy.RELEASES) {
            var hash = copy.manifestHash(release);
            var claim = Verifier.verify(copy.folder(), Optional.of(hash)).claim();
            assertTrue(claim.endsWith("; " + hash + " is the manifest of " + release + " in it, so that no sealed file of "
                    + "that release or of one before it has changed since that hash was noted."), claim);
        }
    }

    @Test
    void oneByteFlipped_isNamed_aHundredOfAHundredTimes() throws IOException {
        var random = new Random(1);
        var files = new ArrayList<>(copy.files());
        files.removeIf(path -> copy.folder().resolve(path).toFile().length() == 0);
        for (int i = 0; i < TIMES; i++) {
            var path = files.get(random.nextInt(files.size()));
            var bytes = copy.read(path);
            var damaged = bytes.clone();
            damaged[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            copy.write(path, damaged);
            assertNamed(path, copy.verify());
            copy.write(path, bytes);
        }
        assertEquals(List.of(), copy.verify());
    }

    @Test
    void oneFileRemoved_isNamed_aHundredOfAHundredTimes() throws IOException {
        var random = new Random(2);
        var files = copy.files();
        for (int i = 0; i < TIMES; i++) {
            var path = files.get(random.nextInt(files.size()));
            var bytes = copy.read(path);
            copy.delete(path);
            assertNamed(path, copy.verify());
            copy.write(path, bytes);
        }
        assertEquals(List.of(), copy.verify());
    }

    @Test
    void oneFileAdded_isNamed_aHundredOfAHundredTimes() throws IOException {
        var random = new Random(3);
        var files = copy.files();
        for (int i = 0; i < TIMES; i++) {
            var beside = files.get(random.nextInt(files.size()));
            var path = beside.substring(0, beside.lastIndexOf('/') + 1) + "added-" + random.nextInt(1000) + ".html";
            copy.write(path, new byte[random.nextInt(3)]);
            assertEquals(List.of(path + ": is surplus: SHA256SUMS does not list it"), copy.verify());
            copy.delete(path);
        }
        assertEquals(List.of(), copy.verify());
    }

    @Test
    void twoReleasesSwapped_areNamed_listedAnewOrNot() throws IOException {
        var random = new Random(4);
        for (int i = 0; i < TIMES; i++) {
            var releases = new ArrayList<>(PublishedCopy.RELEASES);
            var one = "releases/" + releases.remove(random.nextInt(3));
            var other = "releases/" + releases.get(random.nextInt(2));
            var sums = copy.read("SHA256SUMS");
            copy.swap(one, other);
            if (random.nextBoolean()) {
                copy.listAnew();
            }
            var found = copy.verify();
            assertNamed(one + "/manifest.json", found);
            assertNamed(other + "/manifest.json", found);
            copy.swap(one, other);
            copy.write("SHA256SUMS", sums);
        }
        assertEquals(List.of(), copy.verify());
    }

    @Test
    void sealedFileChangedAndListedAnew_isNamed() throws IOException {
        copy.write("releases/2018-09-25/note.md", "The **last** release. ".getBytes(StandardCharsets.UTF_8));
        copy.listAnew();
        assertEquals(List.of("releases/2018-09-25/note.md: is not what releases/2018-09-25/manifest.json sealed"),
                copy.verify());
    }

    @Test
    void sealedFileRemovedAndListedAnew_isNamed() throws IOException {
        copy.delete("releases/2018-11-29/shares.csv");
        copy.listAnew();
        assertEquals(List.of("releases/2018-11-29/shares.csv: is missing, though releases/2018-11-29/manifest.json "
                + "seals it"), copy.verify());
    }

    @Test
    void fileAddedToAReleaseAndListedAnew_isNamed() throws IOException {
        copy.write("releases/2018-11-29/figures.csv", new byte[1]);
        copy.write("releases/2018-11-29/note.md", new byte[1]);
        copy.listAnew();
        assertEquals(List.of("releases/2018-11-29/figures.csv: is surplus: releases/2018-11-29/manifest.json does not "
                + "seal it", "releases/2018-11-29/note.md: is surplus: releases/2018-11-29/manifest.json does not seal it"),
                copy.verify());
    }

    @Test
    void whatNoManifestCoversInTheFolderOfReleases_isNamed() throws IOException {
        var added = Map.of(
                "releases/2019-05-01/index.html", "releases/2019-05-01/manifest.json: is missing, so that nothing says what "
                        + "the release was",
                "releases/2019-05-01-3/shares.csv", "releases/2019-05-01-3: is surplus: it is not the folder of a release",
                "releases/old/deep/shares.csv", "releases/old: is surplus: it is not the folder of a release",
                "releases/shares.csv", "releases/shares.csv: is surplus: it belongs to no release");
        for (var file : added.entrySet()) {
            copy.write(file.getKey(), new byte[1]);
            copy.listAnew();
            assertEquals(List.of(file.getValue()), copy.verify());
            copy.deleteWithFolders(file.getKey());
        }
        for (var name : List.of("shares.txt", "shares.html", "other.csv-metadata.json", "shares/rows.csv",
                "shares/deep/index.html", "note.md-metadata.json", "manifest.json.csv")) {
            var path = "releases/2018-11-29-2/" + name;
            copy.write(path, new byte[1]);
            copy.listAnew();
            assertEquals(List.of(path + ": is surplus: releases/2018-11-29-2/manifest.json does not seal it"), copy.verify());
            copy.deleteWithFolders(path);
        }
    }

    @Test
    void emptyFolder_isNamed() throws IOException {
        for (var path : List.of("releases/2018-09-25/empty", "releases/2018-11-29-2/shares", "empty", "shares/empty/deep")) {
            Files.createDirectories(copy.folder().resolve(path));
            assertTrue(copy.verify().contains(path + ": is surplus: it is an empty folder"), path);
            Files.delete(copy.folder().resolve(path));
        }
        Files.createDirectory(copy.folder().resolve("releases/2019-05-01"));
        var found = List.of("releases/2019-05-01: is surplus: it is an empty folder",
                "releases/2019-05-01/manifest.json: is missing, so that nothing says what the release was");
        assertEquals(found, copy.verify().stream().filter(line -> line.startsWith("releases/")).toList());
        copy.write("releases/2019-05-01/.hidden", new byte[1]);
        assertTrue(copy.verify().containsAll(found));
    }

    @Test
    void link_isNamed() throws IOException {
        for (var path : List.of("releases/2019-05-01", "releases/2018-09-25/figures.csv", "linked.html")) {
            Files.createSymbolicLink(copy.folder().resolve(path), copy.folder().resolve("index.html"));
            assertEquals(List.of(path + ": is surplus: it is no file of a published site"), copy.verify());
            Files.delete(copy.folder().resolve(path));
        }
    }

    @Test
    void releaseTakenOutOfTheMiddleAndListedAnew_isNamedByTheNext() throws IOException {
        for (var path : copy.files()) {
            if (path.startsWith("releases/2018-11-29/")) {
                copy.deleteWithFolders(path);
            }
        }
        copy.listAnew();
        assertEquals(List.of("releases/2018-11-29-2/manifest.json: follows the manifest "
                + copy.manifest("2018-11-29-2").previous().orElseThrow() + ", but the one before it is "
                + copy.manifestHash("2018-09-25")), copy.verify());
    }

    @Test
    void manifestRemovedAndListedAnew_isNamed() throws IOException {
        copy.delete("releases/2018-09-25/manifest.json");
        copy.listAnew();
        assertNamed("releases/2018-09-25/manifest.json", copy.verify());
    }

    @Test
    void releaseRewrittenWithTheWholeChain_isDetectedByWhoHoldsAnEarlierHash() throws IOException {
        var rewritten = PublishedCopy.rewrittenIn(folder.resolve("rewritten"));
        assertEquals(List.of(), rewritten.verify());
        for (var release : PublishedCopy.RELEASES) {
            var held = copy.manifestHash(release);
            assertEquals(List.of("releases: no manifest has the SHA-256 " + held + ": the release that had it was changed, "
                    + "replaced or taken away, or one before it was"), rewritten.verifySince(held));
        }
    }

    @Test
    void filesOfTheServer_areLeftAside() throws IOException {
        copy.write(".htaccess", new byte[1]);
        copy.write(".well-known/security.txt", new byte[1]);
        assertEquals(List.of(), copy.verify());
    }

    @Test
    void folderThatIsNoSite_isRefused() throws IOException {
        var empty = Files.createDirectory(folder.resolve("empty"));
        assertThrows(SettingsException.class, () -> Verifier.verify(empty, Optional.empty()));
        assertThrows(SettingsException.class, () -> Verifier.verify(folder.resolve("none"), Optional.empty()));
        assertThrows(SettingsException.class, () -> Verifier.verify(copy.folder(), Optional.of("abc")));
    }

    /** Named is a file at the start of a line; the list of checksums also by its name where another file differs. */
    private static void assertNamed(String path, List<String> found) {
        assertTrue(found.stream().anyMatch(line -> line.startsWith(path + ": ")
                || path.equals("SHA256SUMS") && line.contains(path)), () -> path + " is not named: " + found);
    }

    @Test
    void manifestsIssuedAnew_areToldWithTheHashesThatAreWithdrawn() throws IOException {
        var noted = PublishedCopy.in(Files.createDirectories(folder.resolve("before"))).manifestHash("2018-11-29");
        var copy = PublishedCopy.redactedIn(folder.resolve("redacted"));

        var anew = "The manifests of 2018-09-25 to 2018-11-29-2 were issued anew with the redactions of 2018-12-20, and "
                + "hashes noted of them before that are withdrawn";
        var verification = Verifier.verify(copy.folder(), Optional.of(copy.manifestHash("2018-12-20")));
        assertTrue(verification.isProved());
        assertTrue(verification.claim().endsWith(". " + anew + "."), verification.claim());
        assertEquals(List.of("releases: no manifest has the SHA-256 " + noted + ": the release that had it was changed, "
                + "replaced or taken away, or one before it was. " + anew), copy.verifySince(noted));
    }

    @Test
    void reissueWithoutARedaction_isNamed() throws IOException {
        var copy = PublishedCopy.in(folder);
        var manifest = "releases/2018-11-29-2/manifest.json";
        var sound = copy.manifest("2018-11-29-2");
        for (var causes : List.of(List.of("2018-12-20"), List.of("2018-09-25"), List.of("2018-11-29-2"))) {
            copy.write(manifest, new Manifest(sound.release(), sound.previous(), causes, sound.files()).bytes());
            copy.listAnew();
            var found = copy.verify();
            assertEquals(1, found.size(), found::toString);
            assertTrue(found.get(0).startsWith(manifest + ": was issued anew with the redactions of " + causes.get(0)),
                    found::toString);
        }
    }
}
