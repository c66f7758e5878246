package uk.openbook.cli;

import java.io.IOException;
import java.nio.file.Path;
import uk.openbook.check.CheckedSite;
import uk.openbook.check.Checker;
import uk.openbook.config.SiteConfig;
import uk.openbook.model.AsOf;
import uk.openbook.model.Findings;
import uk.openbook.model.MarkdownRenderers;
import uk.openbook.output.Publication;
import uk.openbook.publish.seal.SealRecords;
import uk.openbook.publish.seal.Seals;
import uk.openbook.publish.trial.NamedPages;
import uk.openbook.publish.trial.TrialRender;
import uk.openbook.site.FlexmarkMarkdown;
import uk.openbook.site.FreemarkerTemplates;

/** Checks what a build checks, before and after it writes. */
final class WholeCheck {

    private final Path site;
    private final SiteConfig config;
    private final AsOf asOf;
    private final int threads;
    private final Findings findings;
    private final Ahead<MarkdownRenderers> markdown = Ahead.of(FlexmarkMarkdown::renderers);

    WholeCheck(Path site, SiteConfig config, AsOf asOf, int threads, Findings findings) {
        this.site = site;
        this.config = config;
        this.asOf = asOf;
        this.threads = threads;
        this.findings = findings;
    }

    /** Checks the sources, without rendering a page. */
    CheckedSite ofSources() throws IOException {
        var records = SealRecords.read(site, asOf, findings);
        var checked = ofSources(records);
        if (!findings.hasErrors() && (Seals.areNeeded(records, checked) || NamedPages.areGiven(config))) {
            checkPaths(records, Publication.of(config, checked));
        }
        return checked;
    }

    private void checkPaths(SealRecords records, Publication publication) throws IOException {
        NamedPages.check(site, publication, findings);
        new Seals(site, records, publication, SiteOutputs.paths(site, publication)).check(findings);
    }

    /** Checks the sources, and the pages of every kind that would be made of them. */
    CheckedSite ofSourcesAndPages() throws IOException {
        // Starting the template engine takes as long as checking a small site; both at once is free.
        var templates = Ahead.of(() -> new FreemarkerTemplates(site));
        var records = SealRecords.read(site, asOf, findings);
        var checked = ofSources(records);
        if (!findings.hasErrors()) {
            var publication = Publication.of(config, checked);
            checkPaths(records, publication);
            TrialRender.check(site, publication, SiteOutputs.withoutSearchParts(site, publication, templates.get(),
                    markdown.get().cells()), threads, findings);
        }
        return checked;
    }

    private CheckedSite ofSources(SealRecords records) throws IOException {
        return Checker.check(site, config, asOf, records.sealed(), findings, threads, markdown);
    }
}
