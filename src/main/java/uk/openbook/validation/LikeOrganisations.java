package uk.openbook.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Organisation;
import uk.openbook.model.Organisations;
import uk.openbook.model.Place;
import uk.openbook.validation.privacy.Excerpt;

/** Makes one organisation of the names that are alike except for letter case, white space and punctuation. */
final class LikeOrganisations {

    private LikeOrganisations() {
    }

    /**
     * @param reviewed the organisations that staff have reviewed
     * @param drafts all releases; the spelling of one that is yet to come is not counted before its time
     * @param isSealed whether an id is part of an address that was sealed
     */
    static Organisations join(Organisations reviewed, List<ReleaseDraft> drafts, Predicate<String> isSealed) {
        var counts = new HashMap<String, Integer>();
        drafts.stream().filter(ReleaseDraft::isPublic).flatMap(draft -> draft.editions().stream())
                .forEach(edition -> edition.organisationCounts()
                        .forEach((name, count) -> counts.merge(name, count, Integer::sum)));
        return reviewed.with(counts, isSealed);
    }

    /**
     * Adds a warning for each organisation that no one has reviewed and that registers spell in several ways.
     *
     * @param named every name that a register gives, and where
     */
    static void report(Organisations organisations, Map<String, Place> named, Findings findings) {
        var spellings = new TreeMap<String, List<String>>();
        var byId = new HashMap<String, Organisation>();
        named.keySet().stream().filter(name -> organisations.find(name).isEmpty()).sorted().forEach(name -> {
            var organisation = organisations.of(name);
            byId.put(organisation.id(), organisation);
            spellings.computeIfAbsent(organisation.id(), any -> new ArrayList<>()).add(name);
        });
        spellings.forEach((id, names) -> {
            if (names.size() > 1) {
                findings.add(FindingCode.ORGANISATION_SPELLINGS, named.get(names.get(0)),
                        names.stream().map(Excerpt::of).collect(Collectors.joining(", "))
                                + " are taken for one organisation, which is shown as " + Excerpt.of(byId.get(id).name()),
                        "Give it one spelling in the file, or say in " + OrganisationList.FILE
                                + " which they are; two lines keep two organisations apart");
            }
        });
    }
}
