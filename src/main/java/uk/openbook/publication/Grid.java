package uk.openbook.publication;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import uk.openbook.paths.Urls;
import uk.openbook.text.Isolates;

/**
 * What one register lists, grouped by two facets at once: a view for each pair of values that entries have together.
 *
 * @param down the facet whose values stand one below the other
 * @param across the facet whose values stand side by side
 * @param cells the views by {@link Pair}, in the order of the values
 * @param counts how many entries each pair has, those without a view included, in the order of the values
 */
public record Grid(Facet down, Facet across, Map<Grid.Pair, View> cells, Map<Grid.Pair, Integer> counts) {

    /** As many values of a facet as a grid shows: those with the most entries. */
    static final int MOST_VALUES = 40;

    /** A scale of so many values is shown whole. */
    public static final int LONGEST_SCALE = 7;

    /** Two values that entries have together. */
    public record Pair(FacetValue down, FacetValue across) {

        /** The order in which pairs are shown. */
        static final Comparator<Pair> ORDER = Comparator.comparing(Pair::down, FacetValue.ORDER)
                .thenComparing(Pair::across, FacetValue.ORDER);
    }

    public Grid {
        Objects.requireNonNull(down);
        Objects.requireNonNull(across);
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    /** In addresses; no facet has this id, since columns have no hyphen. */
    public String id() {
        return id(down.id(), across.id());
    }

    static String id(String down, String across) {
        return down + "-by-" + across;
    }

    /** On pages, such as {@code Sensitivity by identifiability}. */
    public String title() {
        return Isolates.around(down.title()) + " by " + inSentence(across.title());
    }

    /** A title as it stands in the middle of another. */
    public static String lowerFirst(String title) {
        boolean abbreviation = title.length() > 1 && Character.isUpperCase(title.charAt(1));
        return title.isEmpty() || abbreviation ? title
                : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }

    /** As {@link #lowerFirst}, so that its direction does not reorder the words around it. */
    public static String inSentence(String title) {
        return Isolates.around(lowerFirst(title));
    }

    /** Whether there are values that the grid does not show. */
    public boolean isCut() {
        return cells.size() < counts.size();
    }

    /** The folders that the lists of the pairs without a view would have. */
    public List<String> foldersLeftOut() {
        return counts.keySet().stream().filter(pair -> !cells.containsKey(pair))
                .map(pair -> Urls.gridCell(down.register(), id(), pair.down().slug(), pair.across().slug()))
                .map(page -> page.substring(0, page.lastIndexOf('/') + 1)).toList();
    }

    /** The values that stand one below the other. */
    public List<FacetValue> rows() {
        return shown(down, cells.keySet().stream().map(Pair::down));
    }

    /** The values that stand side by side. */
    public List<FacetValue> columns() {
        return shown(across, cells.keySet().stream().map(Pair::across));
    }

    /** Those with an entry in some cell, and all of a short scale, so that what no entry has is seen too. */
    private static List<FacetValue> shown(Facet facet, Stream<FacetValue> found) {
        var scale = facet.scale().size() > LONGEST_SCALE ? Stream.<FacetValue>empty() : facet.scale().stream();
        return Stream.concat(scale, found).distinct().sorted(FacetValue.ORDER).toList();
    }

    /** The entries that have both values; empty where there is no view of them. */
    public Optional<View> cell(FacetValue row, FacetValue column) {
        return Optional.ofNullable(cells.get(new Pair(row, column)));
    }
}
