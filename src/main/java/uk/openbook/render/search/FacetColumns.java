package uk.openbook.render.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import uk.openbook.model.CodeList;
import uk.openbook.model.Column;
import uk.openbook.model.Datatype;
import uk.openbook.model.Register;
import uk.openbook.model.Standing;
import uk.openbook.publication.FacetValue;
import uk.openbook.publication.Grouping;
import uk.openbook.publication.LikeTexts;
import uk.openbook.publication.Publication;
import uk.openbook.publication.Tag;
import uk.openbook.publication.View;

/**
 * The facets of the search: the register, the organisations, each facet column of the definitions, the status, the year,
 * and whether an entry is still listed. Columns of several registers with the same name and code list are one facet.
 * Values have the slugs and labels of the pages of views.
 */
final class FacetColumns {

    static final String REGISTER = "register";
    static final String ORGANISATION = "organisation";
    static final String STATUS = "status";
    static final String YEAR = "year";
    static final String LISTED = "listed";

    private static final FacetValue IS_LISTED = new FacetValue("listed", "Listed now", "", 0);
    private static final FacetValue IS_GONE = new FacetValue("no-longer-listed", "No longer listed", "", 1);
    private static final FacetValue CURRENT = new FacetValue("current", "Current", "", 100);
    private static final FacetValue SUPERSEDED = new FacetValue("superseded", "Superseded", "", 101);
    private static final int CODES = 200;
    /** What the address of the search page uses for something else. */
    private static final List<String> PARAMETERS = List.of("q", "partial", "from", "to", "sort", "page");

    private final Publication publication;
    private final int entries;
    private final List<FacetColumn> all = new ArrayList<>();
    private final Map<Register, FacetValue> registers = new HashMap<>();
    private final Map<Register, Grouping.ByColumn> statuses = new HashMap<>();

    private FacetColumns(Publication publication, int entries) {
        this.publication = publication;
        this.entries = entries;
    }

    static FacetColumns of(Publication publication, Documents documents) {
        var facets = new FacetColumns(publication, documents.size());
        facets.define();
        for (int i = 0; i < documents.size(); i++) {
            var row = documents.get(i);
            facets.all.forEach(column -> column.add(row));
        }
        facets.all.forEach(FacetColumn::finish);
        facets.all.removeIf(column -> column.values().isEmpty());
        return facets;
    }

    /** In the order in which they are shown. */
    List<FacetColumn> all() {
        return all;
    }

    private void define() {
        for (var register : publication.registers()) {
            registers.put(register, new FacetValue(register.id(), register.title(), "", registers.size()));
            register.columns().stream().filter(FacetColumns::isStatus).findFirst()
                    .ifPresent(column -> statuses.put(register,
                            new Grouping.ByColumn(publication.history(register), column, new LikeTexts())));
        }
        add(REGISTER, "Register", row -> List.of(registers.get(row.register())));
        add(ORGANISATION, "Organisation", this::organisations);
        ofColumns().forEach(all::add);
        add(STATUS, statusTitle(), this::status);
        var years = new HashMap<Register, Grouping.ByColumn>();
        publication.registers().forEach(register -> register.date()
                .ifPresent(column -> years.put(register,
                        new Grouping.ByColumn(publication.history(register), column, new LikeTexts()))));
        add(YEAR, "Year", row -> valuesOf(row, years));
        add(LISTED, "Listed", row -> List.of(row.timeline().listed() ? IS_LISTED : IS_GONE));
    }

    /** The column's own title where every status is read from a column of that title. */
    private String statusTitle() {
        boolean isDerived = publication.registers().stream()
                .anyMatch(register -> register.status().isPresent() || register.revision().isPresent());
        var titles = new LinkedHashSet<String>();
        statuses.values().forEach(grouping -> titles.add(grouping.title()));
        return isDerived || titles.size() != 1 ? "Status" : titles.iterator().next();
    }

    private static Set<FacetValue> valuesOf(View.Row row, Map<Register, Grouping.ByColumn> byRegister) {
        var grouping = byRegister.get(row.register());
        return grouping == null ? Set.of() : grouping.of(row.timeline().entry());
    }

    private void add(String id, String title, FacetColumn.Values values) {
        all.add(new FacetColumn(id, title, List.of(), values, entries));
    }

