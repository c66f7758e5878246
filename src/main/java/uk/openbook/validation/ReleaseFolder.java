package uk.openbook.validation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import uk.openbook.input.Nearest;
import uk.openbook.input.SiteFiles;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.model.Register;
import uk.openbook.validation.privacy.Excerpt;

/**
 * A folder of a release and the files in it.
 *
 * @param id the folder's name
 * @param date the day it is dated
 * @param path from the site folder
 * @param registers the file of each register that it has one of
 */
record ReleaseFolder(String id, LocalDate date, String path, Map<Register, String> registers) {

    static final String RELEASES = "data/releases";
    static final String NOTE = "release.md";
    static final String NOTICES = "notices.csv";
    private static final String ENDING = ".csv";
    private static final String AWAY = "Delete it, or move it out of data/releases";

    static final Pattern SPREADSHEET = Pattern.compile("(.+)\\.(?i:xls[xmb]?|ods|numbers)");
    private static final Pattern NAME = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(?:-2)?");

    String note() {
        return path + "/" + NOTE;
    }

    /** What the release corrects, withdraws and redacts; the file need not be there. */
    String notices() {
        return path + "/" + NOTICES;
    }

    /**
     * All release folders, oldest first.
     *
     * @param faulty ids of registers whose definition has a fault, whose files are passed over
     */
    static List<ReleaseFolder> in(Path site, List<Register> registers, Set<String> faulty, Findings findings) {
        var folders = new ArrayList<ReleaseFolder>();
        for (var file : SiteFiles.in(site.resolve(RELEASES))) {
            var name = file.getFileName().toString();
            var path = RELEASES + "/" + name;
            if (!Files.isDirectory(file)) {
                findings.add(FindingCode.UNEXPECTED_FILE, Place.of(path), "is not the folder of a release",
                        "Move it into one, or delete it");
                continue;
            }
            var date = dateOf(name);
            if (date.isEmpty()) {
                findings.add(FindingCode.RELEASE_NAME, Place.of(path),
                        Excerpt.of(name) + " is not the date of a release",
                        "Name the folder like 2018-11-29, or 2018-11-29-2 for a second release of that day");
                continue;
            }
            var folder = new ReleaseFolder(name, date.get(), path, registersIn(file, path, registers, faulty,
                    findings));
            folders.add(folder);
            if (holdsNothing(file)) {
                findings.add(FindingCode.RELEASE_EMPTY, Place.of(path), "the release has no file of a register",
                        "Put the CSV files that were published that day into the folder, or delete it");
            }
        }
        return folders;
    }

    /** A file that is misnamed, or of a register whose definition has a fault, has a finding of its own. */
    private static boolean holdsNothing(Path folder) {
        return SiteFiles.in(folder).stream().noneMatch(file -> file.getFileName().toString().endsWith(ENDING));
    }

    private static Optional<LocalDate> dateOf(String name) {
        var matcher = NAME.matcher(name);
        try {
            return matcher.matches() ? Optional.of(LocalDate.parse(matcher.group(1))) : Optional.empty();
        } catch (DateTimeException e) {
            // The 30th of February.
            return Optional.empty();
        }
    }

    private static Map<Register, String> registersIn(Path folder, String path, List<Register> registers,
            Set<String> faulty, Findings findings) {
        var byName = new LinkedHashMap<String, Register>();
        registers.forEach(register -> byName.put(register.id() + ".csv", register));
        var found = new LinkedHashMap<Register, String>();
        for (var file : SiteFiles.in(folder)) {
            var name = file.getFileName().toString();
            boolean isFile = Files.isRegularFile(file);
            if (isFile && byName.containsKey(name)) {
                found.put(byName.get(name), path + "/" + name);
            } else if (!isFile || !name.equals(NOTE) && !name.equals(NOTICES) && !faulty.contains(name.replaceFirst("\\.csv$", ""))) {
                findings.add(FindingCode.UNEXPECTED_FILE, Place.of(path + "/" + name),
                        isFile ? "is neither release.md, notices.csv nor the file of a register"
                                : Files.isDirectory(file) ? "is a folder in a release" : SiteFiles.NO_FILE,
                        isFile ? remedy(folder, name, byName.keySet()) : AWAY);
            }
        }
        return found;
    }

    /** What to do with a file that nothing reads: to rename a spreadsheet would not make it CSV. */
    private static String remedy(Path folder, String name, Set<String> registers) {
        var known = new ArrayList<>(registers);
        known.add(NOTICES);
        var spreadsheet = SPREADSHEET.matcher(name);
        if (!spreadsheet.matches()) {
            return Nearest.of(known).didYouMean(name).orElse(AWAY);
        }
        return Nearest.of(known).to(spreadsheet.group(1) + ENDING).filter(near -> !SiteFiles.isThere(folder.resolve(near)))
                .map(near -> "Save it as CSV in UTF-8 with the name " + near + ", and move this one out of data/releases")
                .orElse(AWAY);
    }
}
