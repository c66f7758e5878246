package uk.openbook.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.openbook.model.Register;
import uk.openbook.model.Slug;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Citation;
import uk.openbook.publication.Facet;
import uk.openbook.publication.FacetValue;
import uk.openbook.publication.Grid;
import uk.openbook.publication.InWords;
import uk.openbook.publication.ListKind;
import uk.openbook.publication.Publication;
import uk.openbook.publication.View;
import uk.openbook.render.Output;
import uk.openbook.render.OutputFile;
import uk.openbook.render.PageLinks;
import uk.openbook.text.Isolates;

/**
 * For each facet of a register a page of its values, and for each value the entries that have it; for each grid a table
 * whose cells lead to theirs (design, D16). An entry stands in as many lists as it has values, so that the cost grows with
 * the entries and no faster.
 */
public final class FacetPages implements Output {

    /** Values on a page. */
    private static final int VALUES = 250;

    private final Press press;

    public FacetPages(Press press) {
        this.press = press;
    }

    @Override
    public Stream<OutputFile> files(Publication publication) {
        var maker = new Maker(publication);
        return publication.registers().stream().flatMap(register -> Stream.concat(
                publication.views().facets(register).stream().flatMap(maker::files),
                publication.views().grids(register).stream().flatMap(grid -> maker.files(register, grid))));
    }

    private final class Maker {

        private final Publication publication;
        private final Frames frames;
        private final ViewPages views;

        Maker(Publication publication) {
            this.publication = publication;
            this.frames = new Frames(publication, press);
            this.views = new ViewPages(publication, press);
        }

        Stream<OutputFile> files(Facet facet) {
            var above = List.of(stop(facet.register()), stop(facet));
            return Stream.concat(
                    IntStream.rangeClosed(1, Pagination.pages(facet.groups().size(), VALUES)).mapToObj(number -> press.page(
                            "facet.ftlh", Urls.page(path(facet), number), () -> page(facet, number))),
                    facet.groups().stream().flatMap(group -> views.files(new ViewPages.Subject(
                            Isolates.around(facet.register().title()) + ": " + Isolates.around(facet.title()),
                            group.value().label(),
                            group.value().definition(), facts(facet, group.value()), code(facet, group.value()),
                            ListKind.ORGANISATIONS, above, Optional.empty(), false), group.view())));
        }

        Stream<OutputFile> files(Register register, Grid grid) {
            var above = List.of(stop(register), new Frames.Stop(grid.title(), Urls.facet(register, grid.id())));
            return Stream.concat(
                    Stream.of(press.page("grid.ftlh", Urls.facet(register, grid.id()), () -> page(register, grid))),
                    grid.cells().entrySet().stream().flatMap(cell -> views.files(new ViewPages.Subject(
                            Isolates.around(register.title()) + ": " + grid.title(),
                            Isolates.around(cell.getKey().down().label()) + ", "
                                    + Isolates.around(cell.getKey().across().label()), "",
                            List.of(fact(grid.down(), cell.getKey().down()), fact(grid.across(), cell.getKey().across())),
                            Optional.empty(), ListKind.ORGANISATIONS, above, Optional.empty(), false), cell.getValue())));
        }

        /** The code as files have it, where the pages say something else. */
        private static List<ViewPage.Fact> facts(Facet facet, FacetValue value) {
            return code(facet, value).map(found -> found.code().code())
                    .filter(code -> !code.equalsIgnoreCase(value.label()))
                    .map(code -> List.of(new ViewPage.Fact("In the files", code))).orElse(List.of());
        }

        /** The code of a value of a facet. */
        private static Optional<ViewPages.CodeOf> code(Facet facet, FacetValue value) {
            return facet.register().columns().stream().filter(column -> column.name().equals(facet.id()))
                    .flatMap(column -> column.codes().stream())
                    .flatMap(list -> list.codes().stream().filter(code -> Slug.of(code.code()).equals(value.slug()))
                            .map(code -> new ViewPages.CodeOf(list, code))).findFirst();
        }

        private static ViewPage.Fact fact(Facet facet, FacetValue value) {
            return new ViewPage.Fact(facet.title(), value.label());
        }

        private static Frames.Stop stop(Register register) {
            return new Frames.Stop(register.title(), Urls.register(register));
        }

        private static Frames.Stop stop(Facet facet) {
            return new Frames.Stop(facet.title(), path(facet));
        }

        private static String path(Facet facet) {
            return Urls.facet(facet.register(), facet.id());
        }

