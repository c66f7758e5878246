package uk.openbook.publish.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import uk.openbook.model.Notice;
import uk.openbook.output.Urls;
import uk.openbook.output.manifests.Manifest;
import uk.openbook.output.manifests.SealedFile;
import uk.openbook.output.manifests.Sha256Stream;

/** That each release's files are those that its manifest seals, and each manifest holds the hash of the one before. */
final class ChainHolds {

    private static final Pattern IN_RELEASE = Pattern.compile("(releases/([0-9]{4}-[0-9]{2}-[0-9]{2}(?:-2)?)/).+");
    private static final Pattern AS_IT_STOOD = Pattern.compile("(?!changes\\.csv$)[^/]+\\.csv|note\\.md");

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
        for (var release : releases(copy)) {
            previous = chain.check(release, previous);
        }
        return List.copyOf(chain.chain);
    }

    /** The names of the folders of releases; their order as text is that of their dates. */
    private static Iterable<String> releases(SiteCopy copy) {
        var releases = new TreeSet<String>();
        for (var path : copy.files()) {
            var matcher = IN_RELEASE.matcher(path);
            if (matcher.matches()) {
                releases.add(matcher.group(2));
            }
        }
        return releases;
    }

    /**
     * Checks one release.
     *
     * @param previous the hash of the manifest before
     * @return the hash of its own
     */
    private Optional<String> check(String release, Optional<String> previous) throws IOException {
        var folder = "releases/" + release + "/";
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
        var notices = copy.read("releases/" + release + "/" + Urls.NOTICES);
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
            if (AS_IT_STOOD.matcher(other.substring(folder.length())).matches() && !sealed.contains(other)) {
                report(other, "is surplus: %s does not seal it".formatted(path));
            }
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
