package uk.openbook.input.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashMap;
import java.util.Map;
import uk.openbook.model.Finding;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.model.Severity;

/** The findings in one definition, so that one with a fault can be left out. */
final class Faults {

    private final String file;
    private final Findings findings;
    private final Map<String, Integer> lines = new HashMap<>();
    private JsonNode root = MissingNode.getInstance();
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

    /**
     * Notes where a value is.
     *
     * @param pointer JSON pointer to it (RFC 6901)
     * @param line physical line, from 1
     */
    void found(String pointer, int line) {
        lines.put(pointer, line);
    }

    /** The whole definition, from which places are named in words. */
    void whole(JsonNode definition) {
        root = definition;
    }

    private Place place(String pointer) {
        return new Place(file, lines.getOrDefault(pointer, 0), InDefinition.words(root, pointer));
    }

    /** @param pointer JSON pointer to what is wrong (RFC 6901) */
    void value(String pointer, String problem, String remedy) {
        add(FindingCode.DEFINITION_VALUE, place(pointer), problem, remedy);
    }

    /** @param pointer JSON pointer to the member that is not known (RFC 6901) */
    void unknown(String pointer, String problem, String remedy) {
        add(FindingCode.DEFINITION_UNKNOWN, place(pointer), problem, remedy);
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
        findings.add(FindingCode.COMMENT_LEFT_OUT, place(pointer),
                "the comment in the text is not published", "Leave it so, or take it out");
    }

    /**
     * A warning about a value that has no effect, which leaves the definition whole.
     *
     * @param pointer JSON pointer to it (RFC 6901)
     */
    void unused(String pointer, String problem, String remedy) {
        findings.add(new Finding(FindingCode.DEFINITION_VALUE, Severity.WARNING, place(pointer), problem,
                remedy));
    }

    private void add(FindingCode code, Place place, String problem, String remedy) {
        any = true;
        findings.add(code, place, problem, remedy);
    }
}
