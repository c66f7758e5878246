package uk.openbook.cli;

import java.io.IOException;
import java.nio.file.Path;
import uk.openbook.check.CheckedSite;
import uk.openbook.check.Checker;
import uk.openbook.config.SiteConfig;
import uk.openbook.model.AsOf;
import uk.openbook.model.Findings;
import uk.openbook.output.Publication;
import uk.openbook.publish.seal.SealRecords;
import uk.openbook.publish.seal.Seals;
import uk.openbook.site.FlexmarkMarkdown;

/** Everything that a build checks before it writes, without the making of a page. */
final class WholeCheck {

    private WholeCheck() {
    }

    static CheckedSite of(Path site, SiteConfig config, AsOf asOf, int threads, Findings findings) throws IOException {
        var records = SealRecords.read(site, asOf, findings);
        var checked = Checker.check(site, config, asOf, records.sealed(), findings, threads,
                Ahead.of(FlexmarkMarkdown::renderers));
        if (!findings.hasErrors() && Seals.areNeeded(records, checked)) {
            var publication = Publication.of(config, checked);
            new Seals(site, records, publication, SiteOutputs.paths(site, publication)).check(findings);
        }
        return checked;
    }
}
