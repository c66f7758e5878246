package uk.openbook.render.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.openbook.model.Register;
import uk.openbook.publication.Facet;
import uk.openbook.publication.FacetValue;
import uk.openbook.publication.Grid;
import uk.openbook.publication.InWords;
import uk.openbook.publication.View;
import uk.openbook.render.PageLinks;
import uk.openbook.text.Isolates;

/**
 * Two short scales of codes as a table whose cells are the darker, and their bars the longer, the more entries have
 * both codes. What is not published is counted, but not shaded: it is no point on a scale.
 */
final class ScaleGrid {

    private static final int DARKEST = 5;
    private static final double WHOLE = 100;
    private static final double HEIGHT = 0.4;

    private final Grid grid;
    private final PageLinks root;

    private ScaleGrid(Grid grid, PageLinks root) {
        this.grid = grid;
        this.root = root;
    }

    /**
     * @param root the way from the page to the root of the site
     * @return the chart; empty where one of the two is no short scale, or no entry has both
     */
    static Optional<Chart> of(Grid grid, PageLinks root) {
        var chart = new ScaleGrid(grid, root);
        return isScale(grid.down()) && isScale(grid.across()) && chart.largest() > 0
                ? Optional.of(chart.chart()) : Optional.empty();
    }

    private static boolean isScale(Facet facet) {
        return facet.scale().size() > 1 && facet.scale().size() <= Grid.LONGEST_SCALE
                && !facet.id().equals(Facet.STANDING);
    }

    private static boolean isPublished(Grid.Pair pair) {
        return !pair.down().equals(FacetValue.NOT_PUBLISHED) && !pair.across().equals(FacetValue.NOT_PUBLISHED);
    }

    private long largest() {
        return grid.cells().entrySet().stream().filter(cell -> isPublished(cell.getKey()))
                .mapToLong(cell -> cell.getValue().rows().size()).max().orElse(0);
    }

    private Chart chart() {
        return new Chart("chart-" + grid.id(), Isolates.around(register().title()) + ": "
                + Grid.lowerFirst(grid.title()), sentence(),
                List.of(runs(grid.down()) + " " + runs(grid.across()), "Each number leads to its entries."), List.of(),
                new Picture.Shades(grid.down().title(), grid.across().title(),
                        grid.columns().stream().map(value -> label(grid.across(), value)).toList(),
                        grid.rows().stream().map(this::row).toList()));
    }

    private Register register() {
        return grid.down().register();
    }

    /** Which end of a scale is which. */
    private static String runs(Facet facet) {
        return Isolates.around(facet.title()) + " runs from " + Counted.quoted(facet.scale().get(0).label()) + " to "
                + Counted.quoted(facet.scale().get(facet.scale().size() - 1).label()) + ".";
    }

    private Label label(Facet facet, FacetValue value) {
        return new Label(value.label(), facet.group(value).map(group -> root.to(group.view().page(1))));
    }

    private Picture.Shades.Row row(FacetValue down) {
        return new Picture.Shades.Row(label(grid.down(), down),
                grid.columns().stream().map(across -> cell(new Grid.Pair(down, across))).toList());
    }

    private Picture.Shades.Cell cell(Grid.Pair pair) {
        var view = grid.cell(pair.down(), pair.across());
        long entries = view.map(View::rows).map(List::size).orElse(0);
        long largest = largest();
        boolean shaded = isPublished(pair) && entries > 0;
        return new Picture.Shades.Cell(new Label(InWords.number(entries), view.map(found -> root.to(found.page(1)))),
                register().countedAs().of(entries) + ", " + Isolates.around(pair.down().label()) + ", "
                        + Isolates.around(pair.across().label()),
                shaded ? (int) ((entries * DARKEST + largest - 1) / largest) : 0,
                shaded ? List.of(new Shape.Block("bar", 0, 0, WHOLE * entries / largest, HEIGHT)) : List.of());
    }

    private String sentence() {
        var pairs = new ArrayList<Counted>();
        grid.rows().forEach(down -> grid.columns().stream().map(across -> new Grid.Pair(down, across))
                .filter(ScaleGrid::isPublished).forEach(pair -> pairs.add(new Counted(
                        Counted.quoted(pair.down().label()) + " with " + Counted.quoted(pair.across().label()),
                        grid.cell(pair.down(), pair.across()).map(View::rows).map(List::size).orElse(0)))));
        long both = pairs.stream().mapToLong(Counted::count).sum();
        var said = InWords.number(both) + " " + register().countedAs().of(both)
                + (both == 1 ? " gives" : " give") + " both.";
        // An entry with several codes stands in several cells.
        boolean countable = !grid.down().overlapping() && !grid.across().overlapping();
        return (countable ? said : "")
                + Counted.most(pairs).map(most -> (countable ? " " : "") + most + ".").orElse("");
    }
}
