package uk.openbook.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds comments in texts: what someone wrote for colleagues and expects no reader to see. They are HTML's
 * ({@code <!-- words -->}), and link reference definitions of Markdown to which no link of the text refers
 * ({@code [//]: # (words)}). What is in Markdown's code is no comment.
 *
 * @param start index of the first character
 * @param end index after the last
 */
public record Comments(int start, int end) {

    private static final String OPENING = "<!--";
    /** Declarations and instructions, which browsers take for comments too. */
    private static final Pattern DECLARATION = Pattern.compile("<(?:![A-Za-z\\[]|\\?)[^>]*+>?+");
    private static final Pattern BLANK_ENDS = Pattern.compile("[ \\t]++(?=[\\r\\n]|\\z)");
    private static final Pattern BLANK_LINES = Pattern.compile("(\\R)\\R{2,}+");

    /** All comments of a text, in order. */
    public static List<Comments> in(String text) {
        var found = new ArrayList<Comments>();
        boolean angle = text.contains("<!") || text.contains("<?");
        boolean definition = text.contains("]:");
        if (!angle && !definition) {
            return found;
        }
        var shown = CodeSpans.blanked(text);
        if (angle) {
            addHtml(shown, found);
        }
        if (definition) {
            found.addAll(LinkDefinitions.unused(shown));
        }
        found.sort(Comparator.comparingInt(Comments::start));
        return found;
    }

    /** The text without its comments, and without the blank lines that this would leave. */
    public static String without(String text) {
        var comments = in(text);
        if (comments.isEmpty()) {
            return text;
        }
        var kept = new StringBuilder();
        int from = 0;
        for (var comment : comments) {
            if (comment.start >= from) {
                kept.append(text, from, comment.start);
            }
            from = Math.max(from, comment.end);
        }
        kept.append(text, from, text.length());
        return BLANK_LINES.matcher(BLANK_ENDS.matcher(kept).replaceAll("")).replaceAll("$1$1").strip();
    }

    private static void addHtml(String text, List<Comments> found) {
        int at = text.indexOf(OPENING);
        while (at >= 0) {
            int end = at + 1;
            if (at == 0 || text.charAt(at - 1) != '\\') {
                end = end(text, at + OPENING.length());
                found.add(new Comments(at, end));
            }
            at = text.indexOf(OPENING, end);
        }
        var declaration = DECLARATION.matcher(text);
        while (declaration.find()) {
            found.add(new Comments(declaration.start(), declaration.end()));
        }
    }

    /** The end of an HTML comment; one that nothing ends goes on to the end of the text, as in a browser. */
    private static int end(String text, int from) {
        if (text.startsWith(">", from) || text.startsWith("->", from)) {
            return text.indexOf('>', from) + 1;
        }
        for (int at = text.indexOf("--", from); at >= 0; at = text.indexOf("--", at + 1)) {
            if (text.startsWith(">", at + 2)) {
                return at + "-->".length();
            }
            if (text.startsWith("!>", at + 2)) {
                return at + "--!>".length();
            }
        }
        return text.length();
    }
}
