package uk.openbook.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.openbook.model.Change;
import uk.openbook.model.Column;
import uk.openbook.model.Edition;
import uk.openbook.model.Entry;
import uk.openbook.model.EntryStore;
import uk.openbook.model.Organisations;
import uk.openbook.model.Register;
import uk.openbook.model.Rekey;
import uk.openbook.model.Release;

/**
 * The editions of one register, lined up by key, or by keys that are known to be of one entry. A release without
 * the register leaves it unchanged. Holds a number for each key and edition, and reads entries from their stores
 * (design, D18).
 */
public final class History {

    private static final int ABSENT = -1;

    private final Register register;
    private final List<Edition> editions;
    private final Organisations organisations;
    private final Map<String, Rekey> rekeys = new HashMap<>();
    /** For each entry ever published, by its newest key, its ordinal in each edition. */
    private final Map<String, int[]> ordinals = new LinkedHashMap<>();
    /** By the newest key, the keys that earlier editions knew the entry by. */
    private final Map<String, Set<String>> formerKeys = new HashMap<>();
    /** By each further form of a key, the newest key. */
    private final Map<String, String> byOtherForm = new HashMap<>();
    /** The newest keys of entries that may have had another address. */
    private final Set<String> perhapsMoved = new HashSet<>();
    /** Where each edition differs from the one before, once it was asked: comparing takes long, and is wanted often. */
    private final Differing[] differing;

    private History(Register register, List<Edition> editions, Organisations organisations, List<Rekey> rekeys) {
        this.register = register;
        this.organisations = organisations;
        rekeys.stream().filter(rekey -> rekey.register().equals(register.id()))
                .forEach(rekey -> this.rekeys.put(rekey.old(), rekey));
        this.editions = List.copyOf(editions);
        this.differing = new Differing[editions.size()];
    }

    /** Where every spelling is a body of its own. */
    public static History of(Register register, List<Edition> editions) {
        return of(register, editions, new Organisations(List.of()));
    }

    /**
     * @param editions of the register, oldest first
     * @param organisations by which two spellings are known to be one body
     */
    public static History of(Register register, List<Edition> editions, Organisations organisations) {
        return of(register, editions, organisations, List.of());
    }

    /**
     * @param editions of the register, oldest first
     * @param organisations by which two spellings are known to be one body
     * @param rekeys by which two keys are known to be one entry (design, D6); those of other registers are passed over.
     *         No edition from their release on has the old key, and none before it the new one
     */
    public static History of(Register register, List<Edition> editions, Organisations organisations,
            List<Rekey> rekeys) {
        var history = new History(register, editions, organisations, rekeys);
        for (int i = 0; i < editions.size(); i++) {
            history.add(i, editions.get(i).entries());
        }
        return history;
    }

    private void add(int edition, EntryStore entries) {
        for (int ordinal = 0; ordinal < entries.size(); ordinal++) {
            var entry = entries.get(ordinal);
            var key = entry.key();
            var newest = newestKey(key);
            var forms = entry.keyForms();
            if (forms.size() > 1) {
                forms.subList(1, forms.size()).forEach(form -> byOtherForm.put(form, newest));
                perhapsMoved.add(newest);
            }
            ordinals.computeIfAbsent(newest, any -> absent())[edition] = ordinal;
            if (!newest.equals(key)) {
                formerKeys.computeIfAbsent(newest, any -> new LinkedHashSet<>()).add(key);
                perhapsMoved.add(newest);
            }
        }
    }

    /** The key that an entry is known by now; the key itself where it did not change. */
    public String newestKey(String key) {
        var newest = key;
        int steps = 0;
        for (Rekey rekey; (rekey = rekeys.get(newest)) != null;) {
            newest = rekey.now();
            if (steps++ > rekeys.size()) {
                throw new IllegalArgumentException("the rekeys of " + key + " lead in a circle");
            }
        }
        return newest;
    }

    /** The keys that earlier editions knew an entry by, oldest first. */
    public List<String> formerKeys(String key) {
        return List.copyOf(formerKeys.getOrDefault(newestKey(key), Set.of()));
    }

