package uk.openbook.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.openbook.archive.manifest.Manifests;
import uk.openbook.history.Comparison;
import uk.openbook.history.History;
import uk.openbook.model.Headings;
import uk.openbook.model.Notices;
import uk.openbook.model.Register;
import uk.openbook.model.Release;
import uk.openbook.paths.Urls;
import uk.openbook.publication.CountedChanges;
import uk.openbook.publication.InWords;
import uk.openbook.publication.Publication;
import uk.openbook.render.Output;
import uk.openbook.render.OutputFile;

/** The home page. */
public final class HomePages implements Output {

    /** Between two sentences, and not after an abbreviation, which small letters follow. */
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!])\\s+(?=\\p{Lu})");

    private final Press press;
    private final Manifests manifests;

    public HomePages(Press press, Manifests manifests) {
        this.press = press;
        this.manifests = manifests;
    }

    @Override
    public Stream<OutputFile> files(Publication publication) {
        return Stream.of(press.page("home.ftlh", Urls.HOME, () -> page(publication)));
    }

    private HomePage page(Publication publication) {
        var config = publication.config();
        var frame = new Frames(publication, press).frame(Urls.HOME, config.title(), config.description());
        return new HomePage(publication.newestRelease().isEmpty() ? frame : frame.withFeed(Urls.FEED),
                config.description().isEmpty() ? config.title() : config.description(),
                publication.registers().stream().map(register -> card(publication, register)).toList(),
                publication.views().hasOrganisations(), ways(publication), KindsOfOrganisations.of(publication),
                publication.newestRelease().map(release -> newest(publication, release)),
                Stream.concat(FurtherPages.links(publication, press.cohorts(), press.links(Urls.HOME)).stream(),
                        publication.guidance().stream().map(page -> new HomePage.GuidanceLink(
                                new Link(page.title(), page.path()), page.description()))).toList());
    }

    /** In the order they are shown, under the search box. A further way in is a line here. */
    private List<HomePage.Way> ways(Publication publication) {
        var ways = new ArrayList<HomePage.Way>();
        organisations(publication).ifPresent(all -> ways.add(new HomePage.Way(
                new Link(all.link().text() + ", A to Z", all.link().href()), all.figure().number())));
        lists(publication).forEach(list -> ways.add(new HomePage.Way(list.link(), list.figure().number())));
        if (press.cohorts().exist()) {
            ways.add(new HomePage.Way(new Link(CohortPages.TITLE, Urls.COHORTS), ""));
        }
        return ways;
    }

    private HomePage.NewestRelease newest(Publication publication, Release release) {
        return new HomePage.NewestRelease(new Link(release.title(), Urls.release(release)),
                InWords.date(release.date()), publication.histories().values().stream()
                        .flatMap(history -> news(history, release, publication.notices()).stream()).toList(),
                press.html(release.shownNote()), manifests.of(publication, release).sha256());
    }

    /** What a release changed in a register; empty where it does not publish it. */
    private static Optional<HomePage.News> news(History history, Release release, Notices notices) {
        var register = history.register();
        var title = register.shortTitle().orElse(register.title());
        return history.comparison(release).filter(comparison -> comparison.after().release().equals(release))
                .map(comparison -> comparison.before().isEmpty()
                        ? new HomePage.News(new Link(title, Urls.register(register)), "published for the first time")
                        : new HomePage.News(new Link(title, Urls.changes(release, register, 1)), words(comparison, notices)));
    }

    private static String words(Comparison comparison, Notices notices) {
        var words = CountedChanges.of(comparison, notices).stream().map(CountedChanges.Count::toString).toList();
        return words.isEmpty() ? "no change" : String.join(", ", words);
    }

    private HomePage.RegisterCard card(Publication publication, Register register) {
        int entries = publication.views().listed(register).size();
        return new HomePage.RegisterCard(new Link(register.title(), Urls.register(register)),
                register.shortTitle().orElse(register.title()),
                new Figure(InWords.number(entries), register.countedAs().of(entries)),
                press.html(firstSentence(register.description())));
    }

    /** The rest stands on the register's own page. */
    static String firstSentence(String description) {
        var paragraph = description.split("\\n\\s*\\n", 2)[0];
        var end = SENTENCE_END.matcher(paragraph);
        return end.find() ? paragraph.substring(0, end.start()) : paragraph;
    }

    /** The way to all organisations; empty where no entry names one. */
    static Optional<HomePage.Counted> organisations(Publication publication) {
        if (!publication.views().hasOrganisations()) {
            return Optional.empty();
        }
        int count = publication.views().organisations().size();
        return Optional.of(new HomePage.Counted(new Link("Organisations", Urls.ORGANISATIONS),
                new Figure(InWords.number(count), count == 1 ? "organisation" : "organisations")));
    }

    /** The ways to the code lists whose codes have pages. */
    static List<HomePage.Counted> lists(Publication publication) {
        var lists = new ArrayList<HomePage.Counted>();
        for (var list : publication.views().codeListsWithPages()) {
            lists.add(new HomePage.Counted(new Link(Headings.fromName(list.id()), Urls.codeList(list)),
                    new Figure(InWords.number(list.codes().size()), Headings.fromName(list.id()).toLowerCase(Locale.ROOT))));
        }
        return lists;
    }
}
