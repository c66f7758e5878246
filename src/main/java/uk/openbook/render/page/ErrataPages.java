package uk.openbook.render.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;
import uk.openbook.render.Output;
import uk.openbook.render.OutputFile;

/**
 * The page of everything that releases corrected, withdrew and redacted, by a notice or by a revision of a figure; there
 * only where there is something.
 */
public final class ErrataPages implements Output {

    static final String TITLE = "Corrections, withdrawals and redactions";

    private final Press press;

    public ErrataPages(Press press) {
        this.press = press;
    }

    @Override
    public Stream<OutputFile> files(Publication publication) {
        return exist(publication) ? Stream.of(press.page("errata.ftlh", Urls.ERRATA, () -> page(publication)))
                : Stream.empty();
    }

    /** Whether there is anything to tell. */
    static boolean exist(Publication publication) {
        return !publication.notices().isEmpty() || !publication.revisions().corrections().isEmpty();
    }

    private ErrataPage page(Publication publication) {
        var items = new NoticeItems(publication);
        var root = press.links(Urls.ERRATA);
        var all = new RevisionItems(publication).all(root).collect(Collectors.toCollection(ArrayList::new));
        publication.notices().all().forEach(notice ->
                all.add(new RevisionItems.Item(notice.release(), items.item(notice, root))));
        all.sort(Comparator.comparing(RevisionItems.Item::release));
        Collections.reverse(all);
        return new ErrataPage(new Frames(publication, press).frame(Urls.ERRATA, TITLE,
                "Everything in the registers that was corrected, withdrawn or redacted, newest first",
                new Frames.Stop("Releases", Urls.RELEASES)), TITLE,
                all.stream().map(RevisionItems.Item::notice).toList(), !publication.revisions().corrections().isEmpty());
    }
}
