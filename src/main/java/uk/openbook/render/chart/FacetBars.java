package uk.openbook.render.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Facet;
import uk.openbook.publication.FacetValue;
import uk.openbook.publication.Grid;
import uk.openbook.publication.InWords;
import uk.openbook.render.PageLinks;
import uk.openbook.text.Isolates;

/** How many entries have each value of a facet: a bar for each, the longest first, what is not published last. */
public final class FacetBars {

    /** The height of a bar, and of the room for it, in ems. */
    static final double BAR = 0.9;
    static final double ROOM = 1.3;

    private static final double WHOLE = 100;

    private FacetBars() {
    }

    /**
     * Bars that lead to the entries of each value.
     *
     * @param listed how many entries the register lists
     * @param root the way from the page to the root of the site
     * @param most how many bars there are at most; the page of the facet has all
     * @return the chart; empty where nothing is listed
     */
    public static Optional<Chart> of(Facet facet, int listed, PageLinks root, int most) {
        return of(facet, listed, root, most, group -> root.to(group.view().page(1)));
    }

    /** @param href where a bar leads */
    static Optional<Chart> of(Facet facet, int listed, PageLinks root, int most, Function<Facet.Group, String> href) {
        var groups = sorted(facet);
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        long largest = groups.stream().mapToLong(FacetBars::size).max().orElseThrow();
        var shown = groups.size() > most ? groups.subList(0, most) : groups;
        var title = Isolates.around(facet.register().title()) + " by " + Grid.inSentence(facet.title());
        var counted = facet.register().countedAs().other();
        var rest = groups.size() == shown.size() ? Optional.<Label>empty()
                : Optional.of(Label.of("All " + InWords.number(groups.size()) + " with their numbers",
                        root.to(Urls.facet(facet.register(), facet.id()))));
        var rows = shown.stream().map(group -> row(group, href.apply(group), largest)).toList();
        return Optional.of(new Chart("chart-" + facet.register().id() + "-" + facet.id(), title,
                sentence(facet, groups, listed), notes(facet, groups, shown), List.of(), new Picture.Bars(facet.title(),
                upperFirst(counted), List.of(), false, List.of(new Picture.Bars.Group("", rows)), rest)));
    }

    private static List<Facet.Group> sorted(Facet facet) {
        return facet.groups().stream().filter(group -> size(group) > 0)
                .sorted(Comparator.comparing((Facet.Group group) -> !isPublished(group))
                        .thenComparing(Comparator.comparingLong(FacetBars::size).reversed())
                        .thenComparing(Facet.Group::value, FacetValue.ORDER))
                .toList();
    }

    private static boolean isPublished(Facet.Group group) {
        return !group.value().equals(FacetValue.NOT_PUBLISHED);
    }

    private static long size(Facet.Group group) {
        return group.view().rows().size();
    }

    private static Picture.Bars.Row row(Facet.Group group, String href, long largest) {
        return new Picture.Bars.Row(Label.of(group.value().label(), href), "",
                List.of(bar("bar", 0, WHOLE * size(group) / largest)), InWords.number(size(group)));
    }

    /** A bar in the middle of the room for it. */
    static Shape bar(String look, double x, double width) {
        return new Shape.Block(look, x, (ROOM - BAR) / 2, width, BAR);
    }

    static String upperFirst(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String sentence(Facet facet, List<Facet.Group> groups, int listed) {
        var published = groups.stream().filter(FacetBars::isPublished)
                .map(group -> new Counted(Counted.quoted(group.value().label()), size(group))).toList();
        var all = InWords.number(listed) + " " + facet.register().countedAs().of(listed);
        return Counted.most(published).map(most -> most + ", of " + all + ".").orElse("");
    }

    private static List<String> notes(Facet facet, List<Facet.Group> groups, List<Facet.Group> shown) {
        var notes = new ArrayList<String>();
        if (shown.size() < groups.size()) {
            notes.add("The " + InWords.number(shown.size()) + " with the most are drawn.");
        }
        if (facet.overlapping() && groups.size() > 1) {
            notes.add("One entry can stand in several bars, so their numbers must not be added up.");
        }
        return notes;
    }
}
