package uk.openbook.render.page;

/**
 * Turns plain text of several lines into HTML that keeps its paragraphs, its lines and the indents of these. Without the
 * tags the HTML is the text, so that whoever searches a page for a text finds it.
 */
final class TextLines {

    private static final char LINE_SEPARATOR = (char) 0x2028;
    private static final char PARAGRAPH_SEPARATOR = (char) 0x2029;
    private static final String PARAGRAPH = "<p>";
    private static final String NO_BREAK_SPACE = "\u00A0";
    private static final String TAB = NO_BREAK_SPACE.repeat(4);

    private TextLines() {
    }

    /** Whether a text has more than one line, line breaks around it aside. */
    static boolean hasSeveral(String text) {
        // Hardly any text has.
        return hasBreak(text) && hasBreak(text.strip());
    }

    private static boolean hasBreak(String text) {
        return nextBreak(text, 0) < text.length();
    }

    /** The text as paragraphs, which blank lines end, with an element for each other line break. */
    static String html(String text) {
        var lines = text.stripTrailing();
        var html = new StringBuilder(lines.length() + 64).append(PARAGRAPH);
        int start = endOfBlank(lines, 0);
        while (true) {
            int end = nextBreak(lines, start);
            line(lines.substring(start, end), html);
            if (end == lines.length()) {
                return html.append("</p>").toString();
            }
            start = endOfBlank(lines, end);
            var gap = lines.substring(end, start);
            boolean one = nextBreak(gap, gap.startsWith("\r\n") ? 2 : 1) == gap.length();
            html.append(one ? "<br>" : "</p>").append(gap).append(one ? "" : PARAGRAPH);
        }
    }

    private static int nextBreak(String text, int from) {
        int i = from;
        while (i < text.length() && !isBreak(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Where the next line with a text begins, its indent included. */
    private static int endOfBlank(String text, int from) {
        int end = from;
        for (int i = from; i < text.length() && isBlank(text.charAt(i)); i++) {
            end = isBreak(text.charAt(i)) ? i + 1 : end;
        }
        return end;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static void line(String line, StringBuilder html) {
        int i = 0;
        while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) {
            html.append(line.charAt(i++) == ' ' ? NO_BREAK_SPACE : TAB);
        }
        for (; i < line.length(); i++) {
            switch (line.charAt(i)) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(line.charAt(i));
            }
        }
    }
}
