package uk.openbook.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The key of an entry, with its address (design, D6 and D7).
 *
 * @param text the key, by one spelling in all editions
 * @param rowForms the key as the entry's row spells it, and in the form of Openbook 0.1, which had a hash of 8 hex digits
 *     for each free text; each form once, that which seals give first. Notices, rekeys and waivers may give any of them
 * @param keptSlug the last part of the address that the entry had in Openbook 0.1, where that address was sealed
 */
public record EntryKey(String text, List<String> rowForms, Optional<String> keptSlug) {

    public EntryKey {
        Objects.requireNonNull(text);
        rowForms = List.copyOf(rowForms);
        Objects.requireNonNull(keptSlug);
    }

    /** A key that has one form alone. */
    public static EntryKey of(String text) {
        return new EntryKey(text, List.of(text), Optional.empty());
    }

    /** Every form of the key, each once, that of today first. */
    public List<String> forms() {
        return rowForms.size() == 1 && rowForms.get(0).equals(text) ? rowForms
                : Stream.concat(Stream.of(text), rowForms.stream()).distinct().toList();
    }

    /** The key in the form that seals give, which depends on the entry's own row alone. */
    public String sealed() {
        return rowForms.get(0);
    }

    /** The last part of the address of the entry's page, without its ending. */
    public String slug() {
        return keptSlug.orElseGet(() -> Slug.ofKey(text));
    }
}
