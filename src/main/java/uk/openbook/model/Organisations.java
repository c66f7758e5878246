package uk.openbook.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import uk.openbook.text.NormalizedText;

/**
 * The reviewed organisations, and those of all other names: names that are alike except for letter case, white space and
 * punctuation are one organisation, unless they were reviewed as two.
 */
public final class Organisations {

    private final Map<String, Organisation> bySpelling = new HashMap<>();
    /** By what names are compared by: an organisation, or none where the names of two reviewed ones are alike. */
    private final Map<String, Optional<Organisation>> byLikeName = new HashMap<>();
    private final Map<String, Organisation> unreviewed = new HashMap<>();
    private final Collection<Organisation> reviewed;

    /** @param reviewed no spelling claimed by two of them */
    public Organisations(Collection<Organisation> reviewed) {
        this.reviewed = List.copyOf(reviewed);
        for (var organisation : this.reviewed) {
            claim(organisation.name(), organisation);
            organisation.alsoKnownAs().forEach(spelling -> claim(spelling, organisation));
        }
    }

    private void claim(String spelling, Organisation organisation) {
        var other = bySpelling.put(NormalizedText.folded(spelling), organisation);
        if (other != null && other != organisation) {
            throw new IllegalArgumentException("'" + spelling + "' names both " + other.id() + " and "
                    + organisation.id());
        }
        byLikeName.merge(OrganisationName.compared(spelling), Optional.of(organisation),
                (one, two) -> one.equals(two) ? one : Optional.empty());
    }

    /**
     * The same reviewed organisations, with those that the names in registers make.
     *
     * @param counts how often each name is given
     * @param isSealed whether an id is part of an address that was sealed; an organisation keeps such an address
     */
    public Organisations with(Map<String, Integer> counts, Predicate<String> isSealed) {
        var all = new Organisations(reviewed);
        var alike = new TreeMap<String, Map<String, Integer>>();
        counts.forEach((name, count) -> {
            if (find(name).isEmpty()) {
                alike.computeIfAbsent(OrganisationName.compared(name), any -> new TreeMap<>()).put(name, count);
            }
        });
        alike.forEach((compared, names) -> all.unreviewed.put(compared, organisation(names, isSealed)));
        return all;
    }

    private static Organisation organisation(Map<String, Integer> names, Predicate<String> isSealed) {
        var shown = new TreeMap<String, Integer>();
        names.forEach((name, count) -> shown.merge(NormalizedText.spaced(name), count, Integer::sum));
        var organisation = Organisation.unreviewed(Spellings.best(shown));
        return names.keySet().stream().map(Slug::of).filter(isSealed).sorted().findFirst()
                .map(id -> Organisation.unreviewed(id, organisation.name())).orElse(organisation);
    }

    public Collection<Organisation> reviewed() {
        return reviewed;
    }

    /** The reviewed organisation that goes by this name, or by one that is alike. */
    public Optional<Organisation> find(String name) {
        return Optional.ofNullable(bySpelling.get(NormalizedText.folded(name)))
                .or(() -> byLikeName.getOrDefault(OrganisationName.compared(name), Optional.empty()));
    }

    /** The organisation of this name, reviewed or not. */
    public Organisation of(String name) {
        return find(name).or(() -> Optional.ofNullable(unreviewed.get(OrganisationName.compared(name))))
                .orElseGet(() -> Organisation.unreviewed(name));
    }
}