    /** An entry of any edition, as last published. */
    public Entry newest(Entry entry) {
        return timeline(ordinals.get(newestKey(entry.key()))).entry();
    }

    /**
     * The entries of earlier editions whose addresses lead to an entry: each address that it had and has not now, once,
     * as last published at it.
     */
    public List<Entry> atFormerAddresses(Timeline timeline) {
        var key = timeline.key();
        if (!perhapsMoved.contains(key)) {
            return List.of();
        }
        var places = ordinals.get(key);
        var bySlug = new LinkedHashMap<String, Entry>();
        IntStream.range(0, places.length).mapToObj(edition -> entry(places, edition)).flatMap(Optional::stream)
                .forEach(entry -> bySlug.put(entry.slug(), entry));
        bySlug.remove(timeline.entry().slug());
        return List.copyOf(bySlug.values());
    }

    /** What changed the key of an entry from one to another, step by step. */
    public List<Rekey> rekeys(String from, String to) {
        var steps = new ArrayList<Rekey>();
        var key = from;
        while (!key.equals(to) && rekeys.containsKey(key)) {
            steps.add(rekeys.get(key));
            key = rekeys.get(key).now();
        }
        return steps;
    }

    private int[] absent() {
        var none = new int[editions.size()];
        Arrays.fill(none, ABSENT);
        return none;
    }

    public Register register() {
        return register;
    }

    /** Oldest first. */
    public List<Edition> editions() {
        return editions;
    }

    /** The columns of the register that its newest edition has or could have; not those that are yet to come. */
    public List<Column> columns() {
        return newest().map(edition -> register.columns().stream()
                .filter(column -> column.isKnownBy(edition.release().date()) || edition.columns().contains(column))
                .toList()).orElse(List.of());
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
        return ordinals.values().stream().map(this::timeline);
    }

    /** How many entries were ever published. */
    public int size() {
        return ordinals.size();
    }

    /** The entry that has this key, or had it. */
    public Optional<Timeline> find(String key) {
        return Optional.ofNullable(ordinals.getOrDefault(newestKey(key), ordinals.get(byOtherForm.get(key))))
                .map(this::timeline);
    }

    /** The edition of a release, or of the last one before it that had the register. */
    public Optional<Edition> asOf(Release release) {
        return editions.stream().filter(edition -> edition.release().compareTo(release) <= 0)
                .reduce((earlier, later) -> later);
    }

    private Timeline timeline(int[] places) {
        int first = 0;
        while (places[first] == ABSENT) {
            first++;
        }
        int last = places.length - 1;
        while (places[last] == ABSENT) {
            last--;
        }
        return new Timeline(editions.get(first).release(), editions.get(last).release(), last == editions.size() - 1,
                editions.get(last).entries().get(places[last]));
    }

    /** All that happened to one entry, oldest first; the first event is that it was added. */
    public List<Event> events(String key) {
        var places = ordinals.get(newestKey(key));
        if (places == null) {
            return List.of();
        }
        var events = new ArrayList<Event>();
        for (int i = 0; i < places.length; i++) {
            var release = editions.get(i).release();
            if (places[i] == ABSENT || differing(i).later().get(places[i])) {
                change(places, i - 1, i).ifPresent(change -> events.add(new Event(release, change)));
            }
        }
        return events;
    }

    /** What became of an entry from one edition to another. */
    private Optional<Change> change(int[] places, int from, int to) {
        var before = entry(places, from);
        var after = entry(places, to);
        if (before.isPresent() && after.isPresent()) {
            return Amendment.of(before.get(), after.get(), register, organisations);
        }
        if (after.isPresent()) {
            var kind = isPublishedBefore(places, from) ? Change.Kind.RETURNED : Change.Kind.ADDED;
            return Optional.of(new Change(kind, before, after, List.of()));
        }
        return before.map(gone -> new Change(Change.Kind.GONE, before, after, List.of()));
    }

