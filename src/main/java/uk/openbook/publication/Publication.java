package uk.openbook.publication;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.openbook.history.Comparison;
import uk.openbook.history.History;
import uk.openbook.input.settings.SiteConfig;
import uk.openbook.model.CodeList;
import uk.openbook.model.Column;
import uk.openbook.model.Edition;
import uk.openbook.model.GuidancePage;
import uk.openbook.model.Notices;
import uk.openbook.model.Organisations;
import uk.openbook.model.Redirect;
import uk.openbook.model.Register;
import uk.openbook.model.Release;
import uk.openbook.model.Sealed;
import uk.openbook.validation.CheckedSite;

/**
 * All that is to be published, proved fit: what every output is made of.
 *
 * @param histories one for each register, in the order registers are shown
 * @param releases oldest first
 * @param notices what these releases correct, withdraw and redact
 * @param erased what the build redacted in the sources, as it stood there; it must be nowhere in the site
 * @param attachments the names of the files in {@code content/} that guidance pages link to
 * @param views every list of entries with one thing in common
 * @param relations which entries have to do with each other
 * @param revisions which figures supersede which
 * @param retention what has ended and what ends soon
 * @param longNumbers which columns of numbers are text in files that have types
 * @param sealed what was published once, and must stay
 * @param formerOrganisations those that had a sealed page and would have none
 * @param redirects those of the moves that staff stated, with their places
 * @param moves addresses that lead to another
 */
public record Publication(SiteConfig config, Map<Register, History> histories, List<CodeList> codeLists,
        Organisations organisations, List<Release> releases, Notices notices, Set<String> erased,
        List<GuidancePage> guidance, List<String> attachments, Views views, Relations relations, Revisions revisions, Retention retention,
        LongNumbers longNumbers, Sealed sealed, FormerOrganisations formerOrganisations, List<Redirect> redirects, List<Move> moves) {

    public Publication {
        histories = Collections.unmodifiableMap(new LinkedHashMap<>(histories));
        codeLists = List.copyOf(codeLists);
        releases = List.copyOf(releases);
        erased = Set.copyOf(erased);
        guidance = List.copyOf(guidance);
        attachments = List.copyOf(attachments);
        redirects = List.copyOf(redirects);
        moves = List.copyOf(moves);
    }

    public static Publication of(SiteConfig config, CheckedSite site) {
        var histories = new LinkedHashMap<Register, History>();
        site.registers().forEach(register -> histories.put(register,
                History.of(register, site.editionsOf(register), site.organisations(), site.promises().rekeys())));
        var promises = site.promises();
        var releases = site.releases();
        var asAt = releases.isEmpty() ? Optional.<LocalDate>empty()
                : Optional.of(releases.get(releases.size() - 1).date());
        var views = Views.of(histories, site.organisations(), asAt, promises.sealed().urls());
        // Where staff say that an address leads is where it leads.
        var urls = new HashSet<>(promises.sealed().urls());
        promises.redirects().forEach(redirect -> urls.remove(redirect.from()));
        var former = FormerOrganisations.of(histories.values(), site.organisations(), views, urls);
        return new Publication(config, histories, site.codeLists(), site.organisations(), site.releases(),
                site.notices(), site.erased(), site.pages(), site.attachments(), views, Relations.of(histories), Revisions.of(histories),
                Retention.of(histories.keySet(), views::listed, asAt), LongNumbers.of(histories.values()),
                promises.sealed(), former, promises.redirects(),
                Moves.of(histories.values(), former, views, promises.redirects(), site.pages()));
    }

    /** In the order they are shown. */
    public List<Register> registers() {
        return List.copyOf(histories.keySet());
    }

    public History history(Register register) {
        return histories.get(register);
    }

    /** The columns of a register's newest edition; before the first, those of its definition. */
    public List<Column> columns(Register register) {
        return history(register).newest().map(Edition::columns).orElse(register.columns());
    }

    /** Every view across registers, those of organisations that no entry names any more among them. */
    public Stream<View> viewsAcross() {
        return Stream.concat(views.across(), formerOrganisations.kept().stream().map(views::of));
    }

    /** What a release changed in each register that it has, in the order they are shown. */
    public Stream<Comparison> changes(Release release) {
        return histories.values().stream().flatMap(history -> history.comparison(release).stream());
    }

    /** The newest release, as at which statuses are worked out; empty before the first. */
    public Optional<Release> newestRelease() {
        return releases.isEmpty() ? Optional.empty() : Optional.of(releases.get(releases.size() - 1));
    }
}
