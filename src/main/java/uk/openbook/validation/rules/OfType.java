package uk.openbook.validation.rules;

import uk.openbook.model.Datatype;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.validation.privacy.Excerpt;

/** Each item of a cell is of the column's datatype: a date is one that exists, a count is a count. */
final class OfType implements CellRule {

    private final Datatype datatype;

    OfType(Datatype datatype) {
        this.datatype = datatype;
    }

    @Override
    public void check(Cell cell, Findings findings) {
        for (var item : cell.items()) {
            if (datatype.kind() == Datatype.Kind.NUMBER && item.length() > Datatype.LONGEST_NUMBER) {
                cell.report(findings, FindingCode.WRONG_TYPE, Excerpt.of(item) + " is longer than "
                        + Datatype.LONGEST_NUMBER + " characters, as no number is",
                        "Correct it; if it is a reference and no number, the column is to be of the datatype string");
            } else if (datatype.parse(item).isEmpty()) {
                cell.report(findings, FindingCode.WRONG_TYPE, Excerpt.of(item) + " is not " + datatype.form(),
                        remedy());
            }
        }
    }

    /** A day that there is not can have the right form. */
    private String remedy() {
        return switch (datatype.kind()) {
            case DATE, PERIOD -> "Give one that exists, written so; in a spreadsheet program, give the column the format "
                    + "yyyy-mm-dd before you save it as CSV";
            case COUNT_OR_MARKER -> "Give 15 digits at most, without zeros before the number, or a marker";
            default -> "Give " + datatype.form();
        };
    }
}
