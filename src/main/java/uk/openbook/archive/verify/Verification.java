package uk.openbook.archive.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import uk.openbook.publication.InWords;

/**
 * What is proved of a copy of a site, or what stands against it.
 *
 * @param listed how many files its list of checksums has
 * @param chain its releases, oldest first
 * @param since the release whose manifest hash the reader held; empty where the reader held none, or it is not there
 * @param mismatches what does not fit; with any, nothing is proved
 */
public record Verification(int listed, List<Sealed> chain, Optional<Sealed> since, List<Mismatch> mismatches) {

    /**
     * A release in the chain.
     *
     * @param release its id
     * @param sha256 the hash of its manifest
     * @param reissued the later releases for whose redactions the manifest was issued anew
     */
    public record Sealed(String release, String sha256, List<String> reissued) {

        public Sealed {
            reissued = List.copyOf(reissued);
        }
    }

    public Verification {
        chain = List.copyOf(chain);
        mismatches = List.copyOf(mismatches);
    }

    public boolean isProved() {
        return mismatches.isEmpty();
    }

    /** One sentence that says what was proved and no more. */
    public String claim() {
        var text = new StringBuilder("Proved: ").append(listed == 1 ? "the one file" : "all " + InWords.number(listed) + " files")
                .append(" that SHA256SUMS lists ").append(listed == 1 ? "is" : "are")
                .append(" here as listed and there is no other");
        if (chain.isEmpty()) {
            return text.append(", and there is no release.").toString();
        }
        var first = chain.get(0);
        var last = chain.get(chain.size() - 1);
        if (chain.size() == 1) {
            text.append(", and the files of the one release, ").append(first.release())
                    .append(", are those that its manifest seals, which has the SHA-256 ");
        } else {
            text.append(", and the files of the ").append(InWords.number(chain.size())).append(" releases from ")
                    .append(first.release()).append(" to ").append(last.release())
                    .append(" are those that their manifests seal in one chain, the newest of which has the SHA-256 ");
        }
        text.append(last.sha256());
        since.ifPresent(held -> text.append("; ").append(held.sha256()).append(" is the manifest of ")
                .append(held.release()).append(" in it, so that no sealed file of that release or of one before it has "
                        + "changed since that hash was noted"));
        text.append('.');
        reissues().forEach(reissue -> text.append(' ').append(reissue).append('.'));
        return text.toString();
    }

    /**
     * A sentence for each release whose redactions had manifests issued anew, without a full stop: which, and what
     * becomes of hashes noted before.
     */
    List<String> reissues() {
        var causes = new TreeMap<String, List<String>>();
        chain.forEach(sealed -> sealed.reissued().forEach(cause ->
                causes.computeIfAbsent(cause, any -> new ArrayList<>()).add(sealed.release())));
        return causes.entrySet().stream().map(cause -> issuedAnew(cause.getValue(), cause.getKey())).toList();
    }

    private static String issuedAnew(List<String> releases, String cause) {
        var first = releases.get(0);
        var last = releases.get(releases.size() - 1);
        return (releases.size() == 1 ? "The manifest of " + first + " was" : "The manifests of " + first + " to " + last
                + " were") + " issued anew with the redactions of " + cause + ", and hashes noted of "
                + (releases.size() == 1 ? "it" : "them") + " before that are withdrawn";
    }
}
