package uk.openbook.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import uk.openbook.history.History;
import uk.openbook.model.Organisation;
import uk.openbook.model.Organisations;
import uk.openbook.model.Slug;
import uk.openbook.paths.Urls;

/**
 * The organisations that had a sealed page and would have none: no entry as last published names them, or they were
 * joined with another since (design, D8 and D14).
 *
 * @param kept those of which a page stays, with nothing on it
 * @param joined by the path of a sealed page or feed, the organisation that it is one of now
 */
public record FormerOrganisations(List<Organisation> kept, Map<String, Organisation> joined) {

    /** The page of one, its feed, or what is in its folder: further pages of its list, and files. */
    private static final Pattern PAGE = Pattern.compile("organisations/([^/]+?)(?:\\.html|\\.atom|/([^/]+))");

    public FormerOrganisations {
        kept = List.copyOf(kept);
        joined = new TreeMap<>(joined);
    }

    static FormerOrganisations of(Collection<History> histories, Organisations known, Views views,
            Collection<String> sealedUrls) {
        var missing = new TreeMap<String, String>();
        for (var url : sealedUrls) {
            var page = PAGE.matcher(url);
            if (page.matches() && !url.equals(Urls.ORGANISATIONS) && !views.hasOrganisation(page.group(1))) {
                missing.put(url, page.group(1));
            }
        }
        // Every name ever published is looked at, which takes a while, so only where it is needed.
        return missing.isEmpty() ? new FormerOrganisations(List.of(), Map.of())
                : of(missing, everNamed(histories, known), views);
    }

    private static FormerOrganisations of(Map<String, String> missing, Map<String, Organisation> bySlug, Views views) {
        var kept = new TreeMap<String, Organisation>();
        var joined = new TreeMap<String, Organisation>();
        missing.forEach((url, slug) -> {
            var organisation = bySlug.get(slug);
            if (organisation == null) {
                return;
            }
            if (!organisation.id().equals(slug)) {
                joined.put(url, organisation);
            }
            if (!views.hasOrganisation(organisation.id())) {
                kept.put(organisation.id(), organisation);
            }
        });
        return new FormerOrganisations(new ArrayList<>(kept.values()), joined);
    }

    /** By the id that its address has, or would have if no one had reviewed it, now or in version 0.1.0. */
    private static Map<String, Organisation> everNamed(Collection<History> histories, Organisations known) {
        var bySlug = new HashMap<String, Organisation>();
        known.reviewed().forEach(organisation -> bySlug.put(organisation.id(), organisation));
        for (var organisation : known.reviewed()) {
            put(organisation.name(), organisation, bySlug);
            organisation.alsoKnownAs().forEach(name -> put(name, organisation, bySlug));
        }
        names(histories).forEach(name -> put(name, known.of(name), bySlug));
        return bySlug;
    }

    private static void put(String name, Organisation organisation, Map<String, Organisation> bySlug) {
        bySlug.putIfAbsent(Organisation.unreviewed(name).id(), organisation);
        bySlug.putIfAbsent(Slug.of(name), organisation);
    }

    /** Every name that any edition gives an organisation. */
    private static TreeSet<String> names(Collection<History> histories) {
        var names = new TreeSet<String>();
        for (var history : histories) {
            for (var column : history.register().organisations()) {
                history.editions().forEach(edition -> edition.entries().stream()
                        .forEach(entry -> entry.items(column).forEach(name -> names.add(name.strip()))));
            }
        }
        return names;
    }
}