    private static boolean isStatus(Column column) {
        return column.name().equals(STATUS) && column.facet() && column.codes().isPresent();
    }

    /** Columns with the same values in several registers: the same name and code list, or else the same kind of datatype. */
    private record Alike(String name, String list, Datatype.Kind kind) {

        static Alike of(Column column) {
            return new Alike(column.name(), column.codes().map(CodeList::id).orElse(""),
                    column.codes().isPresent() ? Datatype.Kind.TEXT : column.datatype().kind());
        }
    }

    /** One facet for columns that are alike, in the order in which the registers have them. */
    private List<FacetColumn> ofColumns() {
        var found = new LinkedHashMap<Alike, Map<Register, Grouping.ByColumn>>();
        var texts = new HashMap<Alike, LikeTexts>();
        for (var register : publication.registers()) {
            publication.history(register).columns().stream().filter(column -> isOwnFacet(register, column))
                    .forEach(column -> {
                        var alike = Alike.of(column);
                        var own = texts.computeIfAbsent(alike, any -> new LikeTexts());
                        publication.history(register).timelines()
                                .forEach(timeline -> own.count(column, timeline.entry()));
                        found.computeIfAbsent(alike, any -> new LinkedHashMap<>())
                                .put(register, new Grouping.ByColumn(publication.history(register), column, own));
                    });
        }
        var taken = new HashSet<>(PARAMETERS);
        taken.addAll(List.of(REGISTER, ORGANISATION, STATUS, YEAR, LISTED));
        var facets = new ArrayList<FacetColumn>();
        found.forEach((alike, byRegister) -> facets.add(new FacetColumn(freeId(alike, taken),
                byRegister.values().iterator().next().title(),
                byRegister.keySet().stream().map(publication.registers()::indexOf).toList(),
                row -> valuesOf(row, byRegister), entries)));
        return facets;
    }

    /** Whether no other facet has the values of the column already. */
    private static boolean isOwnFacet(Register register, Column column) {
        return column.facet() && !isStatus(column) && !register.organisations().contains(column)
                && register.date().filter(column::equals).isEmpty();
    }

    /** The column's name; where that is taken, with the id of its code list or a number. */
    private static String freeId(Alike alike, Set<String> taken) {
        var base = taken.contains(alike.name()) && !alike.list().isEmpty() ? alike.name() + "-" + alike.list()
                : alike.name();
        var id = base;
        for (int number = 2; !taken.add(id); number++) {
            id = base + "-" + number;
        }
        return id;
    }

    private Collection<FacetValue> organisations(View.Row row) {
        if (row.register().organisations().isEmpty()) {
            return Set.of();
        }
        var values = new LinkedHashSet<FacetValue>();
        for (var column : row.register().organisations()) {
            for (var name : row.timeline().entry().items(column)) {
                var organisation = publication.views().organisation(name);
                values.add(new FacetValue(organisation.id(), organisation.name(), "", 0));
            }
        }
        return values.isEmpty() ? Set.of(FacetValue.NOT_PUBLISHED) : values;
    }

    /** How an entry stands, by its dates, its revisions and what its register says of it. */
    Collection<FacetValue> status(View.Row row) {
        var register = row.register();
        var code = statuses.get(register);
        if (register.status().isEmpty() && register.revision().isEmpty() && code == null) {
            return Set.of();
        }
        var values = new LinkedHashSet<FacetValue>();
        if (row.timeline().listed()) {
            for (var tag : Tag.of(publication, register, row.timeline().entry())) {
                values.add(value(register, tag));
            }
        }
        if (code != null) {
            for (var value : code.of(row.timeline().entry())) {
                if (!value.equals(FacetValue.NOT_PUBLISHED)) {
                    values.add(new FacetValue(value.slug(), value.label(), "", CODES + value.rank()));
                }
            }
        }
        return values.isEmpty() ? Set.of(FacetValue.NOT_PUBLISHED) : values;
    }

    private static FacetValue value(Register register, Tag tag) {
        if (register.revision().isPresent()) {
            return tag.kind().equals(SUPERSEDED.slug()) ? SUPERSEDED : CURRENT;
        }
        return new FacetValue(tag.kind(), tag.text(), "", Standing.valueOf(
                tag.kind().toUpperCase(Locale.ROOT).replace('-', '_')).ordinal());
    }
}
