package uk.openbook.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds link reference definitions of Markdown, {@code [label]: target "title"}, which show nothing by themselves
 * (CommonMark 0.31, section 4.7). The marks of quotations and lists may precede one, and its parts may be on several
 * lines.
 */
final class LinkDefinitions {

    private static final Pattern START = Pattern.compile(
            "(?m)^(?:[ \\t]{0,3}+(?:>|[-*+]|[0-9]{1,9}+[.)])){0,9}+[ \\t]{0,3}+\\[((?:[^\\[\\]\\\\]++|\\\\.){1,99}+)\\]:");
    private static final Pattern LABEL = Pattern.compile("\\[((?:[^\\[\\]\\\\]++|\\\\.){1,99}+)\\](?!:)");
    private static final int LONGEST = 10_000;

    private final String text;

    private LinkDefinitions(String text) {
        this.text = text;
    }

    /** Those to which no link of the text refers. */
    static List<Comments> unused(String text) {
        var definitions = new LinkDefinitions(text);
        var used = new HashSet<String>();
        var label = LABEL.matcher(text);
        while (label.find()) {
            used.add(normalized(label.group(1)));
        }
        var found = new ArrayList<Comments>();
        var start = START.matcher(text);
        while (start.find()) {
            int end = definitions.end(start.end());
            if (end >= 0 && !used.contains(normalized(start.group(1)))) {
                found.add(new Comments(start.start(), end));
            }
        }
        return found;
    }

    private static String normalized(String label) {
        return label.strip().replaceAll("\\s++", " ").toLowerCase(Locale.ROOT);
    }

    /** The end of the definition whose label ends here; -1 where its target or more of its line is none. */
    private int end(int label) {
        int target = target(space(label, true));
        if (target < 0) {
            return -1;
        }
        int before = space(target, true);
        int title = before > target ? title(before) : -1;
        if (title >= 0 && isLineEnd(space(title, false))) {
            return title;
        }
        return isLineEnd(space(target, false)) ? target : -1;
    }

    /** The end of blanks from here on, and of one line break among them where that is allowed. */
    private int space(int from, boolean lineBreak) {
        int at = from;
        boolean broken = !lineBreak;
        while (at < text.length()) {
            char character = text.charAt(at);
            if (character == '\n' && !broken) {
                broken = true;
            } else if (character != ' ' && character != '\t' && character != '\r') {
                break;
            }
            at++;
        }
        return at;
    }

    private int target(int from) {
        if (from < text.length() && text.charAt(from) == '<') {
            int close = closing(from + 1, '>');
            return close > 0 && text.indexOf('\n', from) >= 0 && text.indexOf('\n', from) < close ? -1 : close;
        }
        int at = from;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at == from ? -1 : at;
    }

    private int title(int from) {
        if (from >= text.length()) {
            return -1;
        }
        return switch (text.charAt(from)) {
            case '"' -> closing(from + 1, '"');
            case '\'' -> closing(from + 1, '\'');
            case '(' -> closing(from + 1, ')');
            default -> -1;
        };
    }

    /** The index after the character that closes; -1 where there is none near. */
    private int closing(int from, char closing) {
        int most = Math.min(text.length(), from + LONGEST);
        for (int at = from; at < most; at++) {
            if (text.charAt(at) == '\\') {
                at++;
            } else if (text.charAt(at) == closing) {
                return at + 1;
            }
        }
        return -1;
    }

    private boolean isLineEnd(int at) {
        return at >= text.length() || text.charAt(at) == '\n';
    }
}
