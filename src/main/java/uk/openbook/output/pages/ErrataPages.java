package uk.openbook.output.pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.stream.Stream;
import uk.openbook.output.Output;
import uk.openbook.output.OutputFile;
import uk.openbook.output.Publication;
import uk.openbook.output.Urls;

/** The page of everything that releases corrected, withdrew and redacted; there only where there is something. */
public final class ErrataPages implements Output {

    static final String TITLE = "Corrections, withdrawals and redactions";

    private final Press press;

    public ErrataPages(Press press) {
        this.press = press;
    }

    @Override
    public Stream<OutputFile> files(Publication publication) {
        return publication.notices().isEmpty() ? Stream.empty()
                : Stream.of(press.page("errata.ftlh", Urls.ERRATA, () -> page(publication)));
    }

    private static ErrataPage page(Publication publication) {
        var items = new NoticeItems(publication);
        var notices = new ArrayList<>(publication.notices().all());
        Collections.reverse(notices);
        var root = Urls.rootFrom(Urls.ERRATA);
        return new ErrataPage(new Frames(publication).frame(Urls.ERRATA, TITLE,
                "Everything in the registers that was corrected, withdrawn or redacted, newest first",
                new Frames.Stop("Releases", Urls.RELEASES)), TITLE,
                notices.stream().map(notice -> items.item(notice, root)).toList());
    }
}
