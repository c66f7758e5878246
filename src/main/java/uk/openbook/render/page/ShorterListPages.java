package uk.openbook.render.page;

import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;
import uk.openbook.render.SitePlan;

/**
 * At the address of each sealed page of a list that is shorter now, a page that says so and leads to the first page of the
 * list (design, D14); and at that of each list of two values that a grid has become too large for, a page that leads to
 * the grid.
 */
public final class ShorterListPages {

    private static final String SHORTER = "This list is shorter now";
    private static final String GONE = "This list is no longer made";
    private static final Pattern FURTHER = Pattern.compile("(.+)/page-[0-9]+\\.html");

    private final SitePlan plan;
    private final Press press;
    private final Frames frames;

    private ShorterListPages(Publication publication, Press press) {
        this.plan = press.plan();
        this.press = press;
        this.frames = new Frames(publication, press);
    }

    /** Adds these pages to a plan that has all other pages. */
    public static void addTo(Publication publication, Press press) {
        var sealed = publication.sealed().urls().stream().filter(url -> url.endsWith(".html") && !press.plan().has(url))
                .collect(Collectors.toCollection(TreeSet::new));
        if (sealed.isEmpty()) {
            return;
        }
        var pages = new ShorterListPages(publication, press);
        sealed.forEach(pages::addShorter);
        for (var register : publication.registers()) {
            for (var grid : publication.views().grids(register)) {
                grid.foldersLeftOut().forEach(folder -> sealed.subSet(folder, folder + Character.MAX_VALUE)
                        .forEach(url -> pages.add(url, GONE, "the counts of all lists",
                                Urls.facet(register, grid.id()))));
            }
        }
    }

    private void addShorter(String url) {
        var further = FURTHER.matcher(url);
        if (further.matches()) {
            // The first page of a list is in the folder of the others, or beside it.
            Stream.of(further.group(1) + "/index.html", further.group(1) + ".html").filter(plan::has).findFirst()
                    .ifPresent(first -> add(url, SHORTER, "the first page of the list", first));
        }
    }

    private void add(String url, String heading, String words, String target) {
        if (!plan.has(url)) {
            plan.add(press.page("shorter-list.ftlh", url, () -> new ShorterListPage(frames.apart(url, heading), heading,
                    new Link(words, press.links(url).to(target)))));
        }
    }
}
