package uk.openbook.render.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import uk.openbook.model.Column;
import uk.openbook.model.Register;
import uk.openbook.publication.Facet;
import uk.openbook.publication.FacetValue;
import uk.openbook.publication.InWords;
import uk.openbook.publication.Publication;

/**
 * With whom: the kinds of organisations with the most entries, and how many each register has of them. Never a total,
 * since one share can stand in two registers; so the first register that tells the kinds orders them.
 */
final class KindsOfOrganisations {

    /** What the home page has room for. */
    private static final int MOST = 5;

    private KindsOfOrganisations() {
    }

    /** Empty where no register groups its entries by the kind of organisation. */
    static Optional<HomePage.Kinds> of(Publication publication) {
        var facets = new LinkedHashMap<Register, Facet>();
        publication.registers().forEach(register -> facet(publication, register)
                .ifPresent(facet -> facets.put(register, facet)));
        if (facets.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new HomePage.Kinds(
                facets.keySet().stream().map(register -> register.shortTitle().orElse(register.title())).toList(),
                kinds(List.copyOf(facets.values())).stream().limit(MOST)
                        .map(kind -> new HomePage.Kind(kind.label(), facets.values().stream()
                                .map(facet -> entries(facet, kind)).toList()))
                        .toList()));
    }

    private static Optional<Facet> facet(Publication publication, Register register) {
        return register.columns().stream().filter(KindsOfOrganisations::isKind).findFirst()
                .flatMap(column -> publication.views().facets(register).stream()
                        .filter(facet -> facet.id().equals(column.name()) && !facet.groups().isEmpty()).findFirst());
    }

    private static boolean isKind(Column column) {
        return column.codes().filter(list -> list.id().equals(OrganisationPages.TYPES)).isPresent();
    }

    private static List<FacetValue> kinds(List<Facet> facets) {
        var kinds = new ArrayList<FacetValue>();
        for (var facet : facets) {
            facet.groups().stream()
                    .sorted(Comparator.comparingInt((Facet.Group group) -> -group.view().rows().size()))
                    .map(Facet.Group::value)
                    .filter(kind -> !kind.equals(FacetValue.NOT_PUBLISHED) && !kinds.contains(kind))
                    .forEach(kinds::add);
        }
        return kinds;
    }

    private static Link entries(Facet facet, FacetValue kind) {
        return facet.group(kind).filter(group -> !group.view().rows().isEmpty())
                .map(group -> new Link(InWords.number(group.view().rows().size()), group.view().page(1)))
                .orElse(new Link("0", ""));
    }
}
