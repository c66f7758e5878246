package uk.openbook.archive.seal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;
import uk.openbook.validation.privacy.Excerpt;

/** Each release still has the entries that it was sealed with, under the keys that they had in it. */
final class SealedKeys {

    private final Publication publication;
    private final Explained explained;

    /** @param explained what redactions took away */
    SealedKeys(Publication publication, Explained explained) {
        this.publication = publication;
        this.explained = explained;
    }

    /**
     * Adds a finding for each key that would be gone, said once, by the oldest record.
     *
     * @return the addresses of these entries
     */
    Set<String> check(List<Seal> seals, Findings findings) {
        var gone = new HashSet<String>();
        for (var seal : seals) {
            seal.keys().forEach((register, sealed) -> {
                var keys = keys(register, seal.release());
                sealed.stream().filter(key -> !keys.contains(key)
                                && Urls.entries(register, key).stream().noneMatch(explained::isGone)
                                && gone.addAll(Urls.entries(register, key)))
                        .forEach(key -> report(seal, register, key, findings));
            });
        }
        return gone;
    }

    private Set<String> keys(String register, String release) {
        return publication.histories().values().stream()
                .filter(history -> history.register().id().equals(register))
                .flatMap(history -> history.editions().stream())
                .filter(edition -> edition.release().id().equals(release))
                .flatMap(edition -> edition.entries().stream())
                .flatMap(entry -> entry.keyForms().stream()).collect(Collectors.toSet());
    }

    private static void report(Seal seal, String register, String key, Findings findings) {
        findings.add(FindingCode.SEALED_KEY, SealRecords.place(seal),
                register + " was published with the entry " + Excerpt.of(key) + ", which would not be in it",
                "Put its row back in data/releases/" + seal.release() + "/" + register + ".csv as it was, or the key "
                        + "in data/registers/" + register + ".json");
    }
}
