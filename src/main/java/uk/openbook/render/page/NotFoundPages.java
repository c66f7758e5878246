package uk.openbook.render.page;

import java.util.Optional;
import java.util.stream.Stream;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;
import uk.openbook.render.Output;
import uk.openbook.render.OutputFile;
import uk.openbook.render.PageLinks;

/**
 * The page that a server shows in the place of one that it does not have, at whatever address was asked for: so its
 * links begin at the root of the server.
 */
public final class NotFoundPages implements Output {

    private static final String HEADING = "Page not found";

    private final Press press;

    public NotFoundPages(Press press) {
        this.press = press;
    }

    @Override
    public Stream<OutputFile> files(Publication publication) {
        return Stream.of(press.page("not-found.ftlh", Urls.NOT_FOUND, () -> page(publication)));
    }

    private NotFoundPage page(Publication publication) {
        var root = PageLinks.anywhere(Urls.NOT_FOUND, publication.config().basePath(), press.plan()::has);
        return new NotFoundPage(new Frames(publication, press).anywhere(Urls.NOT_FOUND, HEADING),
                new Link("Home", root.to(Urls.HOME)),
                publication.registers().stream()
                        .map(register -> new Link(register.title(), root.to(Urls.register(register)))).toList(),
                publication.views().hasOrganisations()
                        ? Optional.of(new Link("Organisations, A to Z", root.to(Urls.ORGANISATIONS))) : Optional.empty(),
                new Link("Releases", root.to(Urls.RELEASES)));
    }
}