        private FacetPage page(Facet facet, int number) {
            var register = facet.register();
            var path = Urls.page(path(facet), number);
            var root = press.links(path);
            var title = Isolates.around(register.title()) + " by " + Grid.inSentence(facet.title());
            var heading = "By " + Grid.inSentence(facet.title());
            boolean first = number == 1;
            return new FacetPage(first ? frames.frame(path, title, "", stop(register))
                            : frames.frame(path, title + ", page " + number, "", stop(register), stop(facet)),
                    register.title(), first ? heading : heading + ", page " + number,
                    first ? press.html(facet.description()) : "", facet.overlapping(),
                    Pagination.slice(facet.groups(), number, VALUES).stream().map(group -> new FacetPage.Item(
                            new Link(group.value().label(), root.to(group.view().page(1))), group.value().definition(),
                            counted(register, group.view()))).toList(),
                    counts(register, facet.id(), root), citation(register, title, path(facet)),
                    Pagination.of(number, facet.groups().size(), VALUES, other -> root.to(Urls.page(path(facet), other))));
        }

        /** As at the newest edition; without one there is no such page. */
        private Citation citation(Register register, String title, String path) {
            return Citation.of(publication, "page", title,
                    publication.history(register).newest().orElseThrow().release(), path);
        }

        private static Figure counted(Register register, View view) {
            int entries = view.rows().size();
            return new Figure(InWords.number(entries), register.countedAs().of(entries));
        }

        private static Link counts(Register register, String id, PageLinks root) {
            return new Link("counts.csv", root.to(Urls.counts(register, id)));
        }

        private GridPage page(Register register, Grid grid) {
            var path = Urls.facet(register, grid.id());
            var root = press.links(path);
            var rows = grid.rows().stream().map(down -> new GridPage.Row(heading(grid.down(), down, root),
                    grid.columns().stream().map(across -> cell(register, grid, down, across, root)).toList())).toList();
            return new GridPage(frames.frame(path, Isolates.around(register.title()) + ": "
                    + Grid.lowerFirst(grid.title()), "",
                    stop(register)), register.title(), grid.title(), summary(register, grid), grid.down().title(),
                    grid.across().title(),
                    grid.columns().stream().map(value -> heading(grid.across(), value, root)).toList(), rows,
                    Stream.of(grid.down(), grid.across()).flatMap(facet -> legend(facet).stream()).toList(),
                    grid.isCut(), counts(register, grid.id(), root),
                    citation(register, Isolates.around(register.title()) + ". " + grid.title(), path));
        }

        private static GridPage.Heading heading(Facet facet, FacetValue value, PageLinks root) {
            return new GridPage.Heading(value.label(), facet.group(value)
                    .map(group -> new Link(value.label(), root.to(group.view().page(1)))));
        }

        private static GridPage.Cell cell(Register register, Grid grid, FacetValue down, FacetValue across,
                PageLinks root) {
            var view = grid.cell(down, across);
            int entries = view.map(found -> found.rows().size()).orElse(0);
            return new GridPage.Cell(InWords.number(entries), register.countedAs().of(entries) + ", "
                    + Isolates.around(down.label()) + ", " + Isolates.around(across.label()), view.map(found -> root.to(found.page(1))));
        }

        /** Which two values most entries have together. */
        private static String summary(Register register, Grid grid) {
            var most = grid.cells().entrySet().stream()
                    .filter(cell -> isPublished(cell.getKey().down()) && isPublished(cell.getKey().across()))
                    .max((one, other) -> Integer.compare(one.getValue().rows().size(), other.getValue().rows().size()));
            return most.filter(cell -> !cell.getValue().rows().isEmpty()).map(cell -> {
                int entries = cell.getValue().rows().size();
                return "Most often found together are “%s” and “%s”: %s %s.".formatted(
                        Isolates.around(cell.getKey().down().label()), Isolates.around(cell.getKey().across().label()),
                        InWords.number(entries), register.countedAs().of(entries));
            }).orElse("");
        }

        private static boolean isPublished(FacetValue value) {
            return !value.equals(FacetValue.NOT_PUBLISHED);
        }

        private static Optional<GridPage.Legend> legend(Facet facet) {
            var facts = new ArrayList<ViewPage.Fact>();
            facet.scale().stream().filter(value -> !value.definition().isEmpty()
                    && (facet.scale().size() <= Grid.LONGEST_SCALE || facet.group(value).isPresent()))
                    .forEach(value -> facts.add(new ViewPage.Fact(value.label(), value.definition())));
            return facts.isEmpty() ? Optional.empty() : Optional.of(new GridPage.Legend(facet.title(), facts));
        }
    }
}
