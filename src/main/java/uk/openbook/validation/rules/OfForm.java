package uk.openbook.validation.rules;

import uk.openbook.model.Datatype;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.validation.privacy.Excerpt;

/** Each item of a text column has the form that its definition states as a pattern. */
final class OfForm implements CellRule {

    private final Datatype datatype;
    /** The first item in the right form: with a pattern alone, it shows what is meant. */
    private String right;

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

    private boolean isByPattern() {
        return datatype.csvwFormat().filter(datatype.form()::endsWith).isPresent();
    }

    private String form() {
        return isByPattern() && right != null ? datatype.form() + ", as " + Excerpt.of(right) + " is" : datatype.form();
    }

    /** Few people know what a pattern asks for. */
    private String remedy() {
        return isByPattern() ? "Write it in that form, or ask whoever keeps the definition what the pattern means"
                : "Write it in that form";
    }

    @Override
    public void check(Cell cell, Findings findings) {
        for (var item : cell.items()) {
            if (datatype.parse(item).isEmpty()) {
                cell.report(findings, FindingCode.WRONG_FORM, Excerpt.of(item) + " is not " + form(), remedy());
            } else if (right == null) {
                right = item;
            }
        }
    }
}
