package uk.openbook.check.rules;

import java.time.LocalDate;
import uk.openbook.check.privacy.Excerpt;
import uk.openbook.model.CodeList;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;

/** Each code in a cell is one that releases of this date may use. */
final class CurrentCode implements CellRule {

    private final CodeList codes;
    private final LocalDate release;

    CurrentCode(CodeList codes, LocalDate release) {
        this.codes = codes;
        this.release = release;
    }

    @Override
    public void check(Cell cell, Findings findings) {
        for (var item : cell.items()) {
            codes.find(item).filter(code -> !code.isValidOn(release)).ifPresent(code -> cell.report(findings,
                    FindingCode.RETIRED_CODE, "the code " + Excerpt.of(item) + " is only for releases"
                            + Dates.words(code.validFrom(), code.validUntil()) + ", and this one is dated " + release,
                    "Use another code, or correct the dates in data/code-lists/" + codes.id() + ".csv"));
        }
    }
}
