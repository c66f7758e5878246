package uk.openbook.render.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import uk.openbook.model.Register;
import uk.openbook.paths.Urls;
import uk.openbook.publication.InWords;
import uk.openbook.publication.Publication;
import uk.openbook.publication.View;
import uk.openbook.publication.Wording;
import uk.openbook.render.Output;
import uk.openbook.render.OutputFile;
import uk.openbook.render.download.RegisterFormats;

/** The page that searches all registers in the reader's browser, and names the ways that need no search. */
public final class SearchPages implements Output {

    private static final int REFERENCES = 2;
    private static final String CSV = "text/csv";

    private final Press press;

    public SearchPages(Press press) {
        this.press = press;
    }

    @Override
    public Stream<OutputFile> files(Publication publication) {
        return Stream.of(press.page("search.ftlh", Urls.SEARCH, () -> page(publication)));
    }

    private SearchPage page(Publication publication) {
        return new SearchPage(
                new Frames(publication, press).frame(Urls.SEARCH, "Search", "Search every entry of every register"),
                Urls.SEARCH_INDEX, publication.config().offlineSearch(), examples(publication),
                publication.registers().stream().map(register -> way(publication, register)).toList(),
                HomePages.organisations(publication), HomePages.lists(publication));
    }

    private SearchPage.Way way(Publication publication, Register register) {
        var root = press.links(Urls.SEARCH);
        int entries = publication.views().listed(register).size();
        return new SearchPage.Way(new Link(register.title(), root.to(Urls.register(register))),
                new Figure(InWords.number(entries), register.countedAs().of(entries)),
                RegisterPages.browse(publication, register, root),
                RegisterFormats.downloads(publication.history(register)).stream().filter(file -> file.mediaType().equals(CSV))
                        .map(file -> new Link(file.name(), root.to(file.path()))).toList());
    }

    /** Searches that find something on any site: what the most entries have in common, and references. */
    private static List<Link> examples(Publication publication) {
        var views = publication.views();
        var words = new ArrayList<String>();
        views.codeListsWithPages().forEach(list -> most(list.codes(), code -> listed(views.of(list, code)))
                .ifPresent(code -> words.add(code.label())));
        most(views.organisations(), organisation -> listed(views.of(organisation)))
                .ifPresent(organisation -> words.add(organisation.name()));
        publication.registers().stream().flatMap(register -> newestReference(publication, register).stream())
                .limit(REFERENCES).forEach(words::add);
        return words.stream().distinct().map(text -> new Link(text,
                Urls.SEARCH + "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))).toList();
    }

    private static int listed(View view) {
        return view.registers().stream().mapToInt(view::listed).sum();
    }

    /** The one of the highest number, and the first of those that are equal; none where all have none. */
    private static <T> Optional<T> most(Collection<T> all, ToIntFunction<T> number) {
        T most = null;
        int highest = 0;
        for (var one : all) {
            int found = number.applyAsInt(one);
            if (found > highest) {
                most = one;
                highest = found;
            }
        }
        return Optional.ofNullable(most);
    }

    private static Optional<String> newestReference(Publication publication, Register register) {
        return publication.views().listed(register).stream()
                .flatMap(row -> Wording.reference(register, row.timeline().entry()).stream()).findFirst();
    }
}
