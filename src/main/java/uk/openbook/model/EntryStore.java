package uk.openbook.model;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The entries of one edition, by ordinal: the place of the row among the published rows of its file, from 0. */
public interface EntryStore {

    int size();

    Entry get(int ordinal);

    default Stream<Entry> stream() {
        return IntStream.range(0, size()).mapToObj(this::get);
    }

    /** Entries held in memory. */
    static EntryStore of(List<Entry> entries) {
        var kept = List.copyOf(entries);
        return new EntryStore() {
            @Override
            public int size() {
                return kept.size();
            }

            @Override
            public Entry get(int ordinal) {
                return kept.get(ordinal);
            }
        };
    }
}
