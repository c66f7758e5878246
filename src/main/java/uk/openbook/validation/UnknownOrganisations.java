package uk.openbook.validation;

import java.util.HashSet;
import java.util.Map;
import uk.openbook.input.Nearest;
import uk.openbook.input.PastedLine;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Organisations;
import uk.openbook.model.Place;
import uk.openbook.text.NormalizedText;
import uk.openbook.validation.privacy.Excerpt;
import uk.openbook.validation.privacy.PrivacyGate;

/** Reports each organisation in the registers that no one has reviewed, once, with the nearest reviewed name. */
final class UnknownOrganisations {

    private final OrganisationList list;
    private final Organisations organisations;
    private final Nearest known = new Nearest();

    /** @param organisations the reviewed ones and those of all other names */
    UnknownOrganisations(OrganisationList list, Organisations organisations) {
        this.list = list;
        this.organisations = organisations;
        for (var organisation : list.organisations().reviewed()) {
            known.add(organisation.name(), organisation.name());
            organisation.alsoKnownAs().forEach(spelling -> known.add(spelling, organisation.name()));
        }
    }

    /** @param named every name that a register gives, and where */
    void report(Map<String, Place> named, Findings findings) {
        if (!list.isKept()) {
            return;
        }
        var reported = new HashSet<String>();
        named.forEach((given, place) -> {
            var organisation = organisations.of(given);
            var name = organisation.name();
            var folded = NormalizedText.folded(given);
            if (!folded.isEmpty() && !list.spellings().contains(folded) && organisations.find(given).isEmpty()
                    && !isAtFault(name) && reported.add(organisation.id())) {
                var line = "add to " + OrganisationList.FILE + " the line " + line(name);
                findings.add(FindingCode.UNKNOWN_ORGANISATION, place,
                        Excerpt.of(name) + " is in no line of " + OrganisationList.FILE,
                        known.to(name)
                                .map(near -> "If it is " + near + ", add it to its also_known_as; otherwise " + line)
                                .orElseGet(() -> Character.toUpperCase(line.charAt(0)) + line.substring(1)));
            }
        });
    }

    /** A name that holds a personal detail, or would take the address of another, must not be added as it is. */
    private boolean isAtFault(String name) {
        return PrivacyGate.hasDetails(name) || list.organisations().reviewed().stream()
                .anyMatch(organisation -> organisation.id().equals(organisations.of(name).id()));
    }

    private String line(String name) {
        return PastedLine.of(list.headings().stream().map(heading -> switch (heading) {
            // An organisation keeps the address that it has without the line.
            case "id" -> organisations.of(name).id().replaceAll("[._]", "-");
            case "name" -> name;
            default -> "";
        }).toList());
    }
}
