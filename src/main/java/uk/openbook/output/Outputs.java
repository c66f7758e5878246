package uk.openbook.output;

import java.util.List;
import java.util.stream.Stream;
import uk.openbook.output.downloads.AsItStoodFiles;
import uk.openbook.output.downloads.ChangesCsvFiles;
import uk.openbook.output.downloads.ChangesJsonFiles;
import uk.openbook.output.downloads.CodeListFiles;
import uk.openbook.output.downloads.CountsCsvFiles;
import uk.openbook.output.downloads.CsvFiles;
import uk.openbook.output.downloads.CsvwFiles;
import uk.openbook.output.downloads.HistoryCsvFiles;
import uk.openbook.output.downloads.HistoryJsonFiles;
import uk.openbook.output.downloads.JsonFiles;
import uk.openbook.output.downloads.MixedCsvFiles;
import uk.openbook.output.downloads.MovedFiles;
import uk.openbook.output.downloads.NoticeFiles;
import uk.openbook.output.downloads.ReleaseNoteFiles;
import uk.openbook.output.downloads.ViewCsvFiles;
import uk.openbook.output.downloads.ViewJsonFiles;
import uk.openbook.output.feeds.AtomFeeds;
import uk.openbook.output.manifests.ManifestFiles;
import uk.openbook.output.manifests.Manifests;
import uk.openbook.output.pages.ChangesPages;
import uk.openbook.output.pages.CodePages;
import uk.openbook.output.pages.EntryPages;
import uk.openbook.output.pages.ErrataPages;
import uk.openbook.output.pages.FacetPages;
import uk.openbook.output.pages.HomePages;
import uk.openbook.output.pages.OrganisationPages;
import uk.openbook.output.pages.Press;
import uk.openbook.output.pages.RedirectPages;
import uk.openbook.output.pages.RegisterPages;
import uk.openbook.output.pages.ReleasePages;
import uk.openbook.output.pages.SearchPages;
import uk.openbook.output.pages.ShorterListPages;
import uk.openbook.output.sitemap.Sitemap;

/** Every output by name. A new one is a class and a line here. */
public final class Outputs {

    private Outputs() {
    }

    /** The manifests of the files that a release seals. */
    public static Manifests manifests() {
        return new Manifests(List.of(new AsItStoodFiles(), new ReleaseNoteFiles(), new NoticeFiles()));
    }

    /**
     * @param press for pages
     * @param further outputs that need more than what is published: guidance pages, assets
     */
    public static List<Output> all(Press press, List<Output> further) {
        var manifests = manifests();
        var pages = Stream.concat(Stream.of(
                new HomePages(press, manifests),
                new SearchPages(press),
                new RegisterPages(press),
                new EntryPages(press),
                new OrganisationPages(press),
                new CodePages(press),
                new FacetPages(press),
                new ReleasePages(press, manifests),
                new ChangesPages(press),
                new ErrataPages(press)), further.stream()).toList();
        var files = List.of(
                new CsvFiles(),
                new JsonFiles(),
                new CsvwFiles(),
                new AsItStoodFiles(),
                new ReleaseNoteFiles(),
                new NoticeFiles(),
                new ManifestFiles(manifests),
                new ChangesCsvFiles(),
                new ChangesJsonFiles(),
                new HistoryCsvFiles(),
                new HistoryJsonFiles(),
                new CodeListFiles(),
                new ViewCsvFiles(),
                new MixedCsvFiles(),
                new ViewJsonFiles(),
                new CountsCsvFiles(),
                new AtomFeeds(manifests),
                new Sitemap(pages));
        var made = Stream.concat(pages.stream(), files.stream()).toList();
        return Stream.concat(made.stream(), Stream.of(
                new RedirectPages(press),
                new ShorterListPages(press, pages),
                new MovedFiles(made))).toList();
    }
}
