package uk.openbook.archive.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.openbook.archive.verify.Verifier;
import uk.openbook.hash.Sha256Stream;
import uk.openbook.input.settings.SettingsException;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.publication.Publication;
import uk.openbook.render.OutputFile;
import uk.openbook.render.SitePlan;
import uk.openbook.render.download.SealedOutputs;
import uk.openbook.render.search.SearchFiles;
import uk.openbook.validation.NearestPath;

/**
 * Holds a site to what was published: the files of sealed releases, their keys, and every address (design, D3). And the
 * records that say what was, which {@code openbook seal} writes.
 */
public final class Seals {

    private final Path site;
    private final SealRecords records;
    private final Publication publication;
    private final SitePlan plan;

    /**
     * @param site the folder of the site's sources
     * @param records what was published
     * @param publication what is to be
     * @param plan of all that is made of the publication
     */
    public Seals(Path site, SealRecords records, Publication publication, SitePlan plan) {
        this.site = site;
        this.records = records;
        this.publication = publication;
        this.plan = plan;
    }

    /**
     * Adds a finding for each sealed file that would differ, for each key and each address that would be gone, and for
     * each redirect that leads nowhere or stands in the way.
     */
    public void check(Findings findings) {
        if (records.all().isEmpty() && publication.redirects().isEmpty()) {
            return;
        }
        var paths = plan.paths();
        var nearest = new NearestPath(paths);
        new RedirectsLeadOn(publication, plan, nearest).check(findings);
        if (records.all().isEmpty()) {
            return;
        }
        var manifests = SealedOutputs.manifests().all(publication);
        var explained = new Explained(publication, manifests);
        records.all().forEach(seal -> explained.add(seal, paths));
        var goneEntries = new SealedKeys(publication, explained).check(records.all(), findings);
        var sealed = new HashMap<String, String>();
        manifests.forEach(manifest -> manifest.files().forEach(file -> sealed.put(file.path(), file.sha256())));
        records.all().forEach(seal -> checkFiles(seal, SealRecords.place(seal), sealed, explained, findings));
        new SealedManifests(publication, manifests, explained).check(records.all(), findings);
        new SealedUrls(site, publication, plan, nearest, explained, goneEntries).check(records.all(), findings);
    }

    private void checkFiles(Seal seal, Place place, Map<String, String> sealed, Explained explained,
            Findings findings) {
        seal.files().forEach((path, hash) -> {
            var now = sealed.remove(path);
            if (!hash.equals(now) && (now == null || !explained.differs(seal, path))) {
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
        var manifests = SealedOutputs.manifests();
        var written = new ArrayList<String>();
        Files.createDirectories(site.resolve(SealRecords.FOLDER));
        for (var release : publication.releases()) {
            boolean newest = publication.newestRelease().filter(release::equals).isPresent();
            var path = SealRecords.FOLDER + "/" + release.id() + SealRecords.ENDING;
            var file = site.resolve(path);
            var manifest = manifests.of(publication, release);
            var old = Files.exists(file) ? Seal.read(Files.readAllBytes(file)) : Optional.<Seal>empty();
            var now = Seal.of(publication, release, manifest, newest ? urls() : still(old));
            // What was redacted since must not stay in the record; nothing else may go from it.
            var bytes = old.filter(seal -> seal.reissued().containsAll(manifest.reissued()))
                    .map(seal -> seal.with(now)).orElse(now).bytes();
            if (!Files.exists(file) || !Arrays.equals(bytes, Files.readAllBytes(file))) {
                var next = Files.write(site.resolve(SealRecords.FOLDER).resolve("." + release.id()), bytes);
                Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
                written.add(path);
            }
        }
        return written;
    }

    private List<String> urls() {
        return plan.paths().stream().filter(path -> !path.startsWith(SearchFiles.FOLDER)).toList();
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
        var files = new ArrayList<>(plan.files());
        plan.completions().forEach(completion -> files.add(new OutputFile(completion.path(), out -> completion.body()
                .writeTo(path -> Files.newInputStream(output.resolve(path)), out))));
        for (var file : files) {
            requireSame(output, file);
        }
        var unnamed = plan.unnamed();
        for (var file : unnamed) {
            requireSame(output, file);
        }
        if (files.size() + unnamed.size() != verification.listed()) {
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
