package uk.openbook.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import uk.openbook.text.NormalizedText;

/**
 * A body that was given data, whatever spelling a register uses.
 *
 * @param id in URLs
 * @param name on pages
 * @param type a code of its kind, where it is known
 * @param alsoKnownAs reviewed further spellings
 * @param reason why they are one body; empty where there are no further spellings
 */
public record Organisation(String id, String name, Optional<String> type, List<String> alsoKnownAs, String reason) {

    public Organisation {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        alsoKnownAs = List.copyOf(alsoKnownAs);
    }

    /** A body that no one has reviewed: known by its spelling in the register, with an address of its folded name. */
    public static Organisation unreviewed(String name) {
        return unreviewed(Slug.of(OrganisationName.words(name)), name);
    }

    static Organisation unreviewed(String id, String name) {
        return new Organisation(id, NormalizedText.spaced(name), Optional.empty(), List.of(), "");
    }
}
