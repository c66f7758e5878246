package uk.openbook.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The reviewed organisations, and the rule that any other name is an organisation of its own. */
public final class Organisations {

    private final Map<String, Organisation> bySpelling = new HashMap<>();
    private final Collection<Organisation> reviewed;

    /** @param reviewed no spelling claimed by two of them */
    public Organisations(Collection<Organisation> reviewed) {
        this.reviewed = java.util.List.copyOf(reviewed);
        for (var organisation : this.reviewed) {
            claim(organisation.name(), organisation);
            organisation.alsoKnownAs().forEach(spelling -> claim(spelling, organisation));
        }
    }

    private void claim(String spelling, Organisation organisation) {
        var other = bySpelling.put(Folded.of(spelling), organisation);
        if (other != null && other != organisation) {
            throw new IllegalArgumentException("'" + spelling + "' names both " + other.id() + " and "
                    + organisation.id());
        }
    }

    public Collection<Organisation> reviewed() {
        return reviewed;
    }

    /** The reviewed organisation that goes by this name; letter case and white space do not count. */
    public Optional<Organisation> find(String name) {
        return Optional.ofNullable(bySpelling.get(Folded.of(name)));
    }

    /** The organisation of this name, reviewed or not. */
    public Organisation of(String name) {
        return find(name).orElseGet(() -> Organisation.unreviewed(name.strip()));
    }
}
