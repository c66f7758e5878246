package uk.openbook.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.openbook.input.settings.SiteConfig;
import uk.openbook.model.GuidancePage;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;
import uk.openbook.render.PageLinks;

/** Makes the frame of each page of a site. */
public final class Frames {

    /** A place in the site that breadcrumbs and the bar at the top name. */
    record Stop(String text, String path) {
    }

    private static final Stop HOME = new Stop("Home", Urls.HOME);

    private final Press press;
    private final SiteConfig config;
    private final List<Stop> navigation;
    private final List<Stop> footer;
    public Frames(Publication publication, Press press) {
        this.press = press;
        this.config = publication.config();
        this.navigation = navigation(publication);
        this.footer = named(publication, config.footer()).toList();
    }

    private List<Stop> navigation(Publication publication) {
        var stops = new ArrayList<Stop>();
        publication.registers().forEach(register -> stops.add(new Stop(
                register.shortTitle().orElse(register.title()), Urls.register(register))));
        if (publication.views().hasOrganisations()) {
            stops.add(new Stop("Organisations", Urls.ORGANISATIONS));
        }
        stops.add(new Stop("Releases", Urls.RELEASES));
        named(publication, publication.config().navigation()).forEach(stops::add);
        return List.copyOf(stops);
    }

    /** The pages with these paths, but for those that are held back, or that the registers do not tell enough for. */
    private Stream<Stop> named(Publication publication, List<String> paths) {
        var further = FurtherPages.of(publication, press.cohorts()).stream().map(FurtherPages.Way::stop).toList();
        return paths.stream().flatMap(path -> Stream.concat(publication.guidance().stream()
                .map(page -> new Stop(page.title(), page.path())), further.stream())
                .filter(page -> page.path().equals(path)));
    }

    /**
     * @param path of the page
     * @param above the pages between the home page and this one
     */
    Frame frame(String path, String title, String description, Stop... above) {
        return frame(path, above.length == 0 ? path : above[0].path(), title, description, above);
    }

    /** The frame of a page that is part of no section, of which there may be many. */
    Frame apart(String path, String title) {
        return frame(path, "", title, "", new Stop[0]);
    }

    /** The frame of a page that servers show at any address, so that its links begin at the root of the server. */
    Frame anywhere(String path, String title) {
        return frame(PageLinks.anywhere(path, config.basePath(), press.plan()::has), path, "", title, "", new Stop[0]);
    }

    private Frame frame(String path, String section, String title, String description, Stop[] above) {
        return frame(press.links(path), path, section, title, description, above);
    }

    private Frame frame(PageLinks root, String path, String section, String title, String description, Stop[] above) {
        return new Frame(title, description, root, config.baseUrl() + (path.equals(Urls.HOME) ? "" : path),
                path.equals(Urls.HOME) ? List.of() : Stream.concat(Stream.of(HOME), Stream.of(above))
                        .map(stop -> new Link(stop.text(), root.to(stop.path()))).toList(),
                links(navigation, root, section), links(footer, root, section), section, config.title(),
                config.publisher(), config.notice(), config.licence(), config.licenceUrl(), Optional.empty());
    }

    private static List<Link> links(List<Stop> stops, PageLinks root, String current) {
        return stops.stream().map(stop -> new Link(stop.text(), root.to(stop.path()), stop.path().equals(current)))
                .toList();
    }

    /** The frame of a page that staff wrote. */
    public Frame of(GuidancePage page) {
        return frame(page.path(), page.title(), page.description());
    }
}