    private Optional<Entry> entry(int[] places, int edition) {
        return edition == ABSENT || places[edition] == ABSENT ? Optional.empty()
                : Optional.of(editions.get(edition).entries().get(places[edition]));
    }

    /** What the edition of a release changed; empty where the release does not have the register. */
    public Optional<Comparison> comparison(Release release) {
        int edition = indexOf(release);
        return edition == ABSENT ? Optional.empty() : Optional.of(compare(edition - 1, edition));
    }

    /** How many entries the edition of a release added, changed, returned or dropped; it must have one. */
    public int changes(Release release) {
        var edition = differing(indexOf(release));
        return edition.later().cardinality() + edition.earlier().cardinality();
    }

    /**
     * What changed from one edition to another, whatever lies between them. An entry that is in the later only has
     * returned where an edition before the earlier one had it, and is added otherwise.
     *
     * @param before an edition of this history; empty where it had none yet
     * @param after an edition of this history, not older
     */
    public Comparison compare(Optional<Edition> before, Edition after) {
        int from = before.map(this::indexOf).orElse(ABSENT);
        int to = indexOf(after);
        if (from > to) {
            throw new IllegalArgumentException("the edition of " + after.release() + " is older");
        }
        return compare(from, to);
    }

    private int indexOf(Edition edition) {
        int index = indexOf(edition.release());
        if (index == ABSENT) {
            throw new IllegalArgumentException("there is no edition of " + edition.release());
        }
        return index;
    }

    private int indexOf(Release release) {
        return IntStream.range(0, editions.size())
                .filter(i -> editions.get(i).release().equals(release)).findFirst().orElse(ABSENT);
    }

    private Comparison compare(int from, int to) {
        var after = editions.get(to);
        var before = from == ABSENT ? Optional.<Edition>empty() : Optional.of(editions.get(from));
        var changes = new ArrayList<Change>();
        var differ = from == to - 1 ? differing(to) : findDiffering(from, to);
        differ.later().stream().forEach(ordinal -> changes.add(change(places(to, ordinal), from, to).orElseThrow()));
        differ.earlier().stream()
                .forEach(ordinal -> changes.add(change(places(from, ordinal), from, to).orElseThrow()));
        return new Comparison(before, after, changes,
                before.map(earlier -> without(after.columns(), earlier.columns())).orElse(List.of()),
                before.map(earlier -> without(earlier.columns(), after.columns())).orElse(List.of()),
                RevisedFigures.of(before, after, changes));
    }

    /** The entries in which two editions differ; it holds a bit for each entry. */
    private record Differing(BitSet later, BitSet earlier) {
    }

    /** Where an edition differs from the one before. */
    private Differing differing(int edition) {
        synchronized (differing) {
            if (differing[edition] == null) {
                differing[edition] = findDiffering(edition - 1, edition);
            }
            return differing[edition];
        }
    }

    /** The entries of the later edition that the earlier has not or otherwise, and those that only the earlier has. */
    private Differing findDiffering(int from, int to) {
        var later = new BitSet();
        for (int ordinal = 0; ordinal < editions.get(to).entries().size(); ordinal++) {
            later.set(ordinal, change(places(to, ordinal), from, to).isPresent());
        }
        var earlier = new BitSet();
        for (int ordinal = 0; from != ABSENT && ordinal < editions.get(from).entries().size(); ordinal++) {
            earlier.set(ordinal, places(from, ordinal)[to] == ABSENT);
        }
        return new Differing(later, earlier);
    }

    /** Where an entry of an edition stands in each edition. */
    private int[] places(int edition, int ordinal) {
        return ordinals.get(newestKey(editions.get(edition).entries().get(ordinal).key()));
    }

    private static boolean isPublishedBefore(int[] places, int edition) {
        return IntStream.range(0, Math.max(edition, 0)).anyMatch(i -> places[i] != ABSENT);
    }

    private static List<Column> without(List<Column> columns, List<Column> others) {
        var known = new HashSet<>(others);
        return columns.stream().filter(column -> !known.contains(column)).toList();
    }
}
