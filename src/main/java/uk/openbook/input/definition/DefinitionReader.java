package uk.openbook.input.definition;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import uk.openbook.input.SiteFiles;
import uk.openbook.input.TextFile;
import uk.openbook.model.Code;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.model.Register;
import uk.openbook.model.Slug;

/** Reads the register definitions in {@code data/registers/} and the code lists in {@code data/code-lists/}. */
public final class DefinitionReader {

    private static final String REGISTERS = "data/registers";
    private static final String CODE_LISTS = "data/code-lists";
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    /** Folders and pages of the site that are there whatever registers it has. */
    private static final Set<String> RESERVED = Set.of("organisations", "releases", "downloads", "assets", "errata",
            "search", "feed", "index", "could-this-include-me", "retention", "completeness");

    private final Path site;
    private final Findings findings;

    private final BiPredicate<String, Code> isPublic;

    private DefinitionReader(Path site, BiPredicate<String, Code> isPublic, Findings findings) {
        this.site = site;
        this.isPublic = isPublic;
        this.findings = findings;
    }

    /**
     * Reads all that a site defines. Every fault becomes a finding, and a register or a code list with one is left out.
     *
     * @param site the site folder
     * @param isPublic whether readers may know of a code of the list of an id; releases to come may have others
     */
    public static Definitions read(Path site, BiPredicate<String, Code> isPublic, Findings findings) {
        return new DefinitionReader(site, isPublic, findings).read();
    }

    private Definitions read() {
        var codeLists = new CodeLists();
        forEachFile(CODE_LISTS, ".csv", (id, file) -> readCodeList(id, file, codeLists));
        var registers = new ArrayList<Register>();
        forEachFile(REGISTERS, ".json", (id, file) -> readRegister(id, file, codeLists).ifPresent(registers::add));
        registers.sort(Comparator.comparing(Register::id));
        return new Definitions(registers, List.copyOf(codeLists.all()));
    }

    /** Goes through the files of a folder in the order of their names; a file of another kind is a finding. */
    private void forEachFile(String folder, String ending, BiConsumer<String, String> reader) {
        for (var path : SiteFiles.in(site.resolve(folder))) {
            var name = path.getFileName().toString();
            var file = folder + "/" + name;
            if (name.endsWith(ending) && Files.isRegularFile(path)) {
                reader.accept(name.substring(0, name.length() - ending.length()), file);
            } else {
                findings.add(FindingCode.UNEXPECTED_FILE, Place.of(file),
                        "only files that end in " + ending + " belong in this folder",
                        "Rename it, or move it away");
            }
        }
    }

    private void readCodeList(String id, String file, CodeLists codeLists) {
        boolean named = isFit(id, FindingCode.CODE_LIST, file);
        var list = new CodeListReader(site, isPublic, findings).read(id, file).filter(read -> named);
        list.ifPresentOrElse(codeLists::add, () -> codeLists.addFaulty(id));
    }

    private Optional<Register> readRegister(String id, String file, CodeLists codeLists) {
        boolean named = isFit(id, FindingCode.DEFINITION_VALUE, file);
        if (isOfOtherFiles(id)) {
            findings.add(FindingCode.DEFINITION_VALUE, Place.of(file), "files of the name '" + id
                    + "' would stand where the site keeps changes", "Give the file another name");
            named = false;
        }
        if (codeLists.has(id)) {
            findings.add(FindingCode.DEFINITION_VALUE, Place.of(file),
                    "there is a code list called '" + id + "' too, and each may have a page of that name",
                    "Rename one of the two files");
            named = false;
        }
        var faults = new Faults(file, findings);
        var register = TextFile.read(site, file, findings)
                .flatMap(text -> JsonText.parse(text, faults))
                .flatMap(tree -> new RegisterReader(codeLists, faults).read(id, Item.root(faults, tree)));
        return named ? register : Optional.empty();
    }

    /**
     * Whether a register's files would have the names of a release's changes or notices, or of another register's
     * history.
     */
    private static boolean isOfOtherFiles(String id) {
        return id.equals("changes") || id.equals("notices") || id.endsWith("-history");
    }

    /** Whether a name can be a folder of the site. */
    private boolean isFit(String id, FindingCode code, String file) {
        if (!ID.matcher(id).matches()) {
            findings.add(code, Place.of(file), "'" + id + "' cannot be part of an address",
                    "Name the file with lower-case letters, digits and single hyphens, with a letter first");
            return false;
        }
        if (RESERVED.contains(id) || !Slug.of(id).equals(id)) {
            findings.add(code, Place.of(file), "the name '" + id + "' is taken by the site itself",
                    "Give the file another name");
            return false;
        }
        return true;
    }
}
