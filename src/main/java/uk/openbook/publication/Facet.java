package uk.openbook.publication;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import uk.openbook.model.Register;

/**
 * What one register lists, grouped by a column, or by how things stand: a view for each value. An entry stands in the
 * view of each of its values, and in that of {@link FacetValue#NOT_PUBLISHED} where it has none; in no view where the
 * column does not apply to it.
 *
 * @param id in addresses: the column's name, or {@value #STANDING}
 * @param title on pages
 * @param description what the values mean, for the public; may be empty
 * @param overlapping whether an entry can have several values
 * @param scale every value that there can be, in order; empty where any text can be one
 * @param groups in the order they are shown; a value without entries only where its view was sealed
 */
public record Facet(Register register, String id, String title, String description, boolean overlapping,
        List<FacetValue> scale, List<Group> groups) {

    /**
     * The facet of {@link uk.openbook.model.Standing}, as at the newest release. No column is named so, since no name
     * of a column has a hyphen.
     */
    public static final String STANDING = "as-it-stands";

    /** A value and the entries that have it. */
    public record Group(FacetValue value, View view) {
    }

    public Facet {
        Objects.requireNonNull(register);
        Objects.requireNonNull(id);
        scale = List.copyOf(scale);
        groups = List.copyOf(groups);
    }

    /** The entries that have a value; empty where there is no view of it. */
    public Optional<Group> group(FacetValue value) {
        return groups.stream().filter(group -> group.value().equals(value)).findFirst();
    }
}
