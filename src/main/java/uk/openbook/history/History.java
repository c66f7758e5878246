package uk.openbook.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.openbook.model.Edition;
import uk.openbook.model.Entry;
import uk.openbook.model.EntryStore;
import uk.openbook.model.Register;
import uk.openbook.model.Release;

/**
 * The editions of one register, lined up by key. A release without the register leaves it unchanged. Holds a few words
 * for each key ever published and reads entries from their stores (decision 18).
 */
public final class History {

    private final Register register;
    private final List<Edition> editions;
    private final Map<String, Span> spans = new LinkedHashMap<>();

    /** In which editions a key stood first and last, and at which ordinal of the last. */
    private record Span(int first, int last, int ordinal) {
    }

    private History(Register register, List<Edition> editions) {
        this.register = register;
        this.editions = List.copyOf(editions);
    }

    /** @param editions of the register, oldest first */
    public static History of(Register register, List<Edition> editions) {
        var history = new History(register, editions);
        for (int i = 0; i < editions.size(); i++) {
            history.add(i, editions.get(i).entries());
        }
        return history;
    }

    private void add(int edition, EntryStore entries) {
        for (int ordinal = 0; ordinal < entries.size(); ordinal++) {
            var key = entries.get(ordinal).key();
            var before = spans.get(key);
            spans.put(key, new Span(before == null ? edition : before.first, edition, ordinal));
        }
    }

    public Register register() {
        return register;
    }

    /** Oldest first. */
    public List<Edition> editions() {
        return editions;
    }

    /** The edition that lists and downloads show; empty where no release has the register. */
    public Optional<Edition> newest() {
        return editions.isEmpty() ? Optional.empty() : Optional.of(editions.get(editions.size() - 1));
    }

    /** The entries of the newest edition, in the order of their file. */
    public EntryStore listed() {
        return newest().map(Edition::entries).orElseGet(() -> EntryStore.of(List.of()));
    }

    /** Every entry ever published, in the order they first appeared. */
    public Stream<Timeline> timelines() {
        return spans.values().stream().map(this::timeline);
    }

    /** How many entries were ever published. */
    public int size() {
        return spans.size();
    }

    public Optional<Timeline> find(String key) {
        return Optional.ofNullable(spans.get(key)).map(this::timeline);
    }

    /** The edition of a release, or of the last one before it that had the register. */
    public Optional<Edition> asOf(Release release) {
        return editions.stream().filter(edition -> edition.release().compareTo(release) <= 0)
                .reduce((earlier, later) -> later);
    }

    private Timeline timeline(Span span) {
        Entry entry = editions.get(span.last).entries().get(span.ordinal);
        return new Timeline(editions.get(span.first).release(), editions.get(span.last).release(),
                span.last == editions.size() - 1, entry);
    }
}
