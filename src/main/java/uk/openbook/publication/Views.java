package uk.openbook.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.openbook.history.History;
import uk.openbook.history.Timeline;
import uk.openbook.model.Code;
import uk.openbook.model.CodeList;
import uk.openbook.model.Column;
import uk.openbook.model.Entry;
import uk.openbook.model.Organisation;
import uk.openbook.model.Organisations;
import uk.openbook.model.Register;
import uk.openbook.model.Slug;
import uk.openbook.paths.Urls;

/** Every view of a publication, worked out once: each register, its facets and grids, each organisation, each dataset. */
public final class Views {

    private final Map<Register, List<View.Row>> listed = new LinkedHashMap<>();
    private final Map<String, Organisation> organisations = new HashMap<>();
    private final Map<String, List<View.Row>> byOrganisation = new HashMap<>();
    private final Map<CodeList, Map<String, List<View.Row>>> byCode = new LinkedHashMap<>();
    private final Map<String, Organisation> byName = new HashMap<>();
    private final Map<Register, Facets> facets = new HashMap<>();
    private List<Organisation> fromAtoZ = List.of();
    /** Views across registers, each made when it is first asked for. */
    private final Map<String, View> byPage = new ConcurrentHashMap<>();

    private final Organisations known;
    private final List<Register> registers;
    private final Set<String> sealed;

    private Views(Organisations known, Collection<Register> registers, Set<String> sealed) {
        this.known = known;
        this.registers = List.copyOf(registers);
        this.sealed = sealed;
    }

    /**
     * Works the views out of every entry ever published.
     *
     * @param asAt the date of the newest release; empty before the first
     * @param sealed the path of every page that was sealed
     */
    static Views of(Map<Register, History> histories, Organisations known, Optional<LocalDate> asAt,
            Set<String> sealed) {
        var views = new Views(known, histories.keySet(), sealed);
        histories.values().forEach(history -> {
            views.add(history);
            var folder = Urls.facets(history.register());
            views.facets.put(history.register(), Facets.of(history, views.listed(history.register()), asAt,
                    sealed.stream().filter(path -> path.startsWith(folder)).collect(Collectors.toSet())));
        });
        views.fromAtoZ = views.organisations.values().stream()
                .sorted(AtoZ.by(Organisation::name).thenComparing(Organisation::id)).toList();
        return views;
    }

    private void add(History history) {
        var register = history.register();
        var rows = newestFirst(history);
        listed.put(register, rows.stream().filter(row -> row.timeline().listed()).toList());
        var datasets = register.datasets();
        datasets.ifPresent(column -> byCode.computeIfAbsent(column.codes().orElseThrow(), list -> new HashMap<>()));
        for (var row : rows) {
            var entry = row.timeline().entry();
            organisationsOf(register, entry)
                    .forEach(id -> byOrganisation.computeIfAbsent(id, any -> new ArrayList<>()).add(row));
            datasets.ifPresent(column -> codesOf(column, entry).forEach(code -> byCode
                    .get(column.codes().orElseThrow()).computeIfAbsent(code, any -> new ArrayList<>()).add(row)));
        }
    }

    /** Listed entries before those no longer listed; among each, the newest date first, undated last, then by key. */
    private static List<View.Row> newestFirst(History history) {
        var register = history.register();
        record Dated(View.Row row, long day) {
        }
        return history.timelines()
                .map(timeline -> new Dated(new View.Row(register, timeline), day(register, timeline)))
                .sorted(Comparator.comparing((Dated dated) -> !dated.row.timeline().listed())
                        .thenComparing(Comparator.comparingLong(Dated::day).reversed())
                        .thenComparing(dated -> dated.row.timeline().key()))
                .map(Dated::row)
                .toList();
    }

    private static long day(Register register, Timeline timeline) {
        return register.date().flatMap(timeline.entry()::period).map(period -> period.first().toEpochDay())
                .orElse(Long.MIN_VALUE);
    }

