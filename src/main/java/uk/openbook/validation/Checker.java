package uk.openbook.validation;

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
import uk.openbook.input.FrontMatter;
import uk.openbook.input.Nearest;
import uk.openbook.input.SiteFiles;
import uk.openbook.input.TextFile;
import uk.openbook.input.definition.DefinitionReader;
import uk.openbook.input.definition.Definitions;
import uk.openbook.input.settings.SiteConfig;
import uk.openbook.model.AsOf;
import uk.openbook.model.Code;
import uk.openbook.model.CodeList;
import uk.openbook.model.Column;
import uk.openbook.model.Datatype;
import uk.openbook.model.Edition;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.MarkdownRenderers;
import uk.openbook.model.Organisations;
import uk.openbook.model.Place;
import uk.openbook.model.Promises;
import uk.openbook.model.Register;
import uk.openbook.model.Release;
import uk.openbook.model.Sealed;
import uk.openbook.model.Slug;
import uk.openbook.validation.content.Content;
import uk.openbook.validation.markdown.MarkdownLimits;
import uk.openbook.validation.privacy.Excerpt;
import uk.openbook.validation.privacy.PrivacyGate;
import uk.openbook.validation.privacy.Waivers;

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
        var waivers = Waivers.read(site, registers, faulty, findings);
        var gate = new PrivacyGate(waivers, markdown);
        var texts = new SourceTexts(site, gate, findings);
        texts.checkDefinitions();
        texts.checkSettings(config);
        var codes = new CodeListCells(site, gate);
        checkLimits(registers, definitions.codeLists(), codes);
        codes.checkPrivacy(definitions.codeLists(), findings);
        StaffTexts.check(site, this::isSealed, findings);
        var organisations = OrganisationList.read(site, definitions.codeLists(), gate, findings);
        var notes = readNotes(ReleaseFolder.in(site, registers, faulty, findings), registers, faulty, gate);
        var spellings = KeySpellings.read(site, registers, notes, this::isSealed, sealed.urls(), threads);
        var stated = RekeyList.stated(site, spellings);
        var noticed = readNotices(notes, registers, faulty, spellings, gate);
        var drafts = readEditions(noticed, gate, spellings, new Redactions(noticed, stated), threads);
        NoticeChecks.check(drafts, stated, findings);
        UnsealedReleases.check(site, drafts, this::isSealed, findings);
        var rekeys = RekeyList.read(site, drafts, registers, faulty, spellings, gate, findings);
        Plausibility.check(registers, drafts, rekeys, this::isSealed, findings);
        PerhapsRekeyed.check(site, registers, drafts, rekeys, findings);
        var unread = new HashSet<>(faulty);
        drafts.forEach(draft -> draft.editions().stream().filter(edition -> !edition.isWhole())
                .forEach(edition -> unread.add(edition.register().id())));

        var addresses = addresses(registers, codes, rekeys);
        checkReferences(drafts, unread);
        drafts.forEach(draft -> draft.editions().forEach(addresses::add));
        var named = organisationsNamed(drafts);
        var known = LikeOrganisations.join(organisations.organisations(), drafts,
                id -> sealed.urls().contains("organisations/" + id + ".html"));
        addresses.add(known, named, organisations.ids());
        LikeOrganisations.report(known, named, findings);
        new UnknownOrganisations(organisations, known).report(named, findings);

        var content = Content.read(site, asOf, addresses.taken(), SiteFiles.registerIds(site), gate,
                findings);
        var redirects = RedirectList.read(site, gate, findings);
        waivers.reportUnused(unread, findings);
        checkNavigation(content);
        checkSecurityContact();
        checkLicence();
        checkThereIsSomething(drafts);
        if (!findings.hasErrors()) {
            checkMarkdown(registers, definitions.codeLists(), drafts, content, codes);
        }
        return result(definitions, registers, known, drafts, content, rekeys,
                new Promises(sealed, rekeys.of(published(drafts)), redirects),
                AcceptedFindings.apply(site, unread, gate, findings));
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

    private CheckedSite result(Definitions definitions, List<Register> registers, Organisations organisations,
            List<ReleaseDraft> drafts, Content content, Rekeys rekeys,
            Promises promises, Map<FindingCode, Integer> accepted) {
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
        return new CheckedSite(registers, definitions.codeLists(), organisations, releases, editions,
                NoticeDraft.notices(open, rekeys), erased(open), content.pages(), content.attachments(), heldBack, content.heldBack(), promises,
                excused(drafts), accepted);
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

    /** No licence is claimed that the publisher has not given, and every page links to the one that is. */
    private void checkLicence() {
        if (config.licence().isEmpty()) {
            findings.add(FindingCode.NO_LICENCE, Place.of(SiteConfig.FILE),
                    "there is no site.licence, so that pages and files do not say how they may be used",
                    "Add the licence that the publisher gives, for example site.licence=Open Government Licence v3.0 and "
                            + "site.licence_url=https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/");
        }
        var address = config.licenceUrl();
        if (!address.isEmpty() && !SiteConfig.isWebAddress(address)) {
            findings.add(FindingCode.SETTING, setting("site.licence_url"), Excerpt.of(address) + " is not the address of a "
                    + "page on the web", "Give one that starts with https:// or http://");
        }
    }

    /** Of what definitions and code lists say in Markdown; cells, notes and guidance are checked where they are read. */
    private void checkLimits(List<Register> registers, List<CodeList> lists, CodeListCells codes) {
        registers.forEach(register -> {
            Supplier<Place> place = () -> new Place("data/registers/" + register + ".json", 0, "dc:description");
            MarkdownLimits.checkCell(register.description(), place, findings);
            register.columns().forEach(column -> MarkdownLimits.checkCell(column.description(), place, findings));
        });
        lists.forEach(list -> list.codes().forEach(code -> MarkdownLimits.checkCell(code.definition(),
                () -> codes.of(list, code.code()), findings)));
    }

    /** What readers see of the Markdown of notes, cells, definitions and guidance; only where no text is at fault. */
    private void checkMarkdown(List<Register> registers, List<CodeList> lists, List<ReleaseDraft> drafts, Content content,
            CodeListCells codes) {
        var cells = new MarkdownAsText(markdown.get().cells(), findings);
        registers.forEach(register -> {
            var place = Place.of("data/registers/" + register + ".json");
            cells.check(register.description(), any -> place);
            register.columns().stream().filter(Column::facet)
                    .forEach(column -> cells.check(column.description(), any -> place));
        });
        lists.forEach(list -> list.codes().forEach(code ->
                cells.check(code.definition(), any -> codes.of(list, code.code()))));
        drafts.stream().skip(Math.max(0, drafts.size() - 1)).forEach(draft -> {
            draft.release().ifPresent(release -> cells.check(release.note(), part -> line(draft.folder().note(), part)));
            draft.editions().stream().filter(edition -> !isSealed(draft.folder(), edition.register()))
                    .forEach(edition -> checkCells(edition, cells));
        });
        var pages = new MarkdownAsText(markdown.get().pages(), findings);
        content.pages().forEach(page -> FrontMatter.read(site, page.source(), new Findings())
                .ifPresent(text -> pages.check(text.body(), part -> line(page.source(), part))));
    }

    private static void checkCells(EditionDraft edition, MarkdownAsText cells) {
        var columns = edition.columns().stream()
                .filter(column -> column.datatype().kind() == Datatype.Kind.MARKDOWN).toList();
        edition.entries().forEach(entry -> columns.forEach(column ->
                cells.check(entry.text(column), any -> edition.keys().get(entry.key()).place())));
    }

    /** The first line of a file that holds a piece of its text; the whole file where Markdown changed the piece. */
    private Place line(String file, String part) {
        var lines = TextFile.read(site, file, new Findings()).orElse("").lines().toList();
        var first = part.lines().findFirst().orElse("");
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(first)) {
                return Place.of(file, i + 1);
            }
        }
        return Place.of(file);
    }

    /** RFC 9116, 2.5.5: after that day, nobody is to rely on what the site says of whom to tell. */
    private void checkSecurityContact() {
        config.securityContact().filter(contact -> asOf.isOver(contact.until())).ifPresent(contact ->
                findings.add(FindingCode.SECURITY_EXPIRED, setting("site.security_expires"),
                        contact.until() + " has passed, so nobody may rely on the security contact of the site any more",
                        "Make sure that the contact is still right, and give a day less than a year ahead"));
    }

    /** A definition or a release at fault has findings of its own. */
    private void checkThereIsSomething(List<ReleaseDraft> drafts) {
        if (SiteFiles.registerIds(site).isEmpty()) {
            findings.add(FindingCode.NO_REGISTER, Place.of("data/registers"), "the site has no register",
                    "Put its definition there, such as data/registers/shares.json; README shows how to write one");
        }
        if (drafts.stream().allMatch(draft -> draft.release().isPresent() && !draft.isPublic())) {
            findings.add(FindingCode.NO_RELEASE, Place.of(ReleaseFolder.RELEASES),
                    drafts.isEmpty() ? "there is no release" : "no release is public yet",
                    "The home page will say that nothing is published yet. Add a release, or correct the line "
                            + "published= in its release.md");
        }
    }

    private Place setting(String name) {
        return new Place(SiteConfig.FILE, SiteConfig.line(site, name), name);
    }

    private List<ReleaseDraft> readNotes(List<ReleaseFolder> folders, List<Register> registers, Set<String> faulty,
            PrivacyGate gate) {
        var drafts = new ArrayList<ReleaseDraft>();
        CommentChecks.checkSettings(site, config, findings);
        checkOrder(folders);
        for (var folder : folders) {
            CommentChecks.checkRelease(site, folder, isSealed(folder), folder == folders.get(folders.size() - 1),
                    findings);
            var note = ReleaseNote.read(site, folder, config.timeZone(), registers, faulty,
                    folder == folders.get(folders.size() - 1), gate, findings);
            drafts.add(new ReleaseDraft(folder, note.release(), note.expected(), note.redacted(),
                    note.release().filter(found -> asOf.hasCome(found.published())).isPresent(), List.of(), List.of()));
        }
        return drafts;
    }

    private List<ReleaseDraft> readNotices(List<ReleaseDraft> drafts, List<Register> registers, Set<String> faulty,
            Map<Register, KeySpellings> spellings, PrivacyGate gate) {
        var ids = drafts.stream().map(draft -> draft.folder().id()).toList();
        return drafts.stream().map(draft -> draft.withNotices(NoticesFile.read(site, draft.folder(), ids, registers,
                faulty, spellings, gate, findings))).toList();
    }

    private List<ReleaseDraft> readEditions(List<ReleaseDraft> drafts, PrivacyGate gate,
            Map<Register, KeySpellings> spellings, Redactions redactions, int threads) {
        var folders = drafts.stream().map(ReleaseDraft::folder).toList();
        var newest = new HashMap<Register, ReleaseFolder>();
        folders.forEach(folder -> folder.registers().keySet().forEach(register -> newest.put(register, folder)));
        var tasks = new ArrayList<Function<Findings, EditionDraft>>();
        for (var draft : drafts) {
            var folder = draft.folder();
            folder.registers().forEach((register, file) -> tasks.add(own -> read(draft, register, file,
                    newest.get(register) == folder, spellings.get(register), redactions, gate, own)));
        }
        var editions = InParallel.run(tasks, threads, findings).iterator();
        return drafts.stream().map(draft -> draft.with(draft.folder().registers().keySet().stream()
                .map(register -> editions.next()).toList())).toList();
    }

    /** Warnings are of use in the newest edition of a register: the older ones hold mostly the same rows. */
    private EditionDraft read(ReleaseDraft release, Register register, String file, boolean newest,
            KeySpellings spellings, Redactions redactions, PrivacyGate gate, Findings own) {
        var all = new Findings();
        var folder = release.folder();
        var draft = RegisterFile.read(site, file, register, folder.date(), release.firstDay(config.timeZone()),
                isSealed(folder, register), spellings, redactions, new CellPrivacy(register, gate), all);
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
                                + ", which is sealed, and change what readers were given as proof of it",
                        renamed + " after a day that is later than " + folders.get(last).date()));
    }

    private boolean isSealed(ReleaseFolder folder) {
        return isSealed(folder.id());
    }

    private boolean isSealed(String release) {
        var path = "releases/" + release + "/";
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
