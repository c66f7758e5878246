package uk.openbook.text;

import java.util.HashSet;

/** Finds code in Markdown: text between two runs of backticks of one length. */
final class CodeSpans {

    private static final char MARK = '`';

    private CodeSpans() {
    }

    /** The text with spaces in the place of code, so that positions stay the same. */
    static String blanked(String text) {
        if (text.indexOf(MARK) < 0) {
            return text;
        }
        var shown = new StringBuilder(text);
        // Lengths of runs that no later run has: each is searched for once, so that the work grows with the text.
        var open = new HashSet<Integer>();
        for (int at = text.indexOf(MARK); at >= 0;) {
            int length = run(text, at);
            int close = open.contains(length) ? -1 : close(text, at + length, length);
            int end = at + length;
            if (close < 0) {
                open.add(length);
            } else {
                end = close + length;
                for (int i = at; i < end; i++) {
                    shown.setCharAt(i, text.charAt(i) == '\n' ? '\n' : ' ');
                }
            }
            at = text.indexOf(MARK, end);
        }
        return shown.toString();
    }

    private static int close(String text, int from, int length) {
        int at = text.indexOf(MARK, from);
        while (at >= 0) {
            int found = run(text, at);
            if (found == length) {
                return at;
            }
            at = text.indexOf(MARK, at + found);
        }
        return -1;
    }

    private static int run(String text, int from) {
        int to = from;
        while (to < text.length() && text.charAt(to) == MARK) {
            to++;
        }
        return to - from;
    }
}
