package uk.openbook.browser;

import java.util.List;

/** One page of each kind that the sample site's registers give rise to; pages that staff wrote are not among them. */
final class PageKinds {

    static final String HOME = "index.html";
    static final String REGISTER = "panel-decisions/index.html";
    static final String ENTRY = "panel-decisions/dr161003.02.html";
    static final String MUCH_TEXT = "panel-decisions/dr161128.01.html";
    static final String NO_LONGER_LISTED = "npd-requests/dr161128.08.html";
    /** An entry without a number, whose address is made of what it says. */
    static final String KEY_OF_TEXTS =
            "npd-requests/phantom-progress-ltd.2014-11-17.target-setting-from-key-stag-ec375337b77fb9c3.html";
    static final String CORRECTED = "disclosures/police.2012-04.2016-10.0.html";
    static final String FIGURES = "disclosures/index.html";
    static final String ORGANISATIONS = "organisations/index.html";
    static final String ORGANISATION = "organisations/fabricated-figures-ltd.html";
    static final String DATASETS = "datasets/index.html";
    static final String DATASET = "datasets/ks2.html";
    static final String RELEASES = "releases/index.html";
    static final String RELEASE = "releases/2018-11-29/index.html";
    static final String CHANGES = "releases/2018-09-25/panel-decisions/index.html";

    /** Of all the pages that staff wrote, the one with the most on it. */
    static final String MUCH_GUIDANCE = "about-the-data.html";
    static final String SEARCH = "search.html";
    static final String FACET = "panel-decisions/by/access/index.html";
    static final String GRID = "panel-decisions/by/sensitivity-by-identifiability/index.html";
    static final String GRID_CELL = "panel-decisions/by/organisation_type-by-decision_date/academic/2018/index.html";

    static final String COHORTS = "could-this-include-me/index.html";
    static final String COHORT = "could-this-include-me/born-2004-2005.html";
    static final String RETENTION = "retention/index.html";
    static final String COMPLETENESS = "completeness/panel-decisions.html";

    static final List<String> ALL = List.of(HOME, REGISTER, "panel-decisions/page-2.html", ENTRY, MUCH_TEXT,
            NO_LONGER_LISTED, KEY_OF_TEXTS, CORRECTED,
            "disclosures/police.2012-04.2016-10.1.html", FIGURES, ORGANISATIONS, ORGANISATION, DATASETS, DATASET,
            RELEASES, RELEASE, "releases/2017-12-14/index.html", CHANGES, FACET, GRID, GRID_CELL,
            "panel-decisions/by/access/direct_transfer/page-2.html", COHORTS, COHORT,
            "retention/npd-requests/ended/page-2.html", "could-this-include-me/born-2018-2019.html",
            "could-this-include-me/school-staff.html", "could-this-include-me/not-known.html", RETENTION,
            "retention/npd-requests/ended.html", "retention/panel-decisions/ends-soon.html",
            "completeness/index.html", COMPLETENESS, "completeness/disclosures.html");

    private PageKinds() {
    }
}
