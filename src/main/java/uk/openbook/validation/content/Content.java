package uk.openbook.validation.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import uk.openbook.input.FrontMatter;
import uk.openbook.input.SiteFiles;
import uk.openbook.model.AsOf;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.GuidancePage;
import uk.openbook.model.Place;
import uk.openbook.text.NormalizedText;
import uk.openbook.validation.markdown.MarkdownLimits;
import uk.openbook.validation.privacy.PrivacyGate;

/**
 * What stands in {@code content/}.
 *
 * @param pages those to publish, by order and title
 * @param attachments the names of the files, from the content folder, that published pages link to
 * @param paths where every page stands or will stand, held back and faulty ones included
 * @param heldBack how many are drafts or yet to come
 */
public record Content(List<GuidancePage> pages, List<String> attachments, Set<String> paths, int heldBack) {

    static final String FOLDER = "content";
    private static final String IGNORE = ".jbakeignore";

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,100}(?:/[a-z0-9-]{1,100})*\\.md");
    private static final Comparator<GuidancePage> ORDER = Comparator.comparingInt(GuidancePage::order)
            .thenComparing(page -> NormalizedText.folded(page.title())).thenComparing(GuidancePage::source);

    public Content {
        pages = List.copyOf(pages);
        attachments = List.copyOf(attachments);
        paths = Collections.unmodifiableSet(new LinkedHashSet<>(paths));
    }

    /**
     * Reads and checks all pages.
     *
     * @param asOf a page or a note of a later day is held back
     * @param taken paths of files, and of folders with a slash, that are not for pages
     * @param registers the ids that figures may name
     */
    public static Content read(Path site, AsOf asOf, Set<String> taken, Set<String> registers, PrivacyGate gate,
            Findings findings) {
        var reader = new Reader(site, asOf, taken, new Figures(registers), gate, findings);
        var files = SiteFiles.under(site.resolve(FOLDER));
        reader.rejectIgnoreFiles();
        files.stream().filter(Content::isPage).filter(reader::isFile).forEach(reader::addPage);
        files.stream().filter(file -> !isPage(file)).filter(reader::isFile).forEach(reader::addAttachment);
        reader.links.check(files, reader.paths, taken);
        return new Content(reader.pages.stream().sorted(ORDER).toList(), reader.attachments, reader.paths, reader.heldBack);
    }

    private static boolean isPage(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".md");
    }

    private static final class Reader {

        private final Path site;
        private final AsOf asOf;
        private final Set<String> taken;
        private final Figures figures;
        private final PrivacyGate gate;
        private final Findings findings;
        private final List<GuidancePage> pages = new ArrayList<>();
        private final List<String> attachments = new ArrayList<>();
        private final Map<String, String> sources = new HashMap<>();
        private final Set<String> paths = new LinkedHashSet<>();
        private final LinkChecks links;
        private int heldBack;

        Reader(Path site, AsOf asOf, Set<String> taken, Figures figures, PrivacyGate gate,
                Findings findings) {
            this.site = site;
            this.asOf = asOf;
            this.taken = taken;
            this.figures = figures;
            this.gate = gate;
            this.findings = findings;
            this.links = new LinkChecks(site, findings);
        }

        /** JBake leaves out a folder with such a file, so that pages would be missing from the site. */
        void rejectIgnoreFiles() {
            var folder = site.resolve(FOLDER);
            if (!Files.isDirectory(folder)) {
                return;
            }
            try (var files = Files.walk(folder)) {
                files.filter(file -> file.endsWith(IGNORE)).map(site::relativize).sorted()
                        .forEach(file -> findings.add(FindingCode.UNEXPECTED_FILE,
                                Place.of(file.toString().replace('\\', '/')),
                                "pages in a folder with this file would be left out",
                                "Delete it, and write status=draft in pages that are not yet public"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean isFile(String name) {
            var path = FOLDER + "/" + name;
            if (Files.isRegularFile(site.resolve(path))) {
                return true;
            }
            findings.add(FindingCode.UNEXPECTED_FILE, Place.of(path), SiteFiles.NO_FILE,
                    "Put the file itself there, or delete it");
            return false;
        }

        void addPage(String name) {
            var file = FOLDER + "/" + name;
            if (!NAME.matcher(name).matches()) {
                findings.add(FindingCode.PAGE_NAME, Place.of(file), "the name cannot be part of an address",
                        "Use small letters, digits and hyphens, and the ending .md");
                return;
            }
            var path = name.substring(0, name.length() - ".md".length()) + ".html";
            paths.add(path);
            claim(path, file);
            FrontMatter.read(site, file, findings).ifPresent(text -> addPage(name, file, text));
        }

        private void addPage(String name, String file, FrontMatter text) {
            for (var field : text.fields()) {
                gate.check(field.value(), PrivacyGate.Shown.AS_IT_IS, Place.of(file, field.line()),
                        PrivacyGate.BESIDE_CONTACTS, findings);
            }
            gate.checkLines(text.body(), PrivacyGate.Shown.AS_PAGE, file, text.bodyLine(), PrivacyGate.BESIDE_CONTACTS,
                    findings);
            MarkdownLimits.checkLines(text.body(), file, text.bodyLine(), findings);
            PageMarkup.check(text.body(), file, text.bodyLine(), findings);
            figures.check(text, file, findings);
            var header = PageHeader.read(text, file, asOf, findings);
            if (header.isHeldBack()) {
                heldBack++;
            }
            if (header.isPublic()) {
                var path = name.substring(0, name.length() - ".md".length()) + ".html";
                pages.add(header.page(file, path));
                links.add(text, name, path);
            }
        }

        void addAttachment(String name) {
            var file = FOLDER + "/" + name;
            if (!SiteFiles.canBePublished(name)) {
                findings.add(FindingCode.PAGE_NAME, Place.of(file), "the name cannot be part of an address",
                        "Use small letters, digits, hyphens, underscores and full stops, here and in links to it");
                return;
            }
            if (links.areTo(name)) {
                attachments.add(name);
                claim(name, file);
            } else {
                findings.add(FindingCode.PAGE_ATTACHMENT, Place.of(file),
                        "no published page links to this file, so it is not published",
                        "Link to it from a page, or delete it");
            }
        }

        private void claim(String path, String file) {
            int slash = path.indexOf('/');
            if (taken.contains(path) || slash > 0 && taken.contains(path.substring(0, slash + 1))) {
                findings.add(FindingCode.PAGE_URL_COLLIDES, Place.of(file),
                        "the site itself writes " + (taken.contains(path) ? path : path.substring(0, slash + 1)),
                        "Rename or move the file");
                return;
            }
            var other = sources.putIfAbsent(path, file);
            if (other != null) {
                findings.add(FindingCode.PAGE_URL_COLLIDES, Place.of(file),
                        other + " is published at the same address, " + path, "Rename one of the two");
            }
        }
    }
}
