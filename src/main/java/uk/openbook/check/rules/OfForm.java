package uk.openbook.check.rules;

import uk.openbook.check.privacy.Excerpt;
import uk.openbook.model.Datatype;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;

/** Each item of a text column has the form that its definition states as a pattern. */
final class OfForm implements CellRule {

    private final Datatype datatype;

    OfForm(Datatype datatype) {
        this.datatype = datatype;
    }

    /** Whether the form of the type is one that the definition states. */
    static boolean isStatedFor(Datatype datatype) {
        return datatype.csvwFormat().isPresent() && switch (datatype.kind()) {
            case TEXT, MARKDOWN, LINK, ENTRY_KEY -> true;
            default -> false;
        };
    }

    @Override
    public void check(Cell cell, Findings findings) {
        for (var item : cell.items()) {
            if (datatype.parse(item).isEmpty()) {
                cell.report(findings, FindingCode.WRONG_FORM, Excerpt.of(item) + " is not " + datatype.form(),
                        "Correct it");
            }
        }
    }
}
