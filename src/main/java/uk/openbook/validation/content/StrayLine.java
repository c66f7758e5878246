package uk.openbook.validation.content;

import java.util.regex.Pattern;
import uk.openbook.validation.privacy.Excerpt;

/** Says what to do about a line in the header of a page or note that is not of the form {@code key=value}. */
public final class StrayLine {

    private static final Pattern COLON = Pattern.compile("\\s*([A-Za-z][A-Za-z0-9._-]*)\\s*:\\s*(.*)");
    private static final Pattern RULE = Pattern.compile("\\s*-{3,}\\s*");

    private StrayLine() {
    }

    /** @param line as it is in the file */
    public static String remedy(String line) {
        var colon = COLON.matcher(line);
        if (colon.matches()) {
            var value = colon.group(2).strip().replaceAll("^([\"'])(.*)\\1$", "$2");
            return "Write " + colon.group(1) + "=" + Excerpt.unquoted(value);
        }
        if (RULE.matcher(line).matches()) {
            return "Delete the line: a header starts with its first key=value, and ends in ~~~~~~";
        }
        return line.isBlank() ? "Delete the blanks in the line" : "Delete the line, or move it below ~~~~~~";
    }
}
