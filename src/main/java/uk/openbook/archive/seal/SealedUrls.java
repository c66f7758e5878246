package uk.openbook.archive.seal;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.publication.Publication;
import uk.openbook.render.SitePlan;
import uk.openbook.validation.NearestPath;
import uk.openbook.validation.RedirectList;

/** Every address that was published still leads somewhere. */
final class SealedUrls {

    private final Path site;
    private final SitePlan plan;
    private final Explained explained;
    private final NearestPath nearest;
    private final Set<String> toldElsewhere = new HashSet<>();

    /**
     * @param explained what redactions took away
     * @param goneEntries addresses of entries whose keys are gone, which is a finding of its own
     */
    SealedUrls(Path site, Publication publication, SitePlan plan, NearestPath nearest, Explained explained,
            Set<String> goneEntries) {
        this.site = site;
        this.plan = plan;
        this.explained = explained;
        this.nearest = nearest;
        toldElsewhere.addAll(goneEntries);
        publication.redirects().forEach(redirect -> toldElsewhere.add(redirect.from()));
    }

    /** Adds a finding for each that would be gone, said once, by the oldest record. */
    void check(List<Seal> seals, Findings findings) {
        var gone = new HashSet<String>();
        for (var seal : seals) {
            for (var url : seal.urls()) {
                // A file of the release that is gone is a finding of its own, and so is a redirect that leads nowhere.
                if (!plan.has(url) && !toldElsewhere.contains(url) && !explained.isGone(url)
                        && !seal.files().containsKey(url) && gone.add(url)) {
                    report(seal, url, findings);
                }
            }
        }
    }

    private void report(Seal seal, String url, Findings findings) {
        findings.add(FindingCode.SEALED_URL, SealRecords.place(seal), url + " was published and would be gone",
                "Put back the row, code or page that it showed; if something else took its place, "
                        + RedirectList.toAdd(site, url, nearest.insteadOf(url).orElse("TO")));
    }
}
