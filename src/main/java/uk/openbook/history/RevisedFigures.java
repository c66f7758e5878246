package uk.openbook.history;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.openbook.model.Change;
import uk.openbook.model.Edition;
import uk.openbook.model.Entry;
import uk.openbook.model.Register.Revision;

/** Finds which of the entries that an edition adds are revisions of figures that were there before, or are beside them. */
final class RevisedFigures {

    private final Revision revision;
    private final Map<List<String>, Map<BigDecimal, Entry>> figures = new HashMap<>();

    private RevisedFigures(Revision revision) {
        this.revision = revision;
    }

    /** By the key of each entry that corrects an earlier figure, that figure. */
    static Map<String, Entry> of(Optional<Edition> before, Edition after, Collection<Change> changes) {
        var revision = after.register().revision();
        if (revision.isEmpty()) {
            return Map.of();
        }
        var revised = new RevisedFigures(revision.get());
        before.ifPresent(edition -> edition.entries().stream().forEach(revised::add));
        after.entries().stream().forEach(revised::add);
        var corrected = new LinkedHashMap<String, Entry>();
        changes.stream().filter(change -> change.kind() == Change.Kind.ADDED)
                .forEach(change -> revised.earlier(change.entry())
                        .ifPresent(figure -> corrected.put(change.key(), figure)));
        return corrected;
    }

    private void add(Entry entry) {
        if (revision.isKnown(entry)) {
            figures.computeIfAbsent(revision.figure(entry), any -> new HashMap<>()).put(revision.number(entry), entry);
        }
    }

    /** The revision before this one, whatever its number. */
    private Optional<Entry> earlier(Entry entry) {
        var number = revision.number(entry);
        return !revision.isKnown(entry) ? Optional.empty()
                : figures.get(revision.figure(entry)).entrySet().stream()
                        .filter(other -> other.getKey().compareTo(number) < 0)
                        .max(Map.Entry.comparingByKey()).map(Map.Entry::getValue);
    }
}
