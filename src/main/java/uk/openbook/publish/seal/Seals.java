package uk.openbook.publish.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.openbook.config.SettingsException;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.output.Output;
import uk.openbook.output.OutputFile;
import uk.openbook.output.Outputs;
import uk.openbook.output.Publication;
import uk.openbook.output.Urls;
import uk.openbook.output.manifests.Sha256Stream;
import uk.openbook.publish.verify.Verifier;

/** The records in {@code data/published/}: an input like any other, which {@code openbook seal} writes. */
public final class Seals {

    /** Where the records are, from the site folder. */
    public static final String FOLDER = "data/published";

    private static final String ENDING = ".json";

    private final Path site;
    private final Publication publication;
    private final List<Output> outputs;

    /**
     * @param site the folder of the site's sources
     * @param outputs all that is made of the publication
     */
    public Seals(Path site, Publication publication, List<Output> outputs) {
        this.site = site;
        this.publication = publication;
        this.outputs = List.copyOf(outputs);
    }

    /**
     * Adds a finding for each sealed file that would differ, and each sealed address that would be gone. Records of
     * releases that are yet to come are passed over.
     *
     * @param asOf the moment that decides which releases are yet to come
     */
    public void check(Instant asOf, Findings findings) throws IOException {
        var seals = read(findings).stream().filter(seal -> !seal.published().isAfter(asOf)).toList();
        if (seals.isEmpty()) {
            return;
        }
        var sealed = new HashMap<String, String>();
        var manifests = Outputs.manifests().all(publication);
        manifests.forEach(manifest -> manifest.files().forEach(file -> sealed.put(file.path(), file.sha256())));
        var urls = new HashSet<>(urls());
        var gone = new HashSet<String>();
        var explained = new Explained(publication, manifests);
        seals.forEach(seal -> explained.add(seal, urls));
        for (var seal : seals) {
            var place = Place.of(FOLDER + "/" + seal.release() + ENDING);
            checkFiles(seal, place, sealed, explained, findings);
            for (var url : seal.urls()) {
                // A file of the release that is gone was said above; an address is said once, by the oldest record.
                if (!urls.contains(url) && !seal.files().containsKey(url)
                        && !explained.isGone(url) && gone.add(url)) {
                    findings.add(FindingCode.SEALED_URL, place, url + " was published and would be gone",
                            "Put back what it was made of, for links to it must lead somewhere for ever");
                }
            }
        }
    }

    private void checkFiles(Seal seal, Place place, Map<String, String> sealed, Explained explained,
            Findings findings) {
        seal.files().forEach((path, hash) -> {
            var now = sealed.remove(path);
            if (!hash.equals(now) && (now == null || !explained.differs(seal.release(), path))) {
                findings.add(FindingCode.SEALED_FILE, place, path + (now == null ? " was published and would be gone"
                        : " would not be what was published"), "Put data/" + path.replaceFirst("note\\.md$", "release.md")
                                + " back as it was, and publish what is new in a new release");
            }
        });
        var folder = "releases/" + seal.release() + "/";
        sealed.keySet().stream().filter(path -> path.startsWith(folder)).sorted()
                .forEach(path -> findings.add(FindingCode.SEALED_FILE, place,
                        path + " would be new in a release that was published without it",
                        "Publish it in a new release"));
    }

    private List<Seal> read(Findings findings) throws IOException {
        var seals = new ArrayList<Seal>();
        var folder = site.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return seals;
        }
        List<Path> files;
        try (var all = Files.list(folder)) {
            files = all.filter(file -> !file.getFileName().toString().startsWith(".")).sorted().toList();
        }
        for (var file : files) {
            var name = file.getFileName().toString();
            var seal = name.endsWith(ENDING) && Files.isRegularFile(file) ? Seal.read(Files.readAllBytes(file))
                    : Optional.<Seal>empty();
            if (seal.filter(found -> name.equals(found.release() + ENDING)).isEmpty()) {
                findings.add(FindingCode.SEAL, Place.of(FOLDER + "/" + name.replaceAll("\\p{Cntrl}", "?")),
                        "is not the record of a release of that name",
                        "Put it back as 'openbook seal' wrote it, or move it away");
            }
            seal.filter(found -> name.equals(found.release() + ENDING)).ifPresent(seals::add);
        }
        return seals;
    }

    private List<String> urls() {
        var urls = new ArrayList<String>();
        outputs.forEach(output -> output.files(publication).forEach(file -> urls.add(file.path())));
        urls.add(Urls.CHECKSUMS);
        return urls;
    }

    /**
     * Records the newest release with every address of the site, and each release before that has no record yet. Records
     * of releases whose manifests were issued anew are written anew, without what was redacted.
     *
     * @param output the folder with the published site
     * @return the records written, from the site folder; none where all are there already
     * @throws SettingsException where the published site is not what the sources give
     */
    public List<String> write(Path output) throws IOException {
        requireSame(output);
        var manifests = Outputs.manifests();
        var written = new ArrayList<String>();
        Files.createDirectories(site.resolve(FOLDER));
        for (var release : publication.releases()) {
            boolean newest = publication.newestRelease().filter(release::equals).isPresent();
            var path = FOLDER + "/" + release.id() + ENDING;
            var file = site.resolve(path);
            var manifest = manifests.of(publication, release);
            var old = Files.exists(file) ? Seal.read(Files.readAllBytes(file)) : Optional.<Seal>empty();
            if (!newest && old.isPresent() && manifest.reissued().isEmpty()) {
                continue;
            }
            var bytes = Seal.of(publication, release, manifest, newest ? urls() : still(old)).bytes();
            if (!Files.exists(file) || !Arrays.equals(bytes, Files.readAllBytes(file))) {
                var next = Files.write(site.resolve(FOLDER).resolve("." + release.id()), bytes);
                Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
                written.add(path);
            }
        }
        return written;
    }

    /** The addresses of a record that are still there: what redactions took away must not be told. */
    private List<String> still(Optional<Seal> old) {
        if (old.isEmpty()) {
            return List.of();
        }
        var urls = new HashSet<>(urls());
        return old.get().urls().stream().filter(urls::contains).toList();
    }

    private void requireSame(Path output) throws IOException {
        var verification = Verifier.verify(output, Optional.empty());
        if (!verification.isProved()) {
            throw new SettingsException("%s: %s. Build the site again, look at it, and seal it then"
                    .formatted(output, verification.mismatches().get(0)));
        }
        var expected = new HashSet<String>();
        for (var made : outputs) {
            for (var file : (Iterable<OutputFile>) made.files(publication)::iterator) {
                expected.add(file.path());
                requireSame(output, file);
            }
        }
        if (expected.size() != verification.listed()) {
            throw notSame(output, "it has files that the sources do not give");
        }
    }

    private static void requireSame(Path output, OutputFile file) throws IOException {
        var place = output.resolve(file.path());
        var now = new Sha256Stream();
        file.body().writeTo(now);
        var then = new Sha256Stream();
        if (Files.isRegularFile(place)) {
            Files.copy(place, then);
        }
        if (!Files.isRegularFile(place) || !now.hex().equals(then.hex())) {
            throw notSame(output, file.path() + " differs");
        }
    }

    private static SettingsException notSame(Path output, String how) {
        return new SettingsException("%s: this is not the site that the sources give: %s. Build it, look at it, and seal "
                .formatted(output, how) + "it then");
    }
}
