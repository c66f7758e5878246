package uk.openbook.output;

import java.util.stream.Stream;
import uk.openbook.output.catalogue.DcatFiles;
import uk.openbook.output.downloads.ArchiveFile;
import uk.openbook.output.downloads.AsItStoodFiles;
import uk.openbook.output.downloads.ChangesCsvFiles;
import uk.openbook.output.downloads.ChangesJsonFiles;
import uk.openbook.output.downloads.CodeListFiles;
import uk.openbook.output.downloads.CohortCsvFiles;
import uk.openbook.output.downloads.CompletenessCsvFiles;
import uk.openbook.output.downloads.CountsCsvFiles;
import uk.openbook.output.downloads.CsvwCodeListFiles;
import uk.openbook.output.downloads.CsvwFiles;
import uk.openbook.output.downloads.CsvwHistoryFiles;
import uk.openbook.output.downloads.CsvwReleaseFiles;
import uk.openbook.output.downloads.HistoryCsvFiles;
import uk.openbook.output.downloads.HistoryJsonFiles;
import uk.openbook.output.downloads.ListCsvFiles;
import uk.openbook.output.downloads.NoticeFiles;
import uk.openbook.output.downloads.RegisterFormats;
import uk.openbook.output.downloads.ReleaseNoteFiles;
import uk.openbook.output.downloads.RetentionCsvFiles;
import uk.openbook.output.downloads.SealedOutputs;
import uk.openbook.output.downloads.SupersededFiles;
import uk.openbook.output.feeds.AtomFeeds;
import uk.openbook.output.manifests.ManifestFiles;
import uk.openbook.output.pages.ChangesPages;
import uk.openbook.output.pages.CodePages;
import uk.openbook.output.pages.CohortPages;
import uk.openbook.output.pages.CompletenessPages;
import uk.openbook.output.pages.EntryPages;
import uk.openbook.output.pages.ErrataPages;
import uk.openbook.output.pages.FacetPages;
import uk.openbook.output.pages.HomePages;
import uk.openbook.output.pages.NotFoundPages;
import uk.openbook.output.pages.OrganisationPages;
import uk.openbook.output.pages.Press;
import uk.openbook.output.pages.RedirectPages;
import uk.openbook.output.pages.RegisterPages;
import uk.openbook.output.pages.ReleasePages;
import uk.openbook.output.pages.RetentionPages;
import uk.openbook.output.pages.SearchPages;
import uk.openbook.output.pages.ShorterListPages;
import uk.openbook.output.search.SearchFiles;
import uk.openbook.output.web.Sitemap;
import uk.openbook.output.web.WebFiles;

/** Every output by name. A new one is a class and a line here. */
public final class Outputs {

    private Outputs() {
    }

    /**
     * Adds every file of a site to the plan of the press.
     *
     * @param press for pages
     * @param guidance the pages in {@code content/}, and the files that they link to
     * @param assets the files beside the templates
     */
    public static void plan(Publication publication, Press press, Output guidance, Output assets) {
        var plan = press.plan();
        var search = new SearchFiles();
        var manifests = SealedOutputs.manifests();
        // What takes long begins first, so that all threads end at about the same time.
        add(plan, publication, search.root());
        RegisterFormats.ALL.stream().filter(Offered::isSlow).forEach(format -> add(plan, publication, format));
        add(plan, publication,
                guidance,
                new HomePages(press, manifests),
                new SearchPages(press),
                new RegisterPages(press),
                new EntryPages(press),
                new OrganisationPages(press),
                new CodePages(press),
                new FacetPages(press),
                new CohortPages(press),
                new RetentionPages(press),
                new CompletenessPages(press),
                new ReleasePages(press, manifests),
                new ChangesPages(press),
                new ErrataPages(press));
        Sitemap.addTo(plan, publication);
        RegisterFormats.ALL.stream().filter(format -> !format.isSlow()).forEach(format -> add(plan, publication, format));
        add(plan, publication,
                assets,
                new CsvwFiles(),
                new CsvwHistoryFiles(),
                new HistoryCsvFiles(),
                new HistoryJsonFiles(),
                new CsvwReleaseFiles(),
                new CsvwCodeListFiles(),
                new AsItStoodFiles(),
                new ReleaseNoteFiles(),
                new NoticeFiles(),
                new ManifestFiles(manifests),
                new ChangesCsvFiles(),
                new ChangesJsonFiles(),
                new CodeListFiles(),
                new ListCsvFiles(),
                new CountsCsvFiles(),
                new CohortCsvFiles(press.cohorts()),
                new RetentionCsvFiles(),
                new CompletenessCsvFiles(),
                new AtomFeeds(manifests, press.markdown()),
                new DcatFiles(),
                new NotFoundPages(press),
                new WebFiles(),
                new RedirectPages(press));
        ShorterListPages.addTo(publication, press);
        addMovedFiles(plan, publication);
        SupersededFiles.addTo(plan, publication);
        ArchiveFile.addTo(plan, publication);
        plan.addUnnamed(() -> search.rest().files(publication));
    }

    private static void add(SitePlan plan, Publication publication, Output... outputs) {
        Stream.of(outputs).flatMap(output -> output.files(publication)).forEach(plan::add);
    }

    /** At each address that a file once had, a copy of the file that took its place: a file cannot lead on. */
    private static void addMovedFiles(SitePlan plan, Publication publication) {
        publication.moves().stream().filter(move -> !move.from().endsWith(".html") && plan.file(move.to()).isPresent())
                .forEach(move -> plan.add(new Completion(move.from(), (rendered, out) -> {
                    try (var in = rendered.open(move.to())) {
                        in.transferTo(out);
                    }
                })));
    }
}
