package uk.openbook.validation.rules;

import uk.openbook.input.Nearest;
import uk.openbook.model.CodeList;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.validation.privacy.Excerpt;

/** Each item of a cell is in the column's code list. */
final class KnownCode implements CellRule {

    private final CodeList codes;

    KnownCode(CodeList codes) {
        this.codes = codes;
    }

    @Override
    public void check(Cell cell, Findings findings) {
        for (var item : cell.items()) {
            if (codes.find(item).isEmpty()) {
                cell.report(findings, FindingCode.UNKNOWN_CODE,
                        "there is no code " + Excerpt.of(item) + " in data/code-lists/" + codes.id() + ".csv",
                        nearest().hint(item));
            }
        }
    }

    /** Someone may have written the words of a code instead of the code. */
    private Nearest nearest() {
        var nearest = new Nearest();
        codes.codes().forEach(code -> nearest.add(code.code(), code.code()));
        codes.codes().forEach(code -> nearest.add(code.label(), code.code()));
        return nearest;
    }
}
