package uk.openbook.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.openbook.check.content.Content;
import uk.openbook.check.content.MarkdownLimits;
import uk.openbook.check.privacy.Excerpt;
import uk.openbook.check.privacy.PrivacyGate;
import uk.openbook.check.privacy.Waivers;
import uk.openbook.config.SiteConfig;
import uk.openbook.definition.DefinitionReader;
import uk.openbook.definition.Definitions;
import uk.openbook.intake.Nearest;
import uk.openbook.intake.SiteFiles;
import uk.openbook.intake.TextFile;
import uk.openbook.model.AsOf;
import uk.openbook.model.Code;
import uk.openbook.model.Column;
import uk.openbook.model.Edition;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.MarkdownRenderers;
import uk.openbook.model.Place;
import uk.openbook.model.Promises;
import uk.openbook.model.Register;
import uk.openbook.model.Release;
import uk.openbook.model.Sealed;
import uk.openbook.model.Slug;

/** Reads a site and proves it fit to publish: everything that is not becomes a finding. */
public final class Checker {

    private final Path site;
    private final SiteConfig config;
    private final AsOf asOf;
    private final Sealed sealed;
    private final Findings findings;
    private final Supplier<MarkdownRenderers> markdown;

    private Checker(Path site, SiteConfig config, AsOf asOf, Sealed sealed, Findings findings,
            Supplier<MarkdownRenderers> markdown) {
        this.site = site;
        this.config = config;
        this.asOf = asOf;
        this.sealed = sealed;
        this.findings = findings;
        this.markdown = markdown;
    }

    /**
     * Checks a site that has sealed nothing.
     *
     * @see #check(Path, SiteConfig, AsOf, Sealed, Findings, int, Supplier)
     */
    public static CheckedSite check(Path site, SiteConfig config, AsOf asOf, Findings findings, int threads,
            Supplier<MarkdownRenderers> markdown) {
        return check(site, config, asOf, Sealed.NOTHING, findings, threads, markdown);
    }

    /**
     * Checks a whole site. What it gives is fit to publish only where there are no errors among the findings.
     *
     * @param site the site folder
     * @param asOf the moment that decides which releases and pages are still held back
     * @param sealed what was published once, and stays as it was whatever a definition now demands (design, D1)
     * @param threads how many files may be read at a time; neither result nor findings depend on it
     * @param markdown turns Markdown into what readers see; asked for when it is first needed
     */
    public static CheckedSite check(Path site, SiteConfig config, AsOf asOf, Sealed sealed, Findings findings,
            int threads, Supplier<MarkdownRenderers> markdown) {
        return new Checker(site, config, asOf, sealed, findings, markdown).check(threads);
    }

    private CheckedSite check(int threads) {
        SiteLayout.check(site, findings);
        var definitions = DefinitionReader.read(site, this::isPublic, findings);
        var registers = inOrder(definitions.registers());
        var faulty = new HashSet<>(SiteFiles.registerIds(site));
        registers.forEach(register -> faulty.remove(register.id()));
        registers.forEach(register -> MarkdownLimits.checkCell(register.description(),
                () -> new Place("data/registers/" + register + ".json", 0, "/dc:description"), findings));

        var codes = new CodeListCells(site);
        codes.checkPrivacy(definitions.codeLists(), findings);
        checkPrivacyOfDefinitions();
        var organisations = OrganisationList.read(site, definitions.codeLists(), findings);
        var waivers = Waivers.read(site, registers, faulty, findings);
        var stated = RekeyList.stated(site);
        var drafts = readReleases(ReleaseFolder.in(site, registers, faulty, findings), registers, faulty, waivers,
                stated, threads);
        NoticeChecks.check(drafts, stated, findings);
        var rekeys = RekeyList.read(site, drafts, registers, faulty, findings);
        Plausibility.check(registers, drafts, rekeys, this::isSealed, findings);
        PerhapsRekeyed.check(registers, drafts, rekeys, findings);
        var unread = new HashSet<>(faulty);
        drafts.forEach(draft -> draft.editions().stream().filter(edition -> !edition.isWhole())
                .forEach(edition -> unread.add(edition.register().id())));
        waivers.reportUnused(unread, findings);

        var addresses = addresses(registers, codes, rekeys);
        checkReferences(drafts, unread);
        drafts.forEach(draft -> draft.editions().forEach(addresses::add));
        var named = organisationsNamed(drafts);
        addresses.add(organisations.organisations(), named);
        new UnknownOrganisations(organisations).report(named, findings);

        var content = Content.read(site, asOf, addresses.taken(), SiteFiles.registerIds(site), findings);
        checkNavigation(content);
        checkSecurityContact();
        checkThereIsSomething(drafts);
        return result(definitions, registers, organisations, drafts, content, rekeys,
                new Promises(sealed, rekeys.of(published(drafts)), RedirectList.read(site, findings)));
    }

