package uk.openbook.archive.seal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.openbook.archive.manifest.Manifest;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.model.Release;
import uk.openbook.publication.Publication;

/**
 * Checks that each sealed release has the title, the time and the manifest with which it was published: readers noted
 * the hash of the manifest, which holds that of the release before.
 */
final class SealedManifests {

    private final Map<String, Release> releases;
    private final Map<String, Manifest> manifests;
    private final Explained explained;

    /**
     * @param manifests of all releases
     * @param explained what redactions changed
     */
    SealedManifests(Publication publication, Collection<Manifest> manifests, Explained explained) {
        this.releases = publication.releases().stream()
                .collect(Collectors.toMap(Release::id, Function.identity()));
        this.manifests = manifests.stream().collect(Collectors.toMap(Manifest::release, Function.identity()));
        this.explained = explained;
    }

    /** Adds a finding for each title and time that differs, and for the first manifest that does. */
    void check(List<Seal> seals, Findings findings) {
        // That a release is gone is said of each of its files.
        var there = seals.stream().filter(seal -> releases.containsKey(seal.release())).toList();
        there.forEach(seal -> checkHeader(seal, releases.get(seal.release()), findings));
        if (findings.hasErrors()) {
            // Whatever else differs in a release changes its manifest, and those of later ones.
            return;
        }
        there.stream().filter(this::differs).findFirst().ifPresent(seal -> findings.add(FindingCode.SEALED_FILE,
                SealRecords.place(seal), "the manifest of " + seal.release() + " would not be what was published",
                "Put the releases up to " + seal.release() + " back as they were, and publish what is new in a later "
                        + "release"));
    }

    private static void checkHeader(Seal seal, Release release, Findings findings) {
        var note = "data/releases/" + seal.release() + "/release.md";
        seal.title().filter(title -> !title.equals(release.title())).ifPresent(title -> findings.add(
                FindingCode.SEALED_FILE, new Place(note, 0, "title"), "the title would not be what was published",
                "Put it back: title=" + title));
        if (!seal.published().equals(release.published())) {
            findings.add(FindingCode.SEALED_FILE, new Place(note, 0, "published"),
                    "the time would not be what was published", "Put it back: published=" + seal.published());
        }
    }

    private boolean differs(Seal seal) {
        return !explained.isReissued(seal) && seal.manifest()
                .filter(hash -> !hash.equals(manifests.get(seal.release()).sha256())).isPresent();
    }
}
