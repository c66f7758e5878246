package uk.openbook.definition;

import uk.openbook.model.Finding;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.model.Severity;

/** The findings in one definition, so that one with a fault can be left out. */
final class Faults {

    private final String file;
    private final Findings findings;
    private boolean any;

    Faults(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    String file() {
        return file;
    }

    boolean any() {
        return any;
    }

    /** @param pointer JSON pointer to what is wrong (RFC 6901) */
    void value(String pointer, String problem, String remedy) {
        add(FindingCode.DEFINITION_VALUE, new Place(file, 0, pointer), problem, remedy);
    }

    /** @param pointer JSON pointer to the member that is not known (RFC 6901) */
    void unknown(String pointer, String problem, String remedy) {
        add(FindingCode.DEFINITION_UNKNOWN, new Place(file, 0, pointer), problem, remedy);
    }

    /** @param line physical line, from 1 */
    void syntax(long line, String problem, String remedy) {
        add(FindingCode.DEFINITION_SYNTAX, Place.of(file, line), problem, remedy);
    }

    /**
     * A warning, which leaves the definition whole.
     *
     * @param pointer JSON pointer to a text with a comment (RFC 6901)
     */
    void comment(String pointer) {
        findings.add(FindingCode.COMMENT_LEFT_OUT, new Place(file, 0, pointer),
                "the comment in the text is not published", "Leave it so, or take it out");
    }

    /**
     * A warning about a value that has no effect, which leaves the definition whole.
     *
     * @param pointer JSON pointer to it (RFC 6901)
     */
    void unused(String pointer, String problem, String remedy) {
        findings.add(new Finding(FindingCode.DEFINITION_VALUE, Severity.WARNING, new Place(file, 0, pointer), problem,
                remedy));
    }

    private void add(FindingCode code, Place place, String problem, String remedy) {
        any = true;
        findings.add(code, place, problem, remedy);
    }
}