    private Set<String> organisationsOf(Register register, Entry entry) {
        var ids = new LinkedHashSet<String>();
        for (var column : register.organisations()) {
            for (var name : entry.items(column)) {
                var organisation = byName.computeIfAbsent(name, known::of);
                organisations.putIfAbsent(organisation.id(), organisation);
                ids.add(organisation.id());
            }
        }
        return ids;
    }

    private static Set<String> codesOf(Column column, Entry entry) {
        var codes = new LinkedHashSet<String>();
        entry.items(column).forEach(item -> Wording.code(column, item).ifPresent(code -> codes.add(code.code())));
        return codes;
    }

    /** The entries of the newest edition, newest first. */
    public List<View.Row> listed(Register register) {
        return listed.getOrDefault(register, List.of());
    }

    /** The organisations that any entry ever published names, A to Z. */
    public List<Organisation> organisations() {
        return fromAtoZ;
    }

    /** Whether any entry ever published names an organisation; where none does, the site has no pages on them. */
    public boolean hasOrganisations() {
        return !organisations.isEmpty();
    }

    /** Whether an entry ever published names the organisation of this id, as last published. */
    boolean hasOrganisation(String id) {
        return organisations.containsKey(id);
    }

    /** Everything that one organisation was given, across registers. */
    public View of(Organisation organisation) {
        return across(organisation.name(), Urls.organisation(organisation),
                byOrganisation.getOrDefault(organisation.id(), List.of()));
    }

    /** The organisation that a name in a cell means. */
    public Organisation organisation(String name) {
        var organisation = byName.get(name);
        if (organisation == null) {
            throw new IllegalArgumentException("no published entry names '" + name + "'");
        }
        return organisation;
    }

    /** The code lists whose codes have pages: the datasets. */
    public Set<CodeList> codeListsWithPages() {
        return Collections.unmodifiableSet(byCode.keySet());
    }

    /** Every entry whose datasets hold this code. */
    public View of(CodeList list, Code code) {
        return across(code.label(), Urls.code(list, code.code()),
                byCode.getOrDefault(list, Map.of()).getOrDefault(code.code(), List.of()));
    }

    private View across(String name, String page, List<View.Row> rows) {
        return byPage.computeIfAbsent(page, any -> makeAcross(name, page, rows));
    }

    private View makeAcross(String name, String page, List<View.Row> rows) {
        var found = rows.stream().map(View.Row::register).collect(Collectors.toSet());
        return View.across(name, page, registers.stream().filter(found::contains).toList(), rows);
    }

    /** Every view across registers: those of organisations and of datasets. */
    public Stream<View> across() {
        return Stream.concat(organisations().stream().map(this::of),
                byCode.keySet().stream().flatMap(list -> list.codes().stream().map(code -> of(list, code))));
    }

    /** What a register lists, by each of its facets. */
    public List<Facet> facets(Register register) {
        return facets.get(register).all();
    }

    /** What a register lists with one code in a column; empty where that is no facet, or nothing has the code. */
    public Optional<View> listOf(Register register, Column column, Code code) {
        return facets(register).stream().filter(facet -> facet.id().equals(column.name()))
                .flatMap(facet -> facet.groups().stream())
                .filter(group -> group.value().slug().equals(Slug.of(code.code()))).map(Facet.Group::view).findFirst();
    }

    /**
     * By the path of each page and file that was sealed of a list of another spelling of a facet's value, the list of the
     * value.
     */
    Map<String, View> joined(Register register) {
        return facets.get(register).joined();
    }

    /** What a register lists, by two facets at once. */
    public List<Grid> grids(Register register) {
        return facets.get(register).grids();
    }

    /** Every view of one register: those of its facets and of its grids. */
    public Stream<View> within(Register register) {
        return Stream.concat(
                facets(register).stream().flatMap(facet -> facet.groups().stream()).map(Facet.Group::view),
                grids(register).stream().flatMap(grid -> grid.cells().values().stream()));
    }
}
