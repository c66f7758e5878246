package uk.openbook.check;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.openbook.check.privacy.PrivacyGate;
import uk.openbook.intake.Sheet;
import uk.openbook.intake.SiteFiles;
import uk.openbook.model.CodeList;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;

/** Where the cells of the site's code lists stand, which the lists themselves do not keep; faulty lists included. */
final class CodeListCells {

    private static final String FOLDER = "data/code-lists";
    private static final String CODE = "code";

    private final Map<String, Map<String, Place>> places = new HashMap<>();

    /** Reads the lists again, and adds a finding for each detail of a person in one. */
    static CodeListCells read(Path site, Findings findings) {
        var cells = new CodeListCells();
        for (var path : SiteFiles.in(site.resolve(FOLDER))) {
            var name = path.getFileName().toString();
            if (name.endsWith(".csv")) {
                // What else is wrong with it was found when the list was read.
                var sheet = Sheet.read(site, FOLDER + "/" + name, List.of(CODE), List.of(), true, new Findings(),
                        FindingCode.CODE_LIST);
                cells.add(name.substring(0, name.length() - ".csv".length()), sheet, findings);
            }
        }
        return cells;
    }

    private void add(String id, Sheet sheet, Findings findings) {
        var codes = places.computeIfAbsent(id, any -> new HashMap<>());
        for (var line : sheet.lines()) {
            codes.putIfAbsent(line.text(CODE), line.at(CODE));
            for (var heading : sheet.headings()) {
                PrivacyGate.check(line.text(heading), line.at(heading), PrivacyGate.ALL, findings);
            }
        }
    }

    /** Where a code of a list stands. */
    Place of(CodeList list, String code) {
        return places.get(list.id()).get(code);
    }
}
