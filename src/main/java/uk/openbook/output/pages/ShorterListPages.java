package uk.openbook.output.pages;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.openbook.output.Output;
import uk.openbook.output.OutputFile;
import uk.openbook.output.Publication;
import uk.openbook.output.Urls;

/**
 * At the address of each page of a list that was sealed, and that the list is too short for now, a page that says so
 * and leads to the first one (design, D14). Worked out once, from what the pages of lists are.
 */
public final class ShorterListPages implements Output {

    private static final Pattern FURTHER = Pattern.compile("(.+)/page-[0-9]+\\.html");

    private final Press press;
    private final List<Output> lists;
    private Publication publication;
    private Map<String, String> firstPages = Map.of();

    /** @param lists outputs that hold the pages of lists */
    public ShorterListPages(Press press, List<Output> lists) {
        this.press = press;
        this.lists = List.copyOf(lists);
    }

    @Override
    public Stream<OutputFile> files(Publication wanted) {
        var frames = new Frames(wanted);
        return firstPages(wanted).entrySet().stream().map(page -> press.page("shorter-list.ftlh", page.getKey(),
                () -> page(frames, page.getKey(), page.getValue())));
    }

    private static ShorterListPage page(Frames frames, String path, String first) {
        var heading = "This list is shorter now";
        return new ShorterListPage(frames.apart(path, heading), heading,
                new Link("the first page of the list", Urls.rootFrom(path) + first));
    }

    /** The path of the first page of its list, by the path of each page that the list has no longer. */
    private synchronized Map<String, String> firstPages(Publication wanted) {
        if (publication != wanted) {
            firstPages = find(wanted);
            publication = wanted;
        }
        return firstPages;
    }

    private Map<String, String> find(Publication wanted) {
        var further = wanted.sealed().urls().stream().filter(url -> FURTHER.matcher(url).matches()).toList();
        var found = new TreeMap<String, String>();
        if (further.isEmpty()) {
            return found;
        }
        var made = new HashSet<String>();
        lists.forEach(list -> list.files(wanted).forEach(file -> made.add(file.path())));
        wanted.moves().forEach(move -> made.add(move.from()));
        further.stream().filter(url -> !made.contains(url))
                .forEach(url -> first(url, made).ifPresent(first -> found.put(url, first)));
        return found;
    }

    /** The first page of a list stands in the folder of the others, or beside it. */
    private static Optional<String> first(String further, Set<String> made) {
        var folder = FURTHER.matcher(further).replaceFirst("$1");
        return Stream.of(folder + "/index.html", folder + ".html").filter(made::contains).findFirst();
    }
}
