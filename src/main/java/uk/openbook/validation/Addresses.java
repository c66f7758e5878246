package uk.openbook.validation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import uk.openbook.model.CodeList;
import uk.openbook.model.Column;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Organisation;
import uk.openbook.model.Organisations;
import uk.openbook.model.Place;
import uk.openbook.model.Register;
import uk.openbook.model.Slug;
import uk.openbook.validation.privacy.Excerpt;

/** Who has which address on the site: two things that would have the same one are a finding (design, D7). */
final class Addresses {

    private static final List<String> FOLDERS = List.of("organisations", "releases", "downloads", "assets",
            "errata", "could-this-include-me", "retention", "completeness");
    private static final List<String> FILES = List.of("index.html", "404.html", "search.html", "sitemap.xml",
            "robots.txt", "feed.atom", "data.json", "sha256sums", "_headers");

    /**
     * What the files of a register add to its id, and the format in which another register would have one there.
     * {@code -history} is no ending of any register's name.
     */
    private static final Map<String, String> DOWNLOADS = Map.of("-metadata", ".json", "-spreadsheet", ".csv");

    private final Set<String> taken = new HashSet<>();
    private final Set<String> registers = new HashSet<>();
    private final Map<String, Map<String, String>> keys = new HashMap<>();
    private final Map<String, Organisation> organisations = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    /** The codes that were told of: a list may serve several columns. */
    private final Set<String> collided = new HashSet<>();
    private final Rekeys rekeys;
    private final Findings findings;

    /** @param rekeys an entry's former addresses lead to its own */
    Addresses(Rekeys rekeys, Findings findings) {
        this.rekeys = rekeys;
        this.findings = findings;
        FILES.forEach(taken::add);
        FOLDERS.forEach(this::takeFolder);
    }

    private void takeFolder(String folder) {
        taken.add(folder + "/");
    }

    /** The files, and the folders with a slash, that are not for pages of {@code content/}. */
    Set<String> taken() {
        return Set.copyOf(taken);
    }

    void add(Register register) {
        takeFolder(register.id());
        registers.add(register.id());
    }

    /** The downloads of registers: a register must not have the name that a file of another one has. */
    void checkDownloads() {
        for (var register : new TreeSet<>(registers)) {
            DOWNLOADS.forEach((ending, format) -> {
                var other = register + ending;
                if (registers.contains(other)) {
                    collide(Place.of("data/registers/" + other + ".json"), "files of the registers "
                            + Excerpt.of(register) + " and " + Excerpt.of(other), "downloads/" + other + format);
                }
            });
        }
    }

    /** A code list that has a page for each code. */
    void add(CodeList list, CodeListCells cells) {
        takeFolder(list.id());
        add(list, cells, Set.of("index.html"), slug -> list + "/" + slug + ".html");
    }

    /** A facet that has a list for each code of its column. */
    void add(Register register, Column facet, CodeListCells cells) {
        facet.codes().ifPresent(list -> add(list, cells, Slug.FILES_OF_A_FACET, slug -> register + "/by/" + facet + "/" + slug + "/index.html"));
    }

    /** @param files that are beside the lists of the codes, so that no code may have their names */
    private void add(CodeList list, CodeListCells cells, Set<String> files, UnaryOperator<String> address) {
        var slugs = new HashMap<String, String>();
        for (var code : list.all()) {
            var slug = Slug.of(code.code());
            if (files.contains(slug) && collided.add(list + ":" + code.code())) {
                collide(cells.of(list, code.code()), "the code " + Excerpt.of(code.code()) + " and a file of the site",
                        address.apply(slug));
            }
            var other = slugs.putIfAbsent(slug, code.code());
            if (other != null && collided.add(list + ":" + code.code())) {
                collide(cells.of(list, code.code()),
                        "the codes " + Excerpt.of(other) + " and " + Excerpt.of(code.code()), address.apply(slug));
            }
        }
    }

    /** The entries of an edition; the same key in another edition has the same page. */
    void add(EditionDraft edition) {
        var register = edition.register().id();
        var slugs = keys.computeIfAbsent(register, id -> new HashMap<>());
        edition.keys().forEach((key, known) -> {
            if (names.add(register + ":" + key)) {
                var other = slugs.putIfAbsent(known.slug(), key);
                if (other != null && !isSameEntry(edition.register(), other, key)) {
                    collide(known.place(), "the keys " + Excerpt.of(other) + " and " + Excerpt.of(key),
                            register + "/" + known.slug() + ".html");
                }
            }
        });
    }

    private boolean isSameEntry(Register register, String key, String other) {
        return rekeys.newest(register, key).equals(rekeys.newest(register, other));
    }

    /**
     * The organisations of a site: those that were reviewed, and all others that a register names.
     *
     * @param ids where the id of each that was reviewed is given
     */
    void add(Organisations reviewed, Map<String, Place> named, Map<String, Place> ids) {
        reviewed.reviewed().forEach(organisation -> organisations.put(organisation.id(), organisation));
        named.forEach((name, place) -> {
            var organisation = reviewed.of(name);
            var other = organisations.putIfAbsent(organisation.id(), organisation);
            if (other != null && !other.equals(organisation)) {
                var address = "organisations/" + organisation.id() + ".html";
                var line = ids.get(organisation.id());
                if (line == null) {
                    findings.add(FindingCode.URL_COLLIDES, place, "the organisations " + Excerpt.of(other.name()) + " and "
                            + Excerpt.of(name) + " would both be at " + address, "Give each a row in "
                            + OrganisationList.FILE + " with an id of its own; or one row, if they are one organisation");
                } else {
                    findings.add(FindingCode.URL_COLLIDES, line, "the page of " + Excerpt.of(other.name()) + " would be at "
                            + address + ", and so would that of " + Excerpt.of(name) + " in " + place.file() + ", "
                            + place.lineAndRow(), "If they are one organisation, add " + Excerpt.of(name)
                            + " to also_known_as here; else give this row another id");
                }
            }
        });
    }

    private void collide(Place place, String things, String address) {
        findings.add(FindingCode.URL_COLLIDES, place, things + " would both be at " + address, "Rename one of them");
    }
}
