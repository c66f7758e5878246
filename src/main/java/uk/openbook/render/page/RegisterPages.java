package uk.openbook.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.openbook.model.Column;
import uk.openbook.model.Edition;
import uk.openbook.model.Register;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Citation;
import uk.openbook.publication.InWords;
import uk.openbook.publication.ListKind;
import uk.openbook.publication.Publication;
import uk.openbook.publication.View;
import uk.openbook.render.Output;
import uk.openbook.render.OutputFile;
import uk.openbook.render.PageLinks;
import uk.openbook.render.catalogue.DatasetMarkup;
import uk.openbook.render.chart.RegisterCharts;
import uk.openbook.render.download.RegisterFormats;
import uk.openbook.text.Isolates;

/** The list of each register, in pages of {@value Pagination#ROWS}; the first says what the register is. */
public final class RegisterPages implements Output {

    private final Press press;

    public RegisterPages(Press press) {
        this.press = press;
    }

    @Override
    public Stream<OutputFile> files(Publication publication) {
        var maker = new Maker(publication, new Frames(publication, press), new Rows(publication));
        return publication.registers().stream().flatMap(register -> IntStream
                .rangeClosed(1, Pagination.pages(publication.views().listed(register).size()))
                .mapToObj(number -> press.page("register.ftlh", Urls.register(register, number),
                        () -> maker.page(register, number))));
    }

    /** The ways to lists of entries with one thing in common, and to the grids. */
    static List<Link> browse(Publication publication, Register register, PageLinks root) {
        var views = publication.views();
        return Stream.concat(
                views.facets(register).stream().filter(facet -> !facet.groups().isEmpty())
                        .map(facet -> new Link(facet.title(), root.to(Urls.facet(register, facet.id())))),
                views.grids(register).stream().filter(grid -> !grid.cells().isEmpty())
                        .map(grid -> new Link(grid.title(), root.to(Urls.facet(register, grid.id())))))
                .toList();
    }

    private final class Maker {

        private final Publication publication;
        private final Frames frames;
        private final Rows rows;

        Maker(Publication publication, Frames frames, Rows rows) {
            this.publication = publication;
            this.frames = frames;
            this.rows = rows;
        }

        RegisterPage page(Register register, int number) {
            var path = Urls.register(register, number);
            var root = press.links(path);
            var listed = publication.views().listed(register);
            var pagination = Pagination.of(number, listed.size(), other -> root.to(Urls.register(register, other)));
            boolean first = number == 1;
            var frame = first ? withFeed(frames.frame(path, register.title(), summary(register)), register)
                    : frames.frame(path, Isolates.around(register.title()) + ", page " + number, "",
                            new Frames.Stop(register.title(), Urls.register(register)));
            return new RegisterPage(frame, first ? register.title() : frame.title(),
                    first ? Optional.of(about(register, listed, root)) : Optional.empty(),
                    rows.table(register, Pagination.slice(listed, number), ListKind.ORGANISATIONS, root), pagination);
        }

        private Frame withFeed(Frame frame, Register register) {
            return publication.history(register).newest().isEmpty() ? frame : frame.withFeed(Urls.feed(register));
        }

        /** The first sentence or so, for search engines. */
        private String summary(Register register) {
            return register.description().lines().findFirst().orElse("");
        }

        private RegisterPage.About about(Register register, List<View.Row> listed, PageLinks root) {
            return new RegisterPage.About(press.html(register.description()), figures(register, listed),
                    releases(register, root), register.status().flatMap(status -> asAt()),
                    RegisterCharts.of(publication, register, root), browse(publication, register, root),
                    downloads(register, root), Dictionary.of(register, publication.history(register).columns(),
                            publication.longNumbers()),
                    publication.history(register).newest().map(edition -> Citation.of(publication, "register",
                            register.title(), edition.release(), Urls.register(register))),
                    DatasetMarkup.of(publication, register));
        }

        private List<RegisterPage.Offer> downloads(Register register, PageLinks root) {
            return RegisterFormats.downloads(publication.history(register)).stream()
                    .map(file -> new RegisterPage.Offer(new Link(file.name(), root.to(file.path())), file.format(),
                            file.description()))
                    .toList();
        }

        private Optional<String> asAt() {
            return publication.newestRelease().map(release -> InWords.date(release.date()));
        }

        private List<Figure> figures(Register register, List<View.Row> listed) {
            var figures = new ArrayList<Figure>();
            figures.add(new Figure(InWords.number(listed.size()), register.countedAs().of(listed.size())));
            if (!register.organisations().isEmpty()) {
                var column = register.organisations().get(0);
                long organisations = listed.stream()
                        .flatMap(row -> row.timeline().entry().items(column).stream())
                        .map(name -> publication.views().organisation(name).id())
                        .distinct().count();
                figures.add(new Figure(InWords.number(organisations),
                        organisations == 1 ? "organisation" : "organisations"));
            }
            register.date().ifPresent(column -> years(listed, column).ifPresent(figures::add));
            return figures;
        }

        /** The years of the oldest and the newest entry. */
        private Optional<Figure> years(List<View.Row> listed, Column date) {
            var years = listed.stream().flatMap(row -> row.timeline().entry().period(date).stream())
                    .mapToInt(period -> period.first().getYear()).summaryStatistics();
            if (years.getCount() == 0) {
                return Optional.empty();
            }
            return Optional.of(years.getMin() == years.getMax()
                    ? new Figure(Integer.toString(years.getMin()), "the year they date from")
                    : new Figure(years.getMin() + " to " + years.getMax(), "the years they date from"));
        }

        private List<RegisterPage.Dated> releases(Register register, PageLinks root) {
            var editions = publication.history(register).editions();
            if (editions.isEmpty()) {
                return List.of();
            }
            var ways = new ArrayList<RegisterPage.Dated>();
            ways.add(dated("First release", editions.get(0), root));
            ways.add(dated("Newest release", editions.get(editions.size() - 1), root));
            publication.retention().of(register).ifPresent(ends -> ways.add(new RegisterPage.Dated("When sharing ends",
                    new Link("What has ended, what ends soon", root.to(Urls.RETENTION + "#" + register.id())))));
            if (CompletenessPages.has(publication, register)) {
                ways.add(new RegisterPage.Dated("Completeness",
                        new Link("How much of it is published", root.to(Urls.completeness(register)))));
            }
            return ways;
        }

        private RegisterPage.Dated dated(String label, Edition edition, PageLinks root) {
            return new RegisterPage.Dated(label, new Link(InWords.date(edition.release().date()),
                    root.to(Urls.release(edition.release()))));
        }
    }
}
