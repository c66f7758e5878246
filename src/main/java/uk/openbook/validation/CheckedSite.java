package uk.openbook.validation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.openbook.model.CodeList;
import uk.openbook.model.Edition;
import uk.openbook.model.FindingCode;
import uk.openbook.model.GuidancePage;
import uk.openbook.model.Notices;
import uk.openbook.model.Organisations;
import uk.openbook.model.Promises;
import uk.openbook.model.Register;
import uk.openbook.model.Release;

/**
 * What was read of a site and may be published. Held-back rows, releases and pages are not in it, only their numbers.
 *
 * @param registers in the order they are shown
 * @param codeLists by name
 * @param organisations the reviewed ones
 * @param releases those whose time has come, oldest first
 * @param editions of each register, oldest first
 * @param notices of these releases
 * @param erased what the build redacted in the sources, as it stood there
 * @param pages from {@code content/}, by order and title
 * @param attachments the names of the files in {@code content/} that published pages link to
 * @param releasesHeldBack how many releases are yet to come
 * @param pagesHeldBack how many pages are drafts or yet to come
 * @param promises what makes every address lead somewhere for ever
 * @param excused how many faults of each rule the sealed editions of a register have: told, and no reason not to
 *         publish, since what was published stays as it was (design, D1)
 * @param accepted how many warnings of each code staff have accepted
 */
public record CheckedSite(List<Register> registers, List<CodeList> codeLists, Organisations organisations,
        List<Release> releases, Map<Register, List<Edition>> editions, Notices notices, Set<String> erased,
        List<GuidancePage> pages, List<String> attachments, int releasesHeldBack, int pagesHeldBack, Promises promises,
        Map<Register, Map<FindingCode, Integer>> excused, Map<FindingCode, Integer> accepted) {

    public CheckedSite {
        registers = List.copyOf(registers);
        codeLists = List.copyOf(codeLists);
        releases = List.copyOf(releases);
        editions = Collections.unmodifiableMap(new LinkedHashMap<>(editions));
        erased = Set.copyOf(erased);
        pages = List.copyOf(pages);
        attachments = List.copyOf(attachments);
        excused = Collections.unmodifiableMap(new LinkedHashMap<>(excused));
        accepted = Map.copyOf(accepted);
    }

    /** A site without notices that has promised nothing. */
    public CheckedSite(List<Register> registers, List<CodeList> codeLists, Organisations organisations,
            List<Release> releases, Map<Register, List<Edition>> editions, List<GuidancePage> pages,
            int releasesHeldBack, int pagesHeldBack) {
        this(registers, codeLists, organisations, releases, editions, Notices.NONE, Set.of(), pages, List.of(),
                releasesHeldBack, pagesHeldBack, Promises.NONE, Map.of(), Map.of());
    }

    /** The editions of a register, oldest first; none where no release has it. */
    public List<Edition> editionsOf(Register register) {
        return editions.getOrDefault(register, List.of());
    }

    /** The newest release, as at which statuses are worked out. */
    public Optional<Release> newestRelease() {
        return releases.isEmpty() ? Optional.empty() : Optional.of(releases.get(releases.size() - 1));
    }
}
