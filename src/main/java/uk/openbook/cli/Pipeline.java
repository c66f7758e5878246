package uk.openbook.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import uk.openbook.archive.seal.SealRecords;
import uk.openbook.archive.seal.Seals;
import uk.openbook.build.check.NamedPages;
import uk.openbook.build.check.TrialRender;
import uk.openbook.cohort.Cohorts;
import uk.openbook.input.settings.SiteConfig;
import uk.openbook.model.AsOf;
import uk.openbook.model.Findings;
import uk.openbook.publication.Publication;
import uk.openbook.render.SitePlan;
import uk.openbook.site.FlexmarkMarkdown;
import uk.openbook.site.FreemarkerTemplates;
import uk.openbook.validation.CheckedSite;
import uk.openbook.validation.Checker;

/** The steps that every command shares: read and check the sources, plan the site, check the plan and the pages. */
final class Pipeline {

    private final Path site;
    private final SiteConfig config;
    private final AsOf asOf;
    private final int threads;
    private final Findings findings;
    private final SealRecords records;

    /**
     * What the steps come to.
     *
     * @param checked what was read
     * @param planned the site; empty where the sources have errors
     */
    record Result(CheckedSite checked, Optional<Planned> planned) {
    }

    /** A site that can be rendered. */
    record Planned(Publication publication, SitePlan plan, Seals seals) {
    }

    /** @param findings takes what is wrong */
    Pipeline(Path site, SiteConfig config, AsOf asOf, int threads, Findings findings) throws IOException {
        this.site = site;
        this.config = config;
        this.asOf = asOf;
        this.threads = threads;
        this.findings = findings;
        this.records = SealRecords.read(site, asOf, findings);
    }

    /** Goes through all steps; where there is an error, nothing may be written. */
    Result run() throws IOException {
        var result = runWithoutPages();
        if (result.planned.isPresent()) {
            TrialRender.check(site, result.planned.get().publication, result.planned.get().plan, threads, findings);
        }
        return result;
    }

    /** Goes through all steps but the last, so that no page is rendered. */
    Result runWithoutPages() throws IOException {
        // Starting the template engine takes as long as checking a small site; both at once is free.
        var templates = Ahead.of(() -> new FreemarkerTemplates(site));
        var markdown = Ahead.of(FlexmarkMarkdown::renderers);
        var checked = Checker.check(site, config, asOf, records.sealed(), findings, threads, markdown);
        if (findings.hasErrors()) {
            return new Result(checked, Optional.empty());
        }
        var publication = Publication.of(Preview.of(asOf, config).map(found -> found.on(config)).orElse(config), checked);
        var cohorts = Cohorts.of(publication);
        var plan = SitePlans.of(site, publication, cohorts, templates.get(), markdown.get().cells());
        var seals = new Seals(site, records, publication, plan);
        NamedPages.check(site, publication, cohorts, findings);
        seals.check(findings);
        return new Result(checked, Optional.of(new Planned(publication, plan, seals)));
    }
}
