package uk.openbook.render.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import uk.openbook.archive.manifest.Manifests;
import uk.openbook.model.Edition;
import uk.openbook.model.Register;
import uk.openbook.model.Release;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Citation;
import uk.openbook.publication.InWords;
import uk.openbook.publication.Publication;
import uk.openbook.publication.Wording;
import uk.openbook.render.Output;
import uk.openbook.render.OutputFile;
import uk.openbook.render.PageLinks;
import uk.openbook.render.chart.EditionSteps;

/** The releases, and a page for each with its note and every register as it stood. */
public final class ReleasePages implements Output {

    private static final Frames.Stop INDEX = new Frames.Stop("Releases", Urls.RELEASES);

    private final Press press;
    private final Manifests manifests;

    public ReleasePages(Press press, Manifests manifests) {
        this.press = press;
        this.manifests = manifests;
    }

    @Override
    public Stream<OutputFile> files(Publication publication) {
        var frames = new Frames(publication, press);
        return Stream.concat(
                Stream.of(press.page("releases.ftlh", Urls.RELEASES, () -> index(publication, frames))),
                publication.releases().stream().map(release -> press.page("release.ftlh", Urls.release(release),
                        () -> page(publication, frames, release))));
    }

    private ReleasesPage index(Publication publication, Frames frames) {
        var root = press.links(Urls.RELEASES);
        var histories = publication.histories().values().stream().filter(history -> history.newest().isPresent())
                .toList();
        var newestFirst = publication.releases().stream().sorted(Comparator.reverseOrder()).toList();
        return new ReleasesPage(
                frames.frame(Urls.RELEASES, "Releases", "Every release of the registers, newest first"),
                EditionSteps.of(publication, root),
                histories.stream().map(history -> history.register().title()).toList(),
                newestFirst.stream().map(release -> new ReleasesPage.Item(
                        new Link(release.title(), root.to(Urls.release(release))), InWords.date(release.date()),
                        histories.stream().map(history -> history.asOf(release)
                                .map(edition -> InWords.number(edition.entries().size()))).toList()))
                        .toList(),
                ErrataPages.exist(publication) ? Optional.of(new Link(ErrataPages.TITLE, root.to(Urls.ERRATA)))
                        : Optional.empty());
    }

    private static Figure entries(Edition edition) {
        int entries = edition.entries().size();
        return new Figure(InWords.number(entries), edition.register().countedAs().of(entries));
    }

    private ReleasePage page(Publication publication, Frames frames, Release release) {
        var path = Urls.release(release);
        var root = press.links(path);
        var notices = new NoticeItems(publication);
        var editions = new ArrayList<ReleasePage.EditionRow>();
        publication.registers().forEach(register -> publication.history(register).asOf(release)
                .ifPresent(edition -> editions.add(row(publication, edition, release, root))));
        return new ReleasePage(frames.frame(path, release.title(), "", INDEX), release.title(),
                InWords.date(release.date()), press.html(release.shownNote()), newer(publication, release, root),
                editions, Stream.of("csv", "json")
                        .map(ending -> new Link("changes." + ending, root.to(Urls.changes(release, ending)))).toList(),
                Stream.concat(publication.notices().of(release).stream().map(notice -> notices.item(notice, root)),
                        new RevisionItems(publication).of(release, root)).toList(),
                publication.notices().lines(release).isEmpty() ? Optional.empty()
                        : Optional.of(new Link(Urls.NOTICES, root.to(Urls.notices(release)))),
                reissued(publication, release, root), citation(publication, release, root));
    }

    /** The later releases for whose redactions this one's manifest was issued anew. */
    private List<Link> reissued(Publication publication, Release release, PageLinks root) {
        var causes = manifests.of(publication, release).reissued();
        return publication.releases().stream().filter(later -> causes.contains(later.id()))
                .map(later -> link(later, root)).toList();
    }

    private Citation citation(Publication publication, Release release, PageLinks root) {
        return Citation.of(publication, "release", release.title(), release, Urls.release(release))
                .withProof(root.to(Urls.manifest(release)), manifests.of(publication, release).sha256());
    }

    private static Optional<Link> newer(Publication publication, Release release, PageLinks root) {
        return publication.newestRelease().filter(newest -> !newest.equals(release))
                .map(newest -> link(newest, root));
    }

    private static Link link(Release release, PageLinks root) {
        return new Link(InWords.date(release.date()), root.to(Urls.release(release)));
    }

    private static ReleasePage.EditionRow row(Publication publication, Edition edition, Release release, PageLinks root) {
        var history = publication.history(edition.register());
        var register = history.register();
        var link = new Link(register.title(), root.to(Urls.register(register)));
        boolean holdsBack = register.publishedWhen().isPresent();
        if (!edition.release().equals(release)) {
            return new ReleasePage.EditionRow(link, entries(edition), Optional.of(link(edition.release(), root)),
                    holdsBack, List.of(), Optional.empty(), List.of(), Optional.empty());
        }
        boolean first = history.editions().get(0).equals(edition);
        return new ReleasePage.EditionRow(link, entries(edition), Optional.empty(), holdsBack,
                heldBack(register, edition),
                first ? Optional.empty() : Optional.of(new Link("What changed", root.to(Urls.changes(release, register, 1)))),
                ChangesPages.figures(history, release, publication.notices()),
                Optional.of(new Link(register.id() + ".csv", root.to(Urls.asItStood(release, register)))));
    }

    /** The numbers of rows held back, where the register tells them (design, D15). */
    private static List<Figure> heldBack(Register register, Edition edition) {
        return register.publishedWhen().filter(Register.PublishedWhen::countHeldBack)
                .map(when -> edition.heldBack().entrySet().stream()
                        .map(held -> new Figure(InWords.number(held.getValue()),
                                Wording.item(when.column(), held.getKey()).toLowerCase(Locale.ROOT)))
                        .toList())
                .orElse(List.of());
    }
}
