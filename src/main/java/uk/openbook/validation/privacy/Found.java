package uk.openbook.validation.privacy;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Details of one kind that a text has.
 *
 * @param details as they are written; never shown
 */
public record Found(PersonalDetail kind, List<String> details) {

    public Found {
        details = List.copyOf(details);
    }

    /** How many there are. */
    public int count() {
        return details.size();
    }

    /** The first of them, all but its beginning left out. */
    public String masked() {
        return PersonalDetails.mask(details.get(0));
    }

    /** What is wrong, for a finding. */
    public String problem() {
        return "holds what looks like " + kind.counted(count()) + " (" + masked() + ")";
    }

    /** The details that none of these is a part of, or has as its part; empty where there are no others. */
    Optional<Found> without(Set<String> known) {
        var others = details.stream().filter(detail -> known.stream().noneMatch(
                other -> bare(detail).contains(other) || other.contains(bare(detail)))).toList();
        return others.isEmpty() ? Optional.empty() : Optional.of(new Found(kind, others));
    }

    /** Adds each detail without what separates its letters and digits. */
    void addTo(Collection<String> known) {
        details.forEach(detail -> known.add(bare(detail)));
    }

    private static String bare(String detail) {
        return detail.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
