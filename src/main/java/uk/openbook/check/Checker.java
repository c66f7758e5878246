package uk.openbook.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.openbook.check.content.Content;
import uk.openbook.check.privacy.Excerpt;
import uk.openbook.check.privacy.PrivacyGate;
import uk.openbook.check.privacy.Waivers;
import uk.openbook.config.SiteConfig;
import uk.openbook.definition.DefinitionReader;
import uk.openbook.definition.Definitions;
import uk.openbook.intake.Nearest;
import uk.openbook.intake.SiteFiles;
import uk.openbook.intake.TextFile;
import uk.openbook.model.Edition;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.model.Register;
import uk.openbook.model.Release;

/** Reads a site and proves it fit to publish: everything that is not becomes a finding. */
public final class Checker {

    private final Path site;
    private final SiteConfig config;
    private final Instant asOf;
    private final Findings findings;

    private Checker(Path site, SiteConfig config, Instant asOf, Findings findings) {
        this.site = site;
        this.config = config;
        this.asOf = asOf;
        this.findings = findings;
    }

    /**
     * Checks a whole site. What it gives is fit to publish only where there are no errors among the findings.
     *
     * @param site the site folder
     * @param asOf the moment that decides which releases and pages are still held back
     * @param threads how many files may be read at a time; neither result nor findings depend on it
     */
    public static CheckedSite check(Path site, SiteConfig config, Instant asOf, Findings findings, int threads) {
        return new Checker(site, config, asOf, findings).check(threads);
    }

    private CheckedSite check(int threads) {
        SiteLayout.check(site, findings);
        var definitions = DefinitionReader.read(site, findings);
        var registers = inOrder(definitions.registers());
        var faulty = new HashSet<>(SiteFiles.registerIds(site));
        registers.forEach(register -> faulty.remove(register.id()));

        var codes = new CodeListCells(site);
        codes.checkPrivacy(definitions.codeLists(), findings);
        checkPrivacyOfDefinitions();
        var organisations = OrganisationList.read(site, definitions.codeLists(), findings);
        var waivers = Waivers.read(site, registers, faulty, findings);
        var drafts = readReleases(ReleaseFolder.in(site, registers, faulty, findings), registers, faulty, waivers,
                threads);
        NoticeChecks.check(drafts, findings);
        Plausibility.check(registers, drafts, findings);
        var unread = new HashSet<>(faulty);
        drafts.forEach(draft -> draft.editions().stream().filter(edition -> !edition.isWhole())
                .forEach(edition -> unread.add(edition.register().id())));
        waivers.reportUnused(unread, findings);

        var addresses = addresses(registers, codes);
        checkReferences(drafts, unread);
        drafts.forEach(draft -> draft.editions().forEach(addresses::add));
        var named = organisationsNamed(drafts);
        addresses.add(organisations.organisations(), named);
        new UnknownOrganisations(organisations).report(named, findings);

        var content = Content.read(site, asOf.atZone(config.timeZone()).toLocalDate(), addresses.taken(),
                SiteFiles.registerIds(site), findings);
        checkNavigation(content);
        return result(definitions, registers, organisations, drafts, content);
    }

    private CheckedSite result(Definitions definitions, List<Register> registers, OrganisationList organisations,
            List<ReleaseDraft> drafts, Content content) {
        var releases = new ArrayList<Release>();
        var editions = new LinkedHashMap<Register, List<Edition>>();
        registers.forEach(register -> editions.put(register, new ArrayList<>()));
        int heldBack = 0;
        for (var draft : drafts) {
            if (!draft.isPublic() && draft.release().isPresent()) {
                heldBack++;
            }
            if (draft.isPublic()) {
                releases.add(draft.release().get());
                draft.editions().forEach(edition -> editions.get(edition.register())
                        .add(edition.edition(draft.release().get())));
            }
        }
        var open = drafts.stream().filter(ReleaseDraft::isPublic).toList();
        return new CheckedSite(registers, definitions.codeLists(), organisations.organisations(), releases, editions,
                NoticeDraft.notices(open), erased(open), content.pages(), heldBack, content.heldBack());
    }

    private static Set<String> erased(List<ReleaseDraft> drafts) {
        var erased = new HashSet<String>();
        drafts.forEach(draft -> draft.editions().forEach(edition -> erased.addAll(edition.erased())));
        return erased;
    }

