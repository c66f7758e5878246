package uk.openbook.build.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import uk.openbook.build.redaction.Fault;
import uk.openbook.site.BrowserHtml;

/**
 * Checks rendered pages as browsers read them: one heading of the first level, a title, a language, each id once, and
 * links that lead to a file of the site and to a place in it. May be used from several threads.
 */
final class PageChecks {

    private final String baseUrl;
    private final Predicate<String> exists;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();

    private record Page(List<Fault> problems, Set<String> links, Set<String> ids) {
    }

    /**
     * @param baseUrl the address of the site on the web, ending in a slash
     * @param exists whether the site has a file at a path
     */
    PageChecks(String baseUrl, Predicate<String> exists) {
        this.baseUrl = baseUrl;
        this.exists = exists;
    }

    /** Reads a page; {@link #problems} then tells what is wrong with it. */
    void read(String path, byte[] html) {
        var page = BrowserHtml.read(html);
        var problems = new ArrayList<Fault>();
        if (page.headings() != 1) {
            problems.add(new Fault(path, "the page has " + page.headings() + " headings of the first level",
                    "Give each page exactly one h1", ""));
        }
        if (page.title().isBlank()) {
            problems.add(new Fault(path, "the page has no title", "Give it a title element in its head", ""));
        }
        if (page.language().isEmpty()) {
            problems.add(new Fault(path, "the page does not say its language", "Give its html element a lang", ""));
        }
        var ids = new HashSet<String>();
        page.ids().stream().filter(id -> !ids.add(id)).distinct().forEach(id -> problems.add(new Fault(path,
                "the id '" + id + "' is on this page twice", "Give each place an id of its own", "id=\"" + id + "\"")));
        pages.put(path, new Page(problems, new LinkedHashSet<>(page.links()), ids));
    }

    /**
     * What is wrong with the pages that were read, by path.
     *
     * @param content the bytes of a page or drawing that links name a place in and that was not read itself; empty where it
     *         cannot be rendered
     */
    List<Fault> problems(Function<String, Optional<byte[]>> content) {
        var problems = new ArrayList<Fault>();
        var ids = new TreeMap<String, Optional<Set<String>>>();
        new TreeMap<>(pages).forEach((path, page) -> {
            problems.addAll(page.problems);
            for (var link : page.links) {
                var target = LinkTarget.of(link, path, baseUrl);
                if (target instanceof LinkTarget.Wrong wrong) {
                    problems.add(new Fault(path, "the link '" + link + "' " + wrong.problem(), wrong.remedy(), link));
                } else if (target instanceof LinkTarget.Inside inside) {
                    if (!exists.test(inside.path())) {
                        problems.add(new Fault(path, "the link '" + link + "' leads to no file of the site",
                                "Correct the link here and on any other page that has it", link));
                    } else if (inside.id().isPresent() && ids.computeIfAbsent(inside.path(), any -> ids(any, content))
                            .filter(found -> !found.contains(inside.id().get())).isPresent()) {
                        problems.add(inside.path().equals(path)
                                ? new Fault(path, "the link '" + link + "' leads to no place on the page",
                                        "Give the place that id, or correct the link", link)
                                : new Fault(path, "the link '" + link + "' leads to a file that has no such place",
                                        "Give the place that id, or correct the link here and on any other page that has it",
                                        link));
                    }
                }
            }
        });
        return problems;
    }

    /** The ids in a file; empty where they are not known. Only pages and drawings have places. */
    private Optional<Set<String>> ids(String path, Function<String, Optional<byte[]>> content) {
        var read = pages.get(path);
        if (read != null) {
            return Optional.of(read.ids);
        }
        return path.endsWith(".html") || path.endsWith(".svg")
                ? content.apply(path).map(bytes -> new HashSet<>(BrowserHtml.read(bytes).ids())) : Optional.of(Set.of());
    }
}
