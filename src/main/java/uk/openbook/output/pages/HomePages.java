package uk.openbook.output.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import uk.openbook.model.Headings;
import uk.openbook.model.Register;
import uk.openbook.output.InWords;
import uk.openbook.output.Output;
import uk.openbook.output.OutputFile;
import uk.openbook.output.Publication;
import uk.openbook.output.Urls;
import uk.openbook.output.manifests.Manifests;

/** The home page. */
public final class HomePages implements Output {

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
        var frame = new Frames(publication).frame(Urls.HOME, config.title(), config.description());
        return new HomePage(publication.newestRelease().isEmpty() ? frame : frame.withFeed(Urls.FEED),
                publication.registers().stream().map(register -> card(publication, register)).toList(),
                publication.newestRelease().map(release -> new HomePage.NewestRelease(
                        new Link(release.title(), Urls.release(release)), InWords.date(release.date()),
                        press.html(release.note()), manifests.of(publication, release).sha256())),
                organisations(publication), lists(publication),
                Stream.concat(FurtherPages.links(publication, Urls.HOME).stream(),
                        publication.guidance().stream().map(page -> new HomePage.GuidanceLink(
                                new Link(page.title(), page.path()), page.description()))).toList());
    }

    private HomePage.RegisterCard card(Publication publication, Register register) {
        int entries = publication.views().listed(register).size();
        var summary = register.description().split("\\n\\s*\\n", 2)[0];
        return new HomePage.RegisterCard(new Link(register.title(), Urls.register(register)),
                new Figure(InWords.number(entries), register.countedAs().of(entries)), press.html(summary));
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
