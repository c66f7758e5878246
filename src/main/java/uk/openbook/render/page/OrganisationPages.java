package uk.openbook.render.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.openbook.model.Code;
import uk.openbook.model.CodeList;
import uk.openbook.model.Organisation;
import uk.openbook.paths.Urls;
import uk.openbook.publication.AtoZ;
import uk.openbook.publication.InWords;
import uk.openbook.publication.ListKind;
import uk.openbook.publication.Publication;
import uk.openbook.render.Output;
import uk.openbook.render.OutputFile;
import uk.openbook.render.PageLinks;

/**
 * Organisations A to Z, and for each a page with everything it was given, across registers; nothing where no entry
 * names one. The page of an organisation that no entry names now stays, with nothing on it, if it was ever sealed.
 */
public final class OrganisationPages implements Output {

    /** The code list that gives the types of organisations their words. */
    static final String TYPES = "organisation-types";

    private static final Frames.Stop INDEX = new Frames.Stop("Organisations", Urls.ORGANISATIONS);

    private static final int ON_A_PAGE = 500;

    private final Press press;

    public OrganisationPages(Press press) {
        this.press = press;
    }

    @Override
    public Stream<OutputFile> files(Publication publication) {
        var former = publication.formerOrganisations().kept();
        if (!publication.views().hasOrganisations() && former.isEmpty()) {
            return Stream.empty();
        }
        var views = new ViewPages(publication, press);
        return Stream.concat(
                index(publication, views),
                Stream.concat(publication.views().organisations().stream(), former.stream())
                        .flatMap(organisation -> views.files(subject(publication, organisation),
                                publication.views().of(organisation))));
    }

    private static ViewPages.Subject subject(Publication publication, Organisation organisation) {
        var facts = new ArrayList<ViewPage.Fact>();
        var type = type(publication, organisation);
        if (!type.isEmpty()) {
            facts.add(new ViewPage.Fact("Type of organisation", type));
        }
        if (!organisation.alsoKnownAs().isEmpty()) {
            facts.add(new ViewPage.Fact("Also published as", InWords.list(organisation.alsoKnownAs())));
            facts.add(new ViewPage.Fact("Why these are one organisation", organisation.reason()));
        }
        return new ViewPages.Subject("Organisation", organisation.name(), "", facts, Optional.empty(), ListKind.DATASETS,
                List.of(INDEX), Optional.of(Urls.feed(organisation)), true);
    }

    private static String type(Publication publication, Organisation organisation) {
        return organisation.type().map(type -> publication.codeLists().stream()
                .filter(list -> list.id().equals(TYPES))
                .flatMap((CodeList list) -> list.find(type).stream())
                .map(Code::label)
                .findFirst().orElse(type)).orElse("");
    }

    private Stream<OutputFile> index(Publication publication, ViewPages views) {
        var organisations = publication.views().organisations();
        return IntStream.rangeClosed(1, Pagination.pages(organisations.size(), ON_A_PAGE)).mapToObj(number -> press.page(
                "organisations.ftlh", Urls.organisations(number), () -> index(publication, views, organisations, number)));
    }

    private OrganisationsPage index(Publication publication, ViewPages views, List<Organisation> organisations,
            int number) {
        var path = Urls.organisations(number);
        var root = press.links(path);
        var letters = new LinkedHashMap<String, List<OrganisationsPage.Item>>();
        for (var organisation : Pagination.slice(organisations, number, ON_A_PAGE)) {
            letters.computeIfAbsent(AtoZ.heading(organisation.name()), any -> new ArrayList<>())
                    .add(new OrganisationsPage.Item(
                            new Link(organisation.name(), root.to(Urls.organisation(organisation))),
                            type(publication, organisation),
                            views.figures(publication.views().of(organisation))));
        }
        var frames = new Frames(publication, press);
        var title = "Organisations" + (number == 1 ? "" : ", page " + number);
        return new OrganisationsPage(number == 1
                ? frames.frame(path, title, "Every organisation in the registers, A to Z")
                : frames.frame(path, title, "", INDEX),
                title, InWords.number(organisations.size()), jumps(organisations, root), letters.entrySet().stream()
                        .map(letter -> new OrganisationsPage.Letter(
                                letterId(letter.getKey()),
                                letter.getKey(), letter.getValue()))
                        .toList(),
                Pagination.of(number, organisations.size(), ON_A_PAGE, other -> root.to(Urls.organisations(other))));
    }

    /** The way to the first organisation of each letter. */
    private static List<Link> jumps(List<Organisation> organisations, PageLinks root) {
        var pages = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < organisations.size(); i++) {
            pages.putIfAbsent(AtoZ.heading(organisations.get(i).name()), i / ON_A_PAGE + 1);
        }
        return pages.entrySet().stream().map(letter -> new Link(letter.getKey(),
                root.to(Urls.organisations(letter.getValue()) + "#" + letterId(letter.getKey())))).toList();
    }

    /** In ASCII, as every id is: a letter of another script by the number that Unicode gives it. */
    private static String letterId(String heading) {
        int first = heading.codePointAt(0);
        return "letter-" + (first < 0x80 ? heading.toLowerCase(Locale.ROOT).replace(' ', '-')
                : Integer.toHexString(first));
    }
}