    /** Those that the settings name first, then the others by id. */
    private List<Register> inOrder(List<Register> registers) {
        var byId = registers.stream().collect(Collectors.toMap(Register::id, Function.identity()));
        var defined = SiteFiles.registerIds(site);
        var ordered = new LinkedHashSet<Register>();
        for (var id : config.registers()) {
            if (byId.containsKey(id)) {
                ordered.add(byId.get(id));
            } else if (!defined.contains(id)) {
                findings.add(FindingCode.SETTING, setting("site.registers"),
                        "there is no register " + Excerpt.of(id), Nearest.of(byId.keySet()).hint(id));
            }
        }
        registers.stream().sorted(Comparator.comparing(Register::id)).forEach(ordered::add);
        return List.copyOf(ordered);
    }

    /** Titles and descriptions stand on pages and in the metadata of downloads. */
    private void checkPrivacyOfDefinitions() {
        for (var path : SiteFiles.in(site.resolve("data/registers"))) {
            var file = "data/registers/" + path.getFileName();
            if (Files.isRegularFile(path)) {
                // What else is wrong with it was found when the definition was read.
                TextFile.read(site, file, new Findings()).ifPresent(text ->
                        PrivacyGate.checkLines(text, file, 1, PrivacyGate.ALL, findings));
            }
        }
    }

    /** A page that is held back may be named already. */
    private void checkNavigation(Content content) {
        for (var path : config.navigation()) {
            if (!content.paths().contains(path)) {
                findings.add(FindingCode.SETTING, setting("site.navigation"), "there is no page " + Excerpt.of(path),
                        Nearest.of(content.paths()).hint(path));
            }
        }
    }

    private Place setting(String name) {
        return new Place(SiteConfig.FILE, SiteConfig.line(site, name), name);
    }

    private List<ReleaseDraft> readReleases(List<ReleaseFolder> folders, List<Register> registers, Set<String> faulty,
            Waivers waivers, int threads) {
        var drafts = new ArrayList<ReleaseDraft>();
        var ids = folders.stream().map(ReleaseFolder::id).toList();
        for (var folder : folders) {
            var note = ReleaseNote.read(site, folder, config.timeZone(), registers, faulty, findings);
            drafts.add(new ReleaseDraft(folder, note.release(), note.expected(), note.redacted(),
                    note.release().filter(found -> !found.published().isAfter(asOf)).isPresent(),
                    NoticesFile.read(site, folder, ids, registers, faulty, findings), List.of()));
        }
        var redactions = new Redactions(drafts);
        var newest = new HashMap<Register, ReleaseFolder>();
        folders.forEach(folder -> folder.registers().keySet().forEach(register -> newest.put(register, folder)));
        var tasks = new ArrayList<Function<Findings, EditionDraft>>();
        for (var folder : folders) {
            folder.registers().forEach((register, file) -> tasks.add(own ->
                    read(folder, register, file, newest.get(register) == folder, redactions, waivers,
                            own)));
        }
        var editions = InParallel.run(tasks, threads, findings).iterator();
        return drafts.stream().map(draft -> draft.with(draft.folder().registers().keySet().stream()
                .map(register -> editions.next()).toList())).toList();
    }

    /** Warnings are of use in the newest edition of a register: the older ones hold mostly the same rows. */
    private EditionDraft read(ReleaseFolder folder, Register register, String file, boolean newest,
            Redactions redactions, Waivers waivers, Findings own) {
        var all = new Findings();
        var draft = RegisterFile.read(site, file, register, folder.date(), redactions, waivers, all);
        own.addAll(newest ? all : all.errorsOnly());
        return draft;
    }

    private Addresses addresses(List<Register> registers, CodeListCells cells) {
        var addresses = new Addresses(findings);
        registers.forEach(addresses::add);
        registers.stream().flatMap(register -> register.datasets().stream())
                .flatMap(column -> column.codes().stream()).distinct().forEach(list -> addresses.add(list, cells));
        return addresses;
    }

    /**
     * A row may name an entry of any release, also of one that is yet to come, or whose note is at fault: the page then
     * shows the reference without a link until the entry is public.
     */
    private void checkReferences(List<ReleaseDraft> drafts, Set<String> faulty) {
        var known = new References(faulty);
        drafts.forEach(draft -> draft.editions().forEach(known::put));
        drafts.forEach(draft -> draft.editions().forEach(edition -> known.check(edition, findings)));
    }

    /** Every name that public rows give an organisation, and where it stands first in the newest release with it. */
    private static Map<String, Place> organisationsNamed(List<ReleaseDraft> drafts) {
        var named = new HashMap<String, Place>();
        drafts.forEach(draft -> {
            var inRelease = new HashMap<String, Place>();
            draft.editions().forEach(edition -> edition.organisations().forEach(inRelease::putIfAbsent));
            named.putAll(inRelease);
        });
        var sorted = new LinkedHashMap<String, Place>();
        named.entrySet().stream().sorted(Map.Entry.comparingByValue())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
