package uk.openbook.validation.rules;

import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.text.NormalizedText;

/** A cell of a required column is not blank, unless what stood in it was lawfully erased. */
final class Required implements CellRule {

    @Override
    public void check(Cell cell, Findings findings) {
        if ((cell.isBlank() || NormalizedText.isBlank(cell.text())) && !cell.isRedacted()) {
            cell.report(findings, FindingCode.REQUIRED, "is blank", "Fill it in");
        }
    }
}
