package uk.openbook.check;

import java.util.Map;
import uk.openbook.check.privacy.Excerpt;
import uk.openbook.check.privacy.PrivacyGate;
import uk.openbook.intake.Nearest;
import uk.openbook.intake.PastedLine;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Folded;
import uk.openbook.model.Place;
import uk.openbook.model.Slug;

/** Tells of each name in the registers that no one has reviewed, once, with the reviewed name that is nearest. */
final class UnknownOrganisations {

    private final OrganisationList list;
    private final Nearest known = new Nearest();

    UnknownOrganisations(OrganisationList list) {
        this.list = list;
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
        named.forEach((name, place) -> {
            if (!list.spellings().contains(Folded.of(name)) && !isAtFault(name)) {
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
                .anyMatch(organisation -> organisation.id().equals(Slug.of(name)));
    }

    private String line(String name) {
        return PastedLine.of(list.headings().stream().map(heading -> switch (heading) {
            // An organisation keeps the address that it has without the line.
            case "id" -> Slug.of(name).replaceAll("[._]", "-");
            case "name" -> name;
            default -> "";
        }).toList());
    }
}
