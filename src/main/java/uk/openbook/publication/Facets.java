package uk.openbook.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.openbook.history.History;
import uk.openbook.model.Column;
import uk.openbook.model.Register;
import uk.openbook.paths.Urls;
import uk.openbook.text.Isolates;

/**
 * Groups what a register lists by each of its facets. A group holds the places of its entries in the list and nothing
 * else of them, four bytes each. A view that was sealed stays, with nothing in it where no entry has its value any
 * more, as long as a code list or an edition still says what the value is (design, D5 and D14).
 */
final class Facets {

    private static final String INDEX = "/index.html";

    private final History history;
    private final Register register;
    private final List<View.Row> listed;
    private final Set<String> sealed;
    private final Map<String, Facet> facets = new HashMap<>();
    private final Map<String, Grouping> groupings = new HashMap<>();
    /** Worked out only where a sealed view would be gone. */
    private final Map<String, Map<String, FacetValue>> everSeen = new HashMap<>();
    private final List<Facet> inOrder = new ArrayList<>();
    private final List<Grid> grids = new ArrayList<>();
    private final Map<String, View> joined = new TreeMap<>();

    private Facets(History history, List<View.Row> listed, Set<String> sealed) {
        this.history = history;
        this.register = history.register();
        this.listed = listed;
        this.sealed = sealed;
    }

    /**
     * None before the first edition.
     *
     * @param listed newest first
     * @param asAt the date of the newest release; empty before the first
     * @param sealed the path of every page that was sealed in the folder {@code by} of the register
     */
    static Facets of(History history, List<View.Row> listed, Optional<LocalDate> asAt, Set<String> sealed) {
        var facets = new Facets(history, listed, sealed);
        if (history.newest().isEmpty()) {
            return facets;
        }
        var register = facets.register;
        register.columns().stream().filter(column -> history.columns().contains(column)
                        || sealed.contains(Urls.facet(register, column.name())))
                .filter(column -> column.facet() && !register.organisations().contains(column))
                .forEach(column -> facets.add(new Grouping.ByColumn(history, column, facets.texts(column))));
        register.status().ifPresent(status -> asAt.ifPresent(day ->
                facets.add(new Grouping.ByStanding(status, day))));
        register.crossViews().forEach(facets::add);
        return facets;
    }

    List<Facet> all() {
        return List.copyOf(inOrder);
    }

    List<Grid> grids() {
        return List.copyOf(grids);
    }

    /** By the path of each page and file that was sealed of the list of another spelling, the list of its value. */
    Map<String, View> joined() {
        return Map.copyOf(joined);
    }

    private LikeTexts texts(Column column) {
        var texts = new LikeTexts();
        history.timelines().forEach(timeline -> texts.count(column, timeline.entry()));
        return texts;
    }

    private void add(Grouping grouping) {
        var places = new HashMap<FacetValue, Places>();
        for (int place = 0; place < listed.size(); place++) {
            for (var value : grouping.of(listed.get(place).timeline().entry())) {
                places.computeIfAbsent(value, any -> new Places()).add(place);
            }
        }
        var former = new HashMap<String, FacetValue>();
        for (var slugs : sealedSlugs(grouping.id(), 1)) {
            known(grouping, slugs[0]).ifPresent(value -> {
                places.computeIfAbsent(value, any -> new Places());
                if (!value.slug().equals(slugs[0])) {
                    former.put(slugs[0], value);
                }
            });
        }
        var groups = new ArrayList<Facet.Group>();
        places.keySet().stream().sorted(FacetValue.ORDER).forEach(value -> groups.add(new Facet.Group(value,
                View.of(register, Isolates.around(grouping.title()) + ": " + Isolates.around(value.label()),
                        Urls.facetValue(register, grouping.id(), value.slug()), listed, places.get(value).all()))));
        var facet = new Facet(register, grouping.id(), grouping.title(), grouping.description(),
                grouping.overlapping(), grouping.scale(), groups);
        former.forEach((slug, value) -> join(facet.id() + "/" + slug, facet.group(value).orElseThrow().view()));
        facets.put(facet.id(), facet);
        groupings.put(facet.id(), grouping);
        inOrder.add(facet);
    }

