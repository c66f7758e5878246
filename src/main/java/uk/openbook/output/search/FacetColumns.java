package uk.openbook.output.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import uk.openbook.model.Column;
import uk.openbook.model.Register;
import uk.openbook.model.Standing;
import uk.openbook.output.FacetValue;
import uk.openbook.output.Grouping;
import uk.openbook.output.Publication;
import uk.openbook.output.Tag;
import uk.openbook.output.View;

/**
 * The facets of the search, which stand across registers: the register, the organisations, each column with a code list
 * that registers share, the status, the year, and whether an entry is still listed. Values have the slugs and words of
 * the pages of views.
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
                    .ifPresent(column -> statuses.put(register, new Grouping.ByColumn(column)));
        }
        add(REGISTER, "Register", row -> List.of(registers.get(row.register())));
        add(ORGANISATION, "Organisation", this::organisations);
        shared().forEach((id, byRegister) -> add(id, byRegister.values().iterator().next().title(), row -> {
            var grouping = byRegister.get(row.register());
            return grouping == null ? Set.of() : grouping.of(row.timeline().entry());
        }));
        add(STATUS, "Status", this::status);
        var years = new HashMap<Register, Grouping.ByColumn>();
        publication.registers().forEach(register -> register.date()
                .ifPresent(column -> years.put(register, new Grouping.ByColumn(column))));
        add(YEAR, "Year", row -> {
            var grouping = years.get(row.register());
            return grouping == null ? Set.of() : grouping.of(row.timeline().entry());
        });
        add(LISTED, "Listed", row -> List.of(row.timeline().listed() ? IS_LISTED : IS_GONE));
    }

    private void add(String id, String title, FacetColumn.Values values) {
        all.add(new FacetColumn(id, title, values, entries));
    }

    private static boolean isStatus(Column column) {
        return column.name().equals(STATUS) && column.facet() && column.codes().isPresent();
    }

    /**
     * The columns that several registers have alike, by name and code list; of a site with one register, all of its
     * coded ones. Where two code lists go by one name, the id of the second holds the list's too.
     */
    private Map<String, Map<Register, Grouping.ByColumn>> shared() {
        record Alike(String name, String list) {
        }
        var found = new LinkedHashMap<Alike, Map<Register, Grouping.ByColumn>>();
        for (var register : publication.registers()) {
            register.columns().stream()
                    .filter(column -> column.facet() && column.codes().isPresent() && !isStatus(column)
                            && !register.organisations().contains(column))
                    .forEach(column -> found.computeIfAbsent(new Alike(column.name(), column.codes().get().id()),
                            any -> new LinkedHashMap<>()).put(register, new Grouping.ByColumn(column)));
        }
        var named = new LinkedHashMap<String, Map<Register, Grouping.ByColumn>>();
        var taken = new LinkedHashSet<>(List.of(REGISTER, ORGANISATION, STATUS, YEAR, LISTED));
        found.forEach((alike, byRegister) -> {
            if (byRegister.size() > 1 || registers.size() == 1) {
                var id = taken.add(alike.name()) ? alike.name() : alike.name() + "-" + alike.list();
                named.put(id, byRegister);
            }
        });
        return named;
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
