package uk.openbook.render.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Facet;
import uk.openbook.publication.Grid;
import uk.openbook.publication.Publication;
import uk.openbook.render.Output;
import uk.openbook.render.OutputFile;
import uk.openbook.render.csv.CsvWriter;

/** What the page of each facet and grid counts, as CSV: the values, how many entries have them, and where these are. */
public final class CountsCsvFiles implements Output {

    static final List<String> FACET_COLUMNS = List.of("value", "label", "entries", "url");
    static final List<String> GRID_COLUMNS = List.of("down", "down_label", "across", "across_label", "entries", "url");

    @Override
    public Stream<OutputFile> files(Publication publication) {
        return publication.registers().stream().flatMap(register -> Stream.concat(
                publication.views().facets(register).stream().map(facet -> new OutputFile(
                        Urls.counts(register, facet.id()), out -> write(publication, facet, out))),
                publication.views().grids(register).stream().map(grid -> new OutputFile(
                        Urls.counts(register, grid.id()), out -> write(publication, grid, out)))));
    }

    private static void write(Publication publication, Facet facet, OutputStream out) throws IOException {
        try (var csv = CsvWriter.forSpreadsheets(out)) {
            csv.row(FACET_COLUMNS);
            for (var group : facet.groups()) {
                csv.row(List.of(group.value().slug(), group.value().label(),
                        Integer.toString(group.view().rows().size()),
                        publication.config().baseUrl() + group.view().page(1)));
            }
        }
    }

    private static void write(Publication publication, Grid grid, OutputStream out) throws IOException {
        try (var csv = CsvWriter.forSpreadsheets(out)) {
            csv.row(GRID_COLUMNS);
            for (var cell : grid.counts().entrySet()) {
                var down = cell.getKey().down();
                var across = cell.getKey().across();
                csv.row(List.of(down.slug(), down.label(), across.slug(), across.label(),
                        Integer.toString(cell.getValue()), grid.cell(down, across)
                                .map(view -> publication.config().baseUrl() + view.page(1)).orElse("")));
            }
        }
    }
}
