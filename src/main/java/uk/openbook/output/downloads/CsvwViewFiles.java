package uk.openbook.output.downloads;

import java.util.List;
import java.util.stream.Stream;
import uk.openbook.model.Register;
import uk.openbook.model.Release;
import uk.openbook.output.Facet;
import uk.openbook.output.Grid;
import uk.openbook.output.Output;
import uk.openbook.output.OutputFile;
import uk.openbook.output.Publication;
import uk.openbook.output.Urls;
import uk.openbook.output.View;

/**
 * The metadata beside the CSV files of views: what each holds, where it came from and how it is cited. Their columns are
 * those of a register, or of all registers, which a schema tells that they share.
 */
public final class CsvwViewFiles implements Output {

    @Override
    public Stream<OutputFile> files(Publication publication) {
        var within = publication.histories().values().stream().flatMap(history -> history.newest().stream())
                .flatMap(edition -> within(publication, edition.register(), edition.release()));
        return Stream.concat(within, publication.newestRelease().stream()
                .flatMap(release -> publication.viewsAcross().flatMap(view -> across(publication, view, release))));
    }

    private static Stream<OutputFile> within(Publication publication, Register register, Release release) {
        var views = publication.views();
        return Stream.of(
                views.within(register).map(view -> CsvwDocument.sharing(publication, csv(Urls.rows(view),
                        register.title() + ". " + view.name(), release, view), Urls.schema(register))),
                views.facets(register).stream().map(facet -> counts(publication, release, facet)),
                views.grids(register).stream().map(grid -> counts(publication, release, register, grid)))
                .flatMap(files -> files);
    }

    private static Stream<OutputFile> across(Publication publication, View view, Release release) {
        return Stream.concat(
                Stream.of(CsvwDocument.sharing(publication, csv(Urls.rows(view), view.name(), release, view),
                        Urls.MIXED_SCHEMA)),
                view.registers().stream().filter(register -> publication.history(register).newest().isPresent())
                        .map(register -> CsvwDocument.sharing(publication, csv(Urls.rows(view, register),
                                view.name() + ". " + register.title(), release, view), Urls.schema(register))));
    }

    private static CsvwDocument.Csv csv(String path, String title, Release release, View view) {
        return new CsvwDocument.Csv(path, title, CsvWriter.GUARDED, release, view.page(1));
    }

    private static OutputFile counts(Publication publication, Release release, Facet facet) {
        return counts(publication, release, Urls.counts(facet.register(), facet.id()), facet.register().title() + " by "
                + Grid.lowerFirst(facet.title()), Urls.facet(facet.register(), facet.id()),
                CountsCsvFiles.FACET_COLUMNS);
    }

    private static OutputFile counts(Publication publication, Release release, Register register, Grid grid) {
        return counts(publication, release, Urls.counts(register, grid.id()), register.title() + ". " + grid.title(),
                Urls.facet(register, grid.id()), CountsCsvFiles.GRID_COLUMNS);
    }

    private static OutputFile counts(Publication publication, Release release, String path, String title, String page,
            List<String> columns) {
        return CsvwDocument.own(publication, new CsvwDocument.Csv(path, title, CsvWriter.GUARDED, release, page), schema -> {
            var array = schema.putArray("columns");
            columns.forEach(name -> CsvwColumns.named(name, switch (name) {
                case "entries" -> "nonNegativeInteger";
                case "url" -> "anyURI";
                default -> "string";
            }, array));
        });
    }
}
