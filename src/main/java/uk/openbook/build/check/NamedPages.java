package uk.openbook.build.check;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import uk.openbook.cohort.Cohorts;
import uk.openbook.input.settings.SiteConfig;
import uk.openbook.model.Finding;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.model.Severity;
import uk.openbook.publication.Publication;
import uk.openbook.render.page.FurtherPages;

/** Warns of pages that the settings name and the site could have, but whose registers do not say enough for them. */
public final class NamedPages {

    private NamedPages() {
    }

    /** Adds a warning for each such page in the navigation and at the foot. */
    public static void check(Path site, Publication publication, Cohorts cohorts, Findings findings) {
        var made = FurtherPages.paths(publication, cohorts);
        check(site, "site.navigation", publication.config().navigation(), made::contains, findings);
        check(site, "site.footer", publication.config().footer(), made::contains, findings);
    }

    private static void check(Path site, String setting, List<String> paths, Predicate<String> isMade,
            Findings findings) {
        paths.stream().filter(path -> SiteConfig.FURTHER_PAGES.contains(path) && !isMade.test(path))
                .forEach(path -> findings.add(new Finding(FindingCode.SETTING, Severity.WARNING,
                        new Place(SiteConfig.FILE, SiteConfig.line(site, setting), setting),
                        "the site has no page '" + path + "', since its registers do not say enough for one, so the link is "
                                + "left out", "Take " + path + " out of the line, or leave it for later")));
    }
}
