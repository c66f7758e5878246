package uk.openbook.render.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.openbook.publication.FacetValue;
import uk.openbook.publication.View;

/** The values that every entry has in one facet: their numbers, in the order in which values are shown. */
final class FacetColumn {

    /** Says which values an entry has; none where the facet does not concern it. */
    @FunctionalInterface
    interface Values {
        Collection<FacetValue> of(View.Row row);
    }

    /** An entry with more is not counted by those beyond. */
    private static final int MOST = 255;

    private final String id;
    private final String title;
    private final List<Integer> registers;
    private final Values source;
    private final Map<FacetValue, Integer> numbers = new HashMap<>();
    private final List<FacetValue> values = new ArrayList<>();
    private final byte[] counts;
    private int[] places;
    private int used;
    private int entries;
    private int[] listed = new int[16];

    /** @param registers the numbers of the registers that have it; empty for a facet of the whole site */
    FacetColumn(String id, String title, List<Integer> registers, Values source, int entries) {
        this.id = id;
        this.title = title;
        this.registers = List.copyOf(registers);
        this.source = source;
        this.counts = new byte[entries];
        this.places = new int[Math.max(16, entries)];
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    /** The numbers of the registers that have it; empty for a facet of the whole site. */
    List<Integer> registers() {
        return registers;
    }

    /** Takes the next entry. */
    void add(View.Row row) {
        for (var value : source.of(row)) {
            if ((counts[entries] & 0xff) == MOST) {
                break;
            }
            int number = numbers.computeIfAbsent(value, this::number);
            if (used == places.length) {
                places = Arrays.copyOf(places, used * 2);
            }
            places[used++] = number;
            counts[entries]++;
            listed[number] += row.timeline().listed() ? 1 : 0;
        }
        entries++;
    }

    private int number(FacetValue value) {
        values.add(value);
        if (values.size() > listed.length) {
            listed = Arrays.copyOf(listed, listed.length * 2);
        }
        return values.size() - 1;
    }

    /** Numbers the values in the order in which they are shown, once all entries are there. */
    void finish() {
        var sorted = new ArrayList<>(values);
        sorted.sort(FacetValue.ORDER);
        var renumbered = new int[values.size()];
        var sortedListed = new int[values.size()];
        for (int i = 0; i < sorted.size(); i++) {
            int old = numbers.get(sorted.get(i));
            renumbered[old] = i;
            sortedListed[i] = listed[old];
        }
        for (int i = 0; i < used; i++) {
            places[i] = renumbered[places[i]];
        }
        listed = sortedListed;
        values.clear();
        values.addAll(sorted);
    }

    List<FacetValue> values() {
        return values;
    }

    /** How many entries that are still listed have a value. */
    int listed(int value) {
        return listed[value];
    }

    /** The file of the column. */
    void write(Packed out) {
        int width = Packed.width(values.size());
        boolean single = used <= entries && isSingle();
        out.octet('F').number(entries).number(single ? 0 : 1).number(width);
        if (!single) {
            out.append(counts, 0, entries).planes(places, used, width);
            return;
        }
        var one = new int[entries];
        for (int i = 0, place = 0; i < entries; i++) {
            one[i] = counts[i] == 0 ? 0 : places[place++] + 1;
        }
        out.planes(one, entries, width);
    }

    private boolean isSingle() {
        for (byte count : counts) {
            if (count < 0 || count > 1) {
                return false;
            }
        }
        return true;
    }
}
