package uk.openbook.cohort;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.openbook.model.Register;
import uk.openbook.publication.View;

/** Entries that could include the same people, by register and newest first. It holds four bytes of each. */
public final class Group {

    private final Map<Register, Places> places = new LinkedHashMap<>();

    /** Places in what a register lists, ascending. */
    private static final class Places extends AbstractList<View.Row> {

        private final List<View.Row> listed;
        private final List<Reach> reaches;
        private int[] places = new int[4];
        private int count;

        Places(List<View.Row> listed, List<Reach> reaches) {
            this.listed = listed;
            this.reaches = reaches;
        }

        void add(int place) {
            if (count == places.length) {
                places = Arrays.copyOf(places, count * 2);
            }
            places[count++] = place;
        }

        @Override
        public View.Row get(int index) {
            return listed.get(places[Objects.checkIndex(index, count)]);
        }

        @Override
        public int size() {
            return count;
        }

        Stream<Reach> reaches() {
            return IntStream.range(0, count).mapToObj(index -> reaches.get(places[index]));
        }
    }

    /**
     * @param listed what the register lists
     * @param reaches whom each of these could include
     */
    void add(Register register, List<View.Row> listed, List<Reach> reaches, int place) {
        places.computeIfAbsent(register, any -> new Places(listed, reaches)).add(place);
    }

    /** Whom each entry of a register could include. */
    Stream<Reach> reaches(Register register) {
        var rows = places.get(register);
        return rows == null ? Stream.empty() : rows.reaches();
    }

    /** The entries of one register. */
    public List<View.Row> of(Register register) {
        var rows = places.get(register);
        return rows == null ? List.of() : Collections.unmodifiableList(rows);
    }

    public int size() {
        return places.values().stream().mapToInt(List::size).sum();
    }

    /** All of them, register by register. */
    public List<View.Row> rows() {
        return new AbstractList<>() {
            @Override
            public View.Row get(int index) {
                int left = index;
                for (var rows : places.values()) {
                    if (left < rows.size()) {
                        return rows.get(left);
                    }
                    left -= rows.size();
                }
                throw new IndexOutOfBoundsException(index);
            }

            @Override
            public int size() {
                return Group.this.size();
            }
        };
    }
}
