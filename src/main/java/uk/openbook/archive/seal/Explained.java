package uk.openbook.archive.seal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.openbook.archive.manifest.Manifest;
import uk.openbook.model.Column;
import uk.openbook.model.Edition;
import uk.openbook.model.Entry;
import uk.openbook.model.Register;
import uk.openbook.model.Release;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;

/**
 * Which differences from what was sealed redactions explain (design, D5): files of releases whose manifests are issued
 * anew, where a redaction touches them, and pages at addresses that were made of what is redacted. Such pages are
 * counted: no more may go than there are redacted keys and organisations.
 */
final class Explained {

    private static final String ORGANISATION = "organisations/";

    private final Publication publication;
    private final Map<String, Release> releases;
    private final Map<String, Manifest> manifests;
    private final Set<String> pages = new HashSet<>();
    private final Set<String> organisations = new HashSet<>();

    /** @param manifests of all releases */
    Explained(Publication publication, Collection<Manifest> manifests) {
        this.publication = publication;
        this.releases = publication.releases().stream()
                .collect(Collectors.toMap(Release::id, Function.identity()));
        this.manifests = manifests.stream().collect(Collectors.toMap(Manifest::release, Function.identity()));
    }

    /**
     * Whether redactions had the manifest of a release issued anew since it was recorded: what they did is recorded
     * then, and explains nothing any more.
     */
    boolean isReissued(Seal seal) {
        return Optional.ofNullable(manifests.get(seal.release()))
                .filter(found -> !seal.reissued().containsAll(found.reissued())).isPresent();
    }

    /** Whether it is because of a redaction that a sealed file of a release differs. */
    boolean differs(Seal seal, String path) {
        if (!isReissued(seal)) {
            return false;
        }
        var of = releases.get(seal.release());
        if (path.equals(Urls.note(of))) {
            return publication.notices().redactions().stream().anyMatch(notice -> notice.note().filter(of::equals)
                    .isPresent());
        }
        if (path.equals(Urls.notices(of))) {
            // It may name an entry by a key that is redacted.
            return publication.registers().stream().anyMatch(register -> isTouched(register, keyOf(register)));
        }
        return publication.registers().stream().filter(register -> path.equals(Urls.asItStood(of, register)))
                .anyMatch(register -> edition(of, register)
                        .filter(Explained::isRedacted).isPresent());
    }

    /** Takes in what a record holds that may be gone; to be called for each record before {@link #isGone}. */
    void add(Seal seal, Set<String> urls) {
        var release = releases.get(seal.release());
        if (release == null || !isReissued(seal)) {
            return;
        }
        for (var register : publication.registers()) {
            edition(release, register).ifPresent(edition -> addKeys(seal, edition));
        }
        publication.registers().forEach(register -> addViews(register, seal, urls));
        var gone = new HashMap<String, Set<String>>();
        seal.urls().stream().filter(url -> !urls.contains(url) && url.startsWith(ORGANISATION)).forEach(url ->
                gone.computeIfAbsent(organisation(url), any -> new HashSet<>()).add(url));
        if (gone.size() <= redactedOrganisations()) {
            gone.values().forEach(organisations::addAll);
        }
    }

    private void addKeys(Seal seal, Edition edition) {
        var register = edition.register();
        var now = edition.entries().stream()
                .flatMap(entry -> entry.keyForms().stream()).collect(Collectors.toSet());
        var gone = seal.keys().getOrDefault(register.id(), List.of()).stream().filter(key -> !now.contains(key))
                .toList();
        if (gone.size() <= redactedKeys(edition)) {
            gone.forEach(key -> pages.addAll(Urls.entries(register.id(), key)));
        }
    }

    /**
     * Lists of entries that had a value which is redacted: as many values of a facet as it has redacted cells, each of
     * which held one; a cell that held a list may have held any number.
     */
    private void addViews(Register register, Seal seal, Set<String> urls) {
        var folder = register.id() + "/by/";
        for (var column : register.columns()) {
            long redacted = redactedCells(register, column);
            if (!column.facet() || redacted == 0) {
                continue;
            }
            var gone = new HashMap<String, Set<String>>();
            seal.urls().stream().filter(url -> !urls.contains(url)).forEach(url -> slug(url, folder, column)
                    .ifPresent(slug -> gone.computeIfAbsent(slug, any -> new HashSet<>()).add(url)));
            if (column.isList() || gone.size() <= redacted) {
                gone.values().forEach(pages::addAll);
            }
        }
    }

    /** The slug of the value of a column that a list was about; of its own facet, or of a grid. */
    private static Optional<String> slug(String url, String folder, Column column) {
        var parts = url.startsWith(folder) ? url.substring(folder.length()).split("/") : new String[0];
        if (parts.length > 2 && parts[0].equals(column.name()) || parts.length > 3
                && parts[0].startsWith(column.name() + "-by-")) {
            return Optional.of(parts[1]);
        }
        return parts.length > 3 && parts[0].endsWith("-by-" + column.name()) ? Optional.of(parts[2])
                : Optional.empty();
    }

    private long redactedCells(Register register, Column column) {
        return publication.history(register).editions().stream().flatMap(edition -> edition.entries().stream())
                .filter(entry -> entry.isRedacted(column)).map(Entry::key).distinct().count();
    }

    /** {@code organisations/ID.html}, {@code organisations/ID/page-2.html} and {@code organisations/ID.atom} are of one. */
    private static String organisation(String url) {
        return url.substring(ORGANISATION.length()).replaceFirst("(\\.html|\\.atom|/.*)$", "");
    }

    /** Whether it is because of a redaction that there is no page at a sealed address. */
    boolean isGone(String url) {
        return pages.contains(url) || organisations.contains(url) || isFurtherPageOfChanges(url);
    }

    /** A cell that is redacted before and after did not change, so that a list of changes may be shorter. */
    private boolean isFurtherPageOfChanges(String url) {
        return publication.registers().stream().filter(register -> isTouched(register, register.columns()))
                .anyMatch(register -> releases.values().stream().anyMatch(release -> url.matches(
                        Urls.releaseFolder(release) + register.id() + "/page-[0-9]+\\.html")));
    }

    private static List<Column> keyOf(Register register) {
        return Stream.concat(register.key().columns().stream(), register.key().fallback().stream())
                .toList();
    }

    private boolean isTouched(Register register, Collection<Column> columns) {
        return publication.notices().redactions().stream().flatMap(notice -> notice.cells().stream())
                .anyMatch(cells -> cells.register().equals(register)
                        && cells.columns().stream().anyMatch(columns::contains));
    }

    private long redactedOrganisations() {
        return publication.histories().values().stream().flatMap(history -> history.editions().stream())
                .flatMap(edition -> edition.entries().stream().flatMap(entry -> edition.register().organisations()
                        .stream().filter(entry::isRedacted).map(column -> edition.register().id() + ":" + entry.key()
                                + ":" + column.name()))).distinct().count();
    }

    private Optional<Edition> edition(Release release, Register register) {
        return publication.history(register).editions().stream()
                .filter(edition -> edition.release().equals(release)).findFirst();
    }

    private static boolean isRedacted(Edition edition) {
        return edition.entries().stream().anyMatch(entry -> edition.columns().stream().anyMatch(entry::isRedacted));
    }

    private static long redactedKeys(Edition edition) {
        var key = edition.register().key();
        return edition.entries().stream().filter(entry -> edition.columns().stream()
                .anyMatch(column -> entry.isRedacted(column) && key.isPart(column, entry))).count();
    }
}
