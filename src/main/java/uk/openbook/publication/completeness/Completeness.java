package uk.openbook.publication.completeness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.openbook.model.Column;
import uk.openbook.model.Edition;
import uk.openbook.model.Entry;

/**
 * How many entries of an edition have each of its columns published, by the year of the entry.
 *
 * @param years of entries that are dated, oldest first; then {@link #UNDATED} where some are not
 * @param columns in the order of the register's definition
 */
public record Completeness(List<Integer> years, List<OfColumn> columns) {

    /** In the place of the year of an entry without a date; after any year. */
    public static final int UNDATED = Integer.MAX_VALUE;

    public Completeness {
        years = List.copyOf(years);
        columns = List.copyOf(columns);
    }

    /**
     * Of one column.
     *
     * @param all of every entry
     * @param byYear of the entries of each year
     */
    public record OfColumn(Column column, Tally all, Map<Integer, Tally> byYear) {

        public OfColumn {
            byYear = Collections.unmodifiableMap(byYear);
        }
    }

    public static Completeness of(Edition edition) {
        var register = edition.register();
        var columns = register.columns().stream().filter(edition.columns()::contains)
                .map(column -> new Asked(register, column)).toList();
        var all = tallies(columns.size());
        var byYear = new TreeMap<Integer, List<Tally>>();
        edition.entries().stream().forEach(entry -> {
            var ofYear = byYear.computeIfAbsent(year(register.date(), entry), any -> tallies(columns.size()));
            for (int i = 0; i < columns.size(); i++) {
                var filled = Filled.of(entry, columns.get(i), edition.release().date());
                all.get(i).add(filled);
                ofYear.get(i).add(filled);
            }
        });
        var found = new ArrayList<OfColumn>();
        for (int i = 0; i < columns.size(); i++) {
            var years = new TreeMap<Integer, Tally>();
            for (var year : byYear.entrySet()) {
                years.put(year.getKey(), year.getValue().get(i));
            }
            found.add(new OfColumn(columns.get(i).column(), all.get(i), years));
        }
        return new Completeness(List.copyOf(byYear.keySet()), found);
    }

    private static List<Tally> tallies(int columns) {
        var tallies = new ArrayList<Tally>();
        for (int i = 0; i < columns; i++) {
            tallies.add(new Tally());
        }
        return tallies;
    }

    private static int year(Optional<Column> date, Entry entry) {
        return date.flatMap(entry::period).map(period -> period.first().getYear()).orElse(UNDATED);
    }
}
