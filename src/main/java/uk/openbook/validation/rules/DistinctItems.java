package uk.openbook.validation.rules;

import java.util.HashSet;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.validation.privacy.Excerpt;

/** No item of a list stands in it twice. */
final class DistinctItems implements CellRule {

    @Override
    public void check(Cell cell, Findings findings) {
        if (cell.items().size() < 2) {
            return;
        }
        var seen = new HashSet<String>();
        var told = new HashSet<String>();
        for (var item : cell.items()) {
            if (!seen.add(item) && told.add(item)) {
                cell.report(findings, FindingCode.REPEATED_ITEM, Excerpt.of(item) + " stands in the list twice",
                        "Delete one of the two");
            }
        }
    }
}
