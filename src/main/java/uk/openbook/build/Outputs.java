package uk.openbook.build;

import java.util.stream.Stream;
import uk.openbook.archive.manifest.ManifestFiles;
import uk.openbook.publication.Publication;
import uk.openbook.render.Completion;
import uk.openbook.render.Offered;
import uk.openbook.render.Output;
import uk.openbook.render.SitePlan;
import uk.openbook.render.catalogue.DcatFiles;
import uk.openbook.render.download.ArchiveFile;
import uk.openbook.render.download.AsItStoodFiles;
import uk.openbook.render.download.ChangesCsvFiles;
import uk.openbook.render.download.ChangesJsonFiles;
import uk.openbook.render.download.CodeListFiles;
import uk.openbook.render.download.CohortCsvFiles;
import uk.openbook.render.download.CompletenessCsvFiles;
import uk.openbook.render.download.CountsCsvFiles;
import uk.openbook.render.download.CsvwCodeListFiles;
import uk.openbook.render.download.CsvwFiles;
import uk.openbook.render.download.CsvwHistoryFiles;
import uk.openbook.render.download.CsvwReleaseFiles;
import uk.openbook.render.download.HistoryCsvFiles;
import uk.openbook.render.download.HistoryJsonFiles;
import uk.openbook.render.download.ListCsvFiles;
import uk.openbook.render.download.NoticeFiles;
import uk.openbook.render.download.RegisterFormats;
import uk.openbook.render.download.ReleaseNoteFiles;
import uk.openbook.render.download.RetentionCsvFiles;
import uk.openbook.render.download.SealedOutputs;
import uk.openbook.render.download.SupersededFiles;
import uk.openbook.render.feed.AtomFeeds;
import uk.openbook.render.page.ChangesPages;
import uk.openbook.render.page.CodePages;
import uk.openbook.render.page.CohortPages;
import uk.openbook.render.page.CompletenessPages;
import uk.openbook.render.page.EntryPages;
import uk.openbook.render.page.ErrataPages;
import uk.openbook.render.page.FacetPages;
import uk.openbook.render.page.HomePages;
import uk.openbook.render.page.NotFoundPages;
import uk.openbook.render.page.OrganisationPages;
import uk.openbook.render.page.Press;
import uk.openbook.render.page.RedirectPages;
import uk.openbook.render.page.RegisterPages;
import uk.openbook.render.page.ReleasePages;
import uk.openbook.render.page.RetentionPages;
import uk.openbook.render.page.SearchPages;
import uk.openbook.render.page.ShorterListPages;
import uk.openbook.render.search.SearchFiles;
import uk.openbook.render.web.Sitemap;
import uk.openbook.render.web.WebFiles;

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
