package uk.openbook.publication;

import java.util.Comparator;

/**
 * A value by which entries are grouped. Texts that differ in letter case and white space alone are one value (see
 * {@link LikeTexts}).
 *
 * @param slug in addresses; it alone tells one value of a facet from another
 * @param label on pages
 * @param definition what it means, for the public; may be empty
 * @param rank where it stands among the others; by A to Z where that is equal
 */
public record FacetValue(String slug, String label, String definition, int rank) {

    /** Of an entry whose cell is blank or redacted; after all others. No other value has this slug. */
    public static final FacetValue NOT_PUBLISHED =
            new FacetValue("not-published", "Not published", "", Integer.MAX_VALUE);

    /** The order in which values are shown. */
    public static final Comparator<FacetValue> ORDER = Comparator.comparingInt(FacetValue::rank)
            .thenComparing(AtoZ.by(FacetValue::label)).thenComparing(FacetValue::slug);

    @Override
    public boolean equals(Object other) {
        return other instanceof FacetValue value && slug.equals(value.slug);
    }

    @Override
    public int hashCode() {
        return slug.hashCode();
    }
}
