package uk.openbook.render.page;

import java.util.stream.Stream;
import uk.openbook.publication.Move;
import uk.openbook.publication.Publication;
import uk.openbook.render.Output;
import uk.openbook.render.OutputFile;

/** At each address that a page once had, a page that leads on; search engines are told of the page it leads to. */
public final class RedirectPages implements Output {

    private static final String HEADING = "This page has moved";

    private final Press press;

    public RedirectPages(Press press) {
        this.press = press;
    }

    @Override
    public Stream<OutputFile> files(Publication publication) {
        var frames = new Frames(publication, press);
        return publication.moves().stream().filter(move -> move.from().endsWith(".html"))
                .map(move -> press.page("redirect.ftlh", move.from(), () -> page(publication, frames, move)));
    }

    private RedirectPage page(Publication publication, Frames frames, Move move) {
        var address = publication.config().baseUrl() + move.to();
        return new RedirectPage(frames.apart(move.from(), HEADING).withCanonical(address), HEADING,
                new Link(move.title().isEmpty() ? address : move.title(), press.links(move.from()).to(move.to())),
                move.reason());
    }
}