    private void add(Register.CrossView crossed) {
        var down = facets.get(crossed.down().name());
        var across = facets.get(crossed.across().name());
        if (down == null || across == null) {
            // A column of organisations, whose entries are on the pages of organisations.
            return;
        }
        var id = Grid.id(down.id(), across.id());
        var places = new HashMap<Grid.Pair, Places>();
        for (int place = 0; place < listed.size(); place++) {
            var entry = listed.get(place).timeline().entry();
            for (var one : groupings.get(down.id()).of(entry)) {
                for (var other : groupings.get(across.id()).of(entry)) {
                    places.computeIfAbsent(new Grid.Pair(one, other), any -> new Places()).add(place);
                }
            }
        }
        var former = new HashMap<String, Grid.Pair>();
        for (var slugs : sealedSlugs(id, 2)) {
            known(groupings.get(down.id()), slugs[0]).ifPresent(one -> known(groupings.get(across.id()), slugs[1])
                    .ifPresent(other -> {
                        var pair = new Grid.Pair(one, other);
                        places.computeIfAbsent(pair, any -> new Places());
                        if (!one.slug().equals(slugs[0]) || !other.slug().equals(slugs[1])) {
                            former.put(slugs[0] + "/" + slugs[1], pair);
                        }
                    }));
        }
        var shownDown = most(places, Grid.Pair::down);
        var shownAcross = most(places, Grid.Pair::across);
        var cells = new LinkedHashMap<Grid.Pair, View>();
        var counts = new LinkedHashMap<Grid.Pair, Integer>();
        places.keySet().stream().sorted(Grid.Pair.ORDER).forEach(pair -> {
            counts.put(pair, places.get(pair).count);
            if (shownDown.contains(pair.down()) && shownAcross.contains(pair.across())) {
                cells.put(pair, View.of(register,
                        Isolates.around(down.title()) + ": " + Isolates.around(pair.down().label()) + "; "
                                + Isolates.around(across.title()) + ": " + Isolates.around(pair.across().label()),
                        Urls.gridCell(register, id, pair.down().slug(), pair.across().slug()), listed,
                        places.get(pair).all()));
            }
        });
        former.forEach((slugs, pair) -> {
            if (cells.containsKey(pair)) {
                join(id + "/" + slugs, cells.get(pair));
            }
        });
        grids.add(new Grid(down, across, cells, counts));
    }

    /** The values with the most entries, as many as a grid shows. */
    private static Set<FacetValue> most(Map<Grid.Pair, Places> places, Function<Grid.Pair, FacetValue> value) {
        var counts = new HashMap<FacetValue, Integer>();
        places.forEach((pair, found) -> counts.merge(value.apply(pair), found.count, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<FacetValue, Integer>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey(FacetValue.ORDER)))
                .limit(Grid.MOST_VALUES).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** @param former the folder of a list whose value has another address now */
    private void join(String former, View view) {
        var folder = Urls.facets(register) + former + "/";
        sealed.stream().filter(path -> path.startsWith(folder)).forEach(path -> joined.put(path, view));
    }

    /** The slugs in the addresses of sealed views of a facet or grid. */
    private List<String[]> sealedSlugs(String id, int count) {
        var folder = Urls.facets(register) + id + "/";
        return sealed.stream().filter(path -> path.startsWith(folder) && path.endsWith(INDEX))
                .map(path -> path.substring(folder.length(), Math.max(folder.length(), path.length() - INDEX.length())))
                .map(slugs -> slugs.split("/", -1)).filter(slugs -> slugs.length == count && !slugs[0].isEmpty())
                .toList();
    }

    /** The value that a slug stood for; empty where nothing says so any more, as when its text was redacted. */
    private Optional<FacetValue> known(Grouping grouping, String slug) {
        return Stream.concat(grouping.scale().stream(), Stream.of(FacetValue.NOT_PUBLISHED))
                .filter(value -> value.slug().equals(slug)).findFirst()
                .or(() -> Optional.ofNullable(everSeen.computeIfAbsent(grouping.id(), id -> everSeen(grouping))
                        .get(slug)));
    }

    /** The values that entries of any edition have, by each slug of theirs; the newest words for each. */
    private Map<String, FacetValue> everSeen(Grouping grouping) {
        var values = new HashMap<String, FacetValue>();
        var editions = new ArrayList<>(history.editions());
        Collections.reverse(editions);
        editions.forEach(edition -> edition.entries().stream()
                .forEach(entry -> grouping.bySlug(entry).forEach(values::putIfAbsent)));
        return values;
    }

    /** Places in a list, four bytes each. */
    private static final class Places {

        private int[] places = new int[4];
        private int count;

        void add(int place) {
            if (count == places.length) {
                places = Arrays.copyOf(places, count * 2);
            }
            places[count++] = place;
        }

        int[] all() {
            return Arrays.copyOf(places, count);
        }
    }
}
