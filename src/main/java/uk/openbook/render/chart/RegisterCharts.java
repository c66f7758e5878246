package uk.openbook.render.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.openbook.model.Column;
import uk.openbook.model.Datatype;
import uk.openbook.model.Register;
import uk.openbook.model.Slug;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Facet;
import uk.openbook.publication.FacetValue;
import uk.openbook.publication.Grid;
import uk.openbook.publication.Publication;
import uk.openbook.publication.Views;
import uk.openbook.render.PageLinks;

/**
 * The charts of a register, as far as its definition gives what they show. They count what its facets and grids have
 * already counted, and none grows with the number of entries.
 */
public final class RegisterCharts {

    /** So many bars are compared at a glance. */
    private static final int MOST_DATASETS = 12;

    private RegisterCharts() {
    }

    /**
     * @param root the way from the page to the root of the site
     * @return none before the first release, or where nothing is listed
     */
    public static List<Chart> of(Publication publication, Register register, PageLinks root) {
        var views = publication.views();
        int listed = views.listed(register).size();
        if (publication.newestRelease().isEmpty() || listed == 0) {
            return List.of();
        }
        var now = publication.newestRelease().get().date();
        var charts = new ArrayList<>(FiguresByPeriod.of(publication, register, root));
        // Of figures, how many there are would be taken for what they say (decision page 0018).
        if (register.columns().stream().anyMatch(column -> column.datatype().kind() == Datatype.Kind.COUNT_OR_MARKER)) {
            return charts;
        }
        dates(views, register).flatMap(dates -> new YearColumns(dates, kinds(views, register, dates), listed, now, root)
                .chart()).ifPresent(charts::add);
        SharesOverTime.of(views, register, now, root).ifPresent(charts::add);
        views.grids(register).forEach(grid -> ScaleGrid.of(grid, root).ifPresent(charts::add));
        datasets(publication, register, root, MOST_DATASETS).ifPresent(charts::add);
        return charts;
    }

    private static Optional<Facet> facet(Views views, Register register, Column column) {
        return views.facets(register).stream().filter(facet -> facet.id().equals(column.name())).findFirst();
    }

    private static Optional<Facet> dates(Views views, Register register) {
        return register.date().flatMap(column -> facet(views, register, column));
    }

    /** The first grid of the years and something that is no year. */
    private static Optional<Grid> kinds(Views views, Register register, Facet dates) {
        return views.grids(register).stream().filter(grid ->
                grid.down().id().equals(dates.id()) && isKind(register, grid.across())
                        || grid.across().id().equals(dates.id()) && isKind(register, grid.down())).findFirst();
    }

    private static boolean isKind(Register register, Facet facet) {
        return register.column(facet.id()).filter(column -> column.codes().isPresent()).isPresent();
    }

    /**
     * Which datasets most entries of a register name.
     *
     * @param root the way from the page to the root of the site
     * @param most how many bars there are at most
     * @return the chart; empty where datasets are no facet, or nothing is listed
     */
    public static Optional<Chart> datasets(Publication publication, Register register, PageLinks root, int most) {
        return register.datasets().flatMap(column -> facet(publication.views(), register, column)
                .flatMap(facet -> FacetBars.of(facet, publication.views().listed(register).size(), root, most,
                        group -> page(column, group, root))));
    }

    /** The page of the dataset, and of what is no dataset the list of entries. */
    private static String page(Column column, Facet.Group group, PageLinks root) {
        var list = column.codes().orElseThrow();
        return list.codes().stream().filter(code -> Slug.of(code.code()).equals(group.value().slug())).findFirst()
                .filter(code -> !group.value().equals(FacetValue.NOT_PUBLISHED))
                .map(code -> root.to(Urls.code(list, code.code()))).orElse(root.to(group.view().page(1)));
    }
}
