package uk.openbook.cli;

import java.nio.file.Path;
import uk.openbook.input.settings.SiteConfig;
import uk.openbook.model.AsOf;
import uk.openbook.model.Findings;
import uk.openbook.validation.CheckedSite;

/**
 * What a check found in a site, with what a report needs to show it.
 *
 * @param site the site folder
 * @param asOf the moment that decided what is held back
 * @param checked what was read of the site
 */
record CheckResult(Path site, SiteConfig config, AsOf asOf, CheckedSite checked, Findings findings) {
}
