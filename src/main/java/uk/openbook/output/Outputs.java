package uk.openbook.output;

import java.util.List;
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
import uk.openbook.output.downloads.CsvFiles;
import uk.openbook.output.downloads.CsvwCodeListFiles;
import uk.openbook.output.downloads.CsvwFiles;
import uk.openbook.output.downloads.CsvwHistoryFiles;
import uk.openbook.output.downloads.CsvwReleaseFiles;
import uk.openbook.output.downloads.HistoryCsvFiles;
import uk.openbook.output.downloads.HistoryJsonFiles;
import uk.openbook.output.downloads.JsonFiles;
import uk.openbook.output.downloads.JsonLinesFiles;
import uk.openbook.output.downloads.ListCsvFiles;
import uk.openbook.output.downloads.MovedFiles;
import uk.openbook.output.downloads.NoticeFiles;
import uk.openbook.output.downloads.ReleaseNoteFiles;
import uk.openbook.output.downloads.RetentionCsvFiles;
import uk.openbook.output.downloads.SpreadsheetCsvFiles;
import uk.openbook.output.downloads.SupersededFiles;
import uk.openbook.output.downloads.database.DatabaseFile;
import uk.openbook.output.downloads.ods.OdsFiles;
import uk.openbook.output.feeds.AtomFeeds;
import uk.openbook.output.manifests.ManifestFiles;
import uk.openbook.output.manifests.Manifests;
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
import uk.openbook.output.web.Sitemap;
import uk.openbook.output.web.WebFiles;

/** Every output by name. A new one is a class and a line here. */
public final class Outputs {

    private static final List<Offered> OFFERED = formats();

    /** How much is kept of each format whose files are packed or sealed too; the files of 50,000 entries. */
    private static final long MOST_KEPT = 64 << 20;

    private Outputs() {
    }

    /** The formats of whole registers, in the order they are offered. A new one is a class and a line here. */
    private static List<Offered> formats() {
        return List.of(
                new CsvFiles(),
                new SpreadsheetCsvFiles(),
                new OdsFiles(),
                new JsonFiles(),
                new JsonLinesFiles(),
                new DatabaseFile());
    }

    static List<Offered> offered() {
        return OFFERED;
    }

    /** The manifests of the files that a release seals. */
    public static Manifests manifests() {
        return manifests(new AsItStoodFiles());
    }

    private static Manifests manifests(Output asItStood) {
        return new Manifests(List.of(asItStood, new ReleaseNoteFiles(), new NoticeFiles()));
    }

    /**
     * @param press for pages
     * @param further outputs that need more than what is published: guidance pages, assets
     */
    public static List<Output> all(Press press, List<Output> further) {
        var asItStood = new Spooled(new AsItStoodFiles(), MOST_KEPT);
        var manifests = manifests(asItStood);
        var pages = Stream.concat(Stream.of(
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
                new ErrataPages(press)), further.stream()).toList();
        var offered = formats();
        var slow = offered.stream().filter(Offered::isSlow).<Output>map(Spooled::new).toList();
        // The archive packs the files of these too, and reads what was made.
        var packed = Stream.concat(offered.stream().filter(format -> !format.isSlow()), Stream.of(
                new CsvwFiles(),
                new CsvwHistoryFiles(),
                new HistoryCsvFiles(),
                new HistoryJsonFiles())).<Output>map(output -> new Spooled(output, MOST_KEPT)).toList();
        var files = Stream.concat(packed.stream(), Stream.of(
                new CsvwReleaseFiles(),
                new CsvwCodeListFiles(),
                asItStood,
                new ReleaseNoteFiles(),
                new NoticeFiles(),
                new ManifestFiles(manifests),
                new ChangesCsvFiles(),
                new ChangesJsonFiles(),
                new CodeListFiles(),
                new ListCsvFiles(),
                new CountsCsvFiles(),
                new CohortCsvFiles(),
                new RetentionCsvFiles(),
                new CompletenessCsvFiles(),
                new AtomFeeds(manifests, press.markdown()),
                new DcatFiles(),
                new NotFoundPages(press),
                new WebFiles(),
                new Sitemap(pages))).toList();
        // What takes long begins first, and is done when all others are.
        var made = Stream.of(slow, pages, files, List.of(new ArchiveFile(join(slow, files))))
                .<Output>flatMap(List::stream).toList();
        return Stream.concat(made.stream(), Stream.of(
                new RedirectPages(press),
                new ShorterListPages(press, pages),
                new SupersededFiles(),
                new MovedFiles(made))).toList();
    }

    private static List<Output> join(List<Output> first, List<Output> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }
}
