package uk.openbook.validation;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.openbook.input.Sheet;
import uk.openbook.input.SiteFiles;
import uk.openbook.model.Code;
import uk.openbook.model.CodeList;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.validation.privacy.PrivacyGate;

/** Where the cells of the site's code lists stand, which the lists do not keep: read again only where one is at fault. */
final class CodeListCells {

    private static final String FOLDER = "data/code-lists";
    private static final String ENDING = ".csv";
    private static final String CODE = "code";

    private final Path site;
    private final PrivacyGate gate;

    CodeListCells(Path site, PrivacyGate gate) {
        this.site = site;
        this.gate = gate;
    }

    /**
     * Adds a finding for each detail of a person in a code list.
     *
     * @param sound the lists without a fault; the others are searched too
     */
    void checkPrivacy(List<CodeList> sound, Findings findings) {
        Map<String, CodeList> byId = sound.stream().collect(Collectors.toMap(CodeList::id, Function.identity()));
        for (var path : SiteFiles.in(site.resolve(FOLDER))) {
            var name = path.getFileName().toString();
            if (name.endsWith(ENDING)) {
                var list = byId.get(name.substring(0, name.length() - ENDING.length()));
                if (list == null || !list.all().stream().allMatch(CodeListCells::isClean)) {
                    checkCells(sheet(name), findings);
                }
            }
        }
    }

    private static boolean isClean(Code code) {
        return isClean(code.code()) && isClean(code.label()) && isClean(code.definition())
                && isClean(code.inSentence()) && code.was().stream().allMatch(CodeListCells::isClean)
                && code.details().values().stream().allMatch(CodeListCells::isClean);
    }

    private static boolean isClean(String text) {
        return PrivacyGate.isHarmless(text);
    }

    private void checkCells(Sheet sheet, Findings findings) {
        for (var line : sheet.lines()) {
            for (var heading : sheet.headings()) {
                var text = line.text(heading);
                // To say where a cell stands means to read the row up to there.
                if (!PrivacyGate.isHarmless(text)) {
                    gate.check(text, PrivacyGate.Shown.AS_CELL, line.at(heading), PrivacyGate.ALL, findings);
                }
            }
        }
    }

    /** Where a code of a list stands. */
    Place of(CodeList list, String code) {
        var places = new HashMap<String, Place>();
        sheet(list.id() + ENDING).lines().forEach(line -> places.put(line.text(CODE), line.at(CODE)));
        return places.get(code);
    }

    /** What else is wrong with a list was found when it was read. */
    private Sheet sheet(String name) {
        return Sheet.read(site, FOLDER + "/" + name, List.of(CODE), List.of(), true, new Findings(),
                FindingCode.CODE_LIST);
    }
}
