package uk.openbook.archive.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import uk.openbook.archive.manifest.Manifest;
import uk.openbook.archive.manifest.SealedFile;
import uk.openbook.hash.Sha256Stream;
import uk.openbook.model.Notice;
import uk.openbook.paths.Urls;

/** That each release's files are those that its manifest seals, and each manifest holds the hash of the one before. */
final class ChainHolds {

    private static final String FOLDER = "releases/";
    private static final Pattern RELEASE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(?:-2)?");
    /** The files in the folder of a release that are made from sealed files and are not sealed. */
    private static final Pattern NOT_SEALED = Pattern.compile("manifest\\.json|index\\.html|changes\\.(?:csv|json)"
            + "|changes\\.csv-metadata\\.json|[a-z0-9-]+/(?:index|page-[0-9]+)\\.html");
    private static final String CSV = ".csv";
    private static final String METADATA = Urls.csvMetadata(CSV);

    private final SiteCopy copy;
    private final List<Mismatch> mismatches;
    private final List<Verification.Sealed> chain = new ArrayList<>();

    private ChainHolds(SiteCopy copy, List<Mismatch> mismatches) {
        this.copy = copy;
        this.mismatches = mismatches;
    }

    /**
     * Adds what does not hold.
     *
     * @return the releases that have a manifest, oldest first
     */
    static List<Verification.Sealed> check(SiteCopy copy, List<Mismatch> mismatches) throws IOException {
        var chain = new ChainHolds(copy, mismatches);
        var previous = Optional.<String>empty();
        chain.checkSurplus();
        for (var release : chain.releases()) {
            previous = chain.check(release, previous);
        }
        return List.copyOf(chain.chain);
    }

    /** The names of the folders of releases, empty ones included; their order as text is that of their dates. */
    private List<String> releases() {
        return folders().filter(name -> RELEASE.matcher(name).matches()).toList();
    }

    /** The names of the folders directly below that of the releases. */
    private Stream<String> folders() {
        return copy.folders().tailSet(FOLDER).stream().takeWhile(path -> path.startsWith(FOLDER))
                .map(path -> path.substring(FOLDER.length()))
                .filter(name -> name.indexOf('/') < 0 && !SiteCopy.isOfTheServer(name));
    }

    /** Reports what is in the folder of the releases and belongs to no release. */
    private void checkSurplus() {
        folders().filter(name -> !RELEASE.matcher(name).matches())
                .forEach(name -> reportSurplus(FOLDER + name, "it is not the folder of a release"));
        copy.files().tailSet(FOLDER).stream().takeWhile(path -> path.startsWith(FOLDER))
                .filter(path -> path.indexOf('/', FOLDER.length()) < 0 && !path.equals(Urls.RELEASES))
                .forEach(path -> reportSurplus(path, "it belongs to no release"));
    }

    /**
     * Checks one release.
     *
     * @param previous the hash of the manifest before
     * @return the hash of its own
     */
    private Optional<String> check(String release, Optional<String> previous) throws IOException {
        var folder = FOLDER + release + "/";
        var path = folder + Urls.MANIFEST;
        var bytes = copy.read(path);
        if (bytes.isEmpty()) {
            report(path, "is missing, so that nothing says what the release was");
            return Optional.empty();
        }
        var hash = Sha256Stream.of(bytes.get());
        var manifest = Manifest.read(bytes.get());
        chain.add(new Verification.Sealed(release, hash, manifest.map(Manifest::reissued).orElse(List.of())));
        if (manifest.isEmpty()) {
            report(path, "is not a manifest as Openbook writes them");
        } else {
            check(manifest.get(), release, previous, path);
            checkFiles(manifest.get(), folder, path);
            checkReissue(manifest.get(), path);
        }
        return Optional.of(hash);
    }

    private void check(Manifest manifest, String release, Optional<String> previous, String path) {
        if (!manifest.release().equals(release)) {
            report(path, "is the manifest of " + manifest.release());
        }
        if (!manifest.previous().equals(previous)) {
            report(path, "follows %s, but %s".formatted(
                    manifest.previous().map(hash -> "the manifest " + hash).orElse("none"),
                    previous.map(hash -> "the one before it is " + hash).orElse("there is none before it")));
        }
    }

    /** Each release for which it was issued anew is in the copy, is later, and says that it redacts something. */
    private void checkReissue(Manifest manifest, String path) throws IOException {
        var last = "";
        for (var cause : manifest.reissued()) {
            if (cause.compareTo(manifest.release()) <= 0 || cause.compareTo(last) <= 0) {
                report(path, "was issued anew with the redactions of %s, which is out of order or not later"
                        .formatted(cause));
            } else if (!redacts(cause)) {
                report(path, "was issued anew with the redactions of %s, which has none".formatted(cause));
            }
            last = cause;
        }
    }

    private boolean redacts(String release) throws IOException {
        var notices = copy.read(FOLDER + release + "/" + Urls.NOTICES);
        if (notices.isEmpty()) {
            return false;
        }
        try (var reader = new InputStreamReader(new ByteArrayInputStream(notices.get()), StandardCharsets.UTF_8);
                var rows = CSVFormat.RFC4180.parse(reader)) {
            return rows.stream().anyMatch(row -> row.get(0).equals(Notice.Kind.REDACTION.word()));
        } catch (UncheckedIOException e) {
            // Not CSV: that it is not what was sealed is said elsewhere.
            return false;
        }
    }

    private void checkFiles(Manifest manifest, String folder, String path) throws IOException {
        var sealed = new HashSet<String>();
        var last = "";
        for (var file : manifest.files()) {
            if (!isIn(folder, file.path()) || file.path().compareTo(last) <= 0) {
                report(path, "seals %s, which is out of order or of another folder".formatted(file.path()));
            } else {
                check(file, path);
            }
            last = file.path();
            sealed.add(file.path());
        }
        for (var other : copy.files().tailSet(folder)) {
            if (!other.startsWith(folder)) {
                break;
            }
            if (!sealed.contains(other) && !isMade(other.substring(folder.length()), folder, sealed)) {
                reportSurplus(other, path + " does not seal it");
            }
        }
    }

    /** Whether the file is one that is made from sealed files. */
    private static boolean isMade(String name, String folder, Set<String> sealed) {
        return NOT_SEALED.matcher(name).matches() || name.endsWith(METADATA)
                && sealed.contains(folder + name.substring(0, name.length() - METADATA.length()) + CSV);
    }

    /** Reports each path once: the check of the checksums may have reported it. */
    private void reportSurplus(String path, String reason) {
        var shown = Mismatch.printable(path);
        if (!SiteCopy.isOfTheServer(path) && mismatches.stream().noneMatch(found -> found.path().equals(shown))) {
            report(shown, "is surplus: " + reason);
        }
    }

    private static boolean isIn(String folder, String path) {
        return path.startsWith(folder) && path.indexOf('/', folder.length()) < 0;
    }

    private void check(SealedFile file, String manifest) throws IOException {
        if (!copy.has(file.path())) {
            report(file.path(), "is missing, though %s seals it".formatted(manifest));
        } else if (!copy.hash(file.path()).equals(file)) {
            report(file.path(), "is not what %s sealed".formatted(manifest));
        }
    }

    private void report(String path, String what) {
        mismatches.add(new Mismatch(path, what));
    }
}
