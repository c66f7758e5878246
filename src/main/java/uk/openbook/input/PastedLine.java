package uk.openbook.input;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A line of CSV for a remedy, which staff paste into a file. */
public final class PastedLine {

    /** In the place of a reason that staff are to give. */
    public static final String REASON = "REASON";

    /** In the place of the name of who approves. */
    public static final String APPROVER = "APPROVER";

    private static final List<String> PLACEHOLDERS = List.of(REASON, APPROVER);

    private PastedLine() {
    }

    public static String of(String... cells) {
        return of(List.of(cells));
    }

    public static String of(List<String> cells) {
        return cells.stream().map(PastedLine::quoted).collect(Collectors.joining(","));
    }

    /**
     * Says to add a line to a file, with the headings that a file that is not there yet needs first.
     *
     * @param isThere whether the site has the file
     * @param file path from the site folder
     */
    public static String addTo(boolean isThere, String file, List<String> headings, String line) {
        return isThere ? "add to " + file + " the line " + line
                : "make the file " + file + " with the headings " + of(headings) + " in its first line, and below it the line "
                        + line;
    }

    /** What is wrong with a reason or a name that staff are to give: it is blank, or is still the word in its place. */
    public static Optional<String> unfilled(String text) {
        return text.isEmpty() ? Optional.of("is blank")
                : Optional.of("still says " + text).filter(any -> PLACEHOLDERS.contains(text));
    }

    private static String quoted(String cell) {
        boolean special = Stream.of(",", "\"", "\n", "\r").anyMatch(cell::contains);
        return special ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