    /** A code is public from its day on; one whose page was sealed was public before. */
    private boolean isPublic(String list, Code code) {
        return code.validFrom().filter(day -> !asOf.hasCome(day)).isEmpty()
                || sealed.urls().contains(list + "/" + Slug.of(code.code()) + ".html");
    }

    private static Set<String> published(List<ReleaseDraft> drafts) {
        return drafts.stream().filter(ReleaseDraft::isPublic).map(draft -> draft.folder().id())
                .collect(Collectors.toSet());
    }

    private CheckedSite result(Definitions definitions, List<Register> registers, OrganisationList organisations,
            List<ReleaseDraft> drafts, Content content, Rekeys rekeys,
            Promises promises) {
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
                NoticeDraft.notices(open, rekeys), erased(open), content.pages(), heldBack, content.heldBack(), promises,
                excused(drafts));
    }

    private static Map<Register, Map<FindingCode, Integer>> excused(List<ReleaseDraft> drafts) {
        var excused = new LinkedHashMap<Register, Map<FindingCode, Integer>>();
        drafts.forEach(draft -> draft.editions().forEach(edition -> edition.excused().forEach((code, count) ->
                excused.computeIfAbsent(edition.register(), any -> new EnumMap<>(FindingCode.class))
                        .merge(code, count, Integer::sum))));
        return excused;
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
        checkNavigation("site.navigation", config.navigation(), content);
        checkNavigation("site.footer", config.footer(), content);
    }

    private void checkNavigation(String setting, List<String> paths, Content content) {
        for (var path : paths) {
            if (!content.paths().contains(path) && !SiteConfig.FURTHER_PAGES.contains(path)) {
                findings.add(FindingCode.SETTING, setting(setting), "there is no page " + Excerpt.of(path),
                        Nearest.of(content.paths()).addAll(SiteConfig.FURTHER_PAGES.stream().sorted().toList())
                                .hint(path));
            }
        }
    }

    /** RFC 9116, 2.5.5: after that day, nobody is to rely on what the site says of whom to tell. */
    private void checkSecurityContact() {
        config.securityContact().filter(contact -> asOf.isOver(contact.until())).ifPresent(contact ->
                findings.add(FindingCode.SECURITY_EXPIRED, setting("site.security_expires"),
                        contact.until() + " has passed, so nobody is to rely on .well-known/security.txt any more",
                        "Make sure that the contact still holds, and give a day less than a year ahead"));
    }

    /** A definition or a release at fault has findings of its own. */
    private void checkThereIsSomething(List<ReleaseDraft> drafts) {
        if (SiteFiles.registerIds(site).isEmpty()) {
            findings.add(FindingCode.NO_REGISTER, Place.of("data/registers"), "the site has no register",
                    "Put the definition of one there, such as data/registers/shares.json");
        }
        if (drafts.stream().allMatch(draft -> draft.release().isPresent() && !draft.isPublic())) {
            findings.add(FindingCode.NO_RELEASE, Place.of(ReleaseFolder.RELEASES),
                    drafts.isEmpty() ? "there is no release" : "the time of no release has come",
                    "The home page will say that nothing is published yet. Add a release, or correct its time");
        }
    }

    private Place setting(String name) {
        return new Place(SiteConfig.FILE, SiteConfig.line(site, name), name);
    }

    private List<ReleaseDraft> readReleases(List<ReleaseFolder> folders, List<Register> registers, Set<String> faulty,
            Waivers waivers, Rekeys stated, int threads) {
        var drafts = new ArrayList<ReleaseDraft>();
        var ids = folders.stream().map(ReleaseFolder::id).toList();
        CommentChecks.checkSettings(site, config, findings);
        checkOrder(folders);
        for (var folder : folders) {
            CommentChecks.checkRelease(site, folder, isSealed(folder), folder == folders.get(folders.size() - 1),
                    findings);
            var note = ReleaseNote.read(site, folder, config.timeZone(), registers, faulty,
                    folder == folders.get(folders.size() - 1), findings);
            drafts.add(new ReleaseDraft(folder, note.release(), note.expected(), note.redacted(),
                    note.release().filter(found -> asOf.hasCome(found.published())).isPresent(),
                    NoticesFile.read(site, folder, ids, registers, faulty, findings), List.of()));
        }
        var redactions = new Redactions(drafts, stated);
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
        var draft = RegisterFile.read(site, file, register, folder.date(), isSealed(folder, register), redactions,
                waivers, all);
        own.addAll(newest ? all : all.errorsOnly());
        return draft;
    }

    /** A release before one that is sealed would become part of the chain of manifests whose hashes readers noted. */
    private void checkOrder(List<ReleaseFolder> folders) {
        var last = IntStream.range(0, folders.size()).filter(i -> isSealed(folders.get(i))).max().orElse(-1);
        var ids = folders.stream().map(ReleaseFolder::id).toList();
        var renamed = sealed.files().stream().map(path -> path.split("/")[1]).filter(id -> !ids.contains(id)).sorted()
                .findFirst().map(id -> "If it is that of " + id + ", name the folder so again; else name it")
                .orElse("Name the folder");
        folders.subList(0, last + 1).stream().filter(folder -> !isSealed(folder))
                .forEach(folder -> findings.add(FindingCode.SEALED_FILE, Place.of(folder.path()),
                        "the release would come before that of " + folders.get(last).id()
                                + ", which is sealed, and change its manifest",
                        renamed + " after a day that is later than " + folders.get(last).date()));
    }

    private boolean isSealed(ReleaseFolder folder) {
        var path = "releases/" + folder.id() + "/";
        return Stream.concat(sealed.files().stream(), sealed.urls().stream())
                .anyMatch(sealed -> sealed.startsWith(path));
    }

    private boolean isSealed(ReleaseFolder folder, Register register) {
        return sealed.files().contains("releases/" + folder.id() + "/" + register.id() + ".csv");
    }

    private Addresses addresses(List<Register> registers, CodeListCells cells, Rekeys rekeys) {
        var addresses = new Addresses(rekeys, findings);
        registers.forEach(addresses::add);
        addresses.checkDownloads();
        registers.stream().flatMap(register -> register.datasets().stream())
                .flatMap(column -> column.codes().stream()).distinct().forEach(list -> addresses.add(list, cells));
        registers.forEach(register -> register.columns().stream().filter(Column::facet)
                .forEach(column -> addresses.add(register, column, cells)));
        return addresses;
    }

    /**
     * A row may name an entry of any release, also of one that is yet to come, or whose note is at fault: the page then
     * shows the reference without a link until the entry is public.
     */
    private void checkReferences(List<ReleaseDraft> drafts, Set<String> faulty) {
        var known = new References(faulty);
        drafts.forEach(draft -> draft.editions().forEach(known::put));
        for (int i = drafts.size() - 1; i >= 0; i--) {
            var draft = drafts.get(i);
            draft.editions().forEach(edition -> {
                var own = new Findings();
                known.check(edition, own);
                findings.addAll(isSealed(draft.folder(), edition.register()) ? edition.excuse(own) : own);
            });
        }
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
