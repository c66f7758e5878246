package uk.openbook.validation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import uk.openbook.input.Nearest;
import uk.openbook.input.SiteFiles;
import uk.openbook.model.Finding;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.model.Severity;

/** What stands in the site's folders is what is read from there: nothing is passed over in silence. */
public final class SiteLayout {

    private static final Set<String> FOLDERS = Set.of("registers", "code-lists", "releases", "published");
    private static final Set<String> FILES = Set.of("organisations.csv", "waivers.csv", "rekeys.csv", "redirects.csv",
            "accepted.csv");
    private static final Set<String> ROOT = Set.of("content", "data", "templates");
    private static final String DATA = "data";
    private static final String ASSETS = "templates/assets";

    private final Path site;
    private final Findings findings;

    private SiteLayout(Path site, Findings findings) {
        this.site = site;
        this.findings = findings;
    }

    /** Adds a finding for each file or folder that would not be read, or could not be published as it is named. */
    static void check(Path site, Findings findings) {
        var layout = new SiteLayout(site, findings);
        layout.requireFolder(DATA);
        layout.requireFolder("content");
        layout.requireFolder("templates");
        layout.requireFolder(ASSETS);
        SiteFiles.in(site).forEach(layout::checkFolder);
        SiteFiles.in(site.resolve(DATA)).forEach(layout::checkData);
        assets(site).forEach(layout::checkAsset);
        TemplateFiles.check(site, findings);
    }

    /** The files beside the templates that are published, by path from their folder with forward slashes. */
    public static List<String> assets(Path site) {
        return SiteFiles.under(site.resolve(ASSETS));
    }

    private void requireFolder(String path) {
        var folder = site.resolve(path);
        if (!Files.isDirectory(folder) && SiteFiles.isThere(folder)) {
            report(path, "is not a folder", "Replace it by a folder of that name, or delete it");
        }
    }

    /** A site may have any other folders, such as those of programs; one of nearly the name of its own is a slip. */
    private void checkFolder(Path file) {
        var name = file.getFileName().toString();
        if (!Files.isDirectory(file)) {
            return;
        }
        ROOT.stream().filter(known -> !known.equals(name) && singular(known).equals(singular(name))).findFirst()
                .ifPresent(known -> findings.add(new Finding(FindingCode.UNEXPECTED_FILE, Severity.WARNING,
                        Place.of(name + "/"), "nothing reads this folder", "If its files belong to the site, call it " + known
                                + "; else give it a name that is less like it")));
    }

    private static String singular(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("s$", "");
    }

    private void checkData(Path file) {
        var name = file.getFileName().toString();
        var path = DATA + "/" + name;
        if (FOLDERS.contains(name)) {
            requireFolder(path);
        } else if (!FILES.contains(name)) {
            report(path, "nothing reads this",
                    meant(name).orElse("Delete it, or move it to a folder outside " + DATA));
        } else if (!Files.isRegularFile(file)) {
            report(path, "is not a file", "Replace it by a file of that name, or delete it");
        }
    }

    /** To rename a spreadsheet would not make it CSV. */
    private static Optional<String> meant(String name) {
        if (ReleaseFolder.SPREADSHEET.matcher(name).matches()) {
            return Optional.empty();
        }
        var known = new TreeSet<>(FOLDERS);
        known.addAll(FILES);
        return Nearest.of(known).didYouMean(name);
    }

    private void checkAsset(String name) {
        var path = ASSETS + "/" + name;
        if (!Files.isRegularFile(site.resolve(path))) {
            report(path, SiteFiles.NO_FILE, "Put the files themselves there");
        } else if (!SiteFiles.canBePublished(name)) {
            report(path, "the name cannot be part of an address",
                    "Use small letters, digits, hyphens, underscores and full stops");
        }
    }

    private void report(String path, String problem, String remedy) {
        findings.add(FindingCode.UNEXPECTED_FILE, Place.of(path), problem, remedy);
    }
}
