package uk.openbook.site;

/**
 * The short way for text without Markdown in it, as most cells are: the HTML that flexmark and jsoup would make, without
 * either. When in doubt it leaves the text to them.
 */
final class PlainText {

    private static final String PARAGRAPH = "<p>";

    /** Beside letters, digits and spaces, what means nothing to Markdown or HTML inside a line. */
    private static final String HARMLESS = ".,;:'\"()/?%$@=+-£€–—‘’“”…•";
    /** What a line may start with, beside a letter. */
    private static final String HARMLESS_AT_THE_START = "'\"($@£€‘’“”";

    private PlainText() {
    }

    /** Paragraphs, a line break for each line; {@code null} where the text may be more than plain. */
    static String html(String text) {
        var html = new StringBuilder(text.length() + 64).append(PARAGRAPH);
        int start = 0;
        while (true) {
            int end = text.indexOf('\n', start);
            int stop = end < 0 ? text.length() : end;
            if (!appendLine(text, start, stop, html)) {
                return null;
            }
            if (end < 0) {
                return html.append("</p>").toString();
            }
            start = end + 1;
            if (start < text.length() && text.charAt(start) == '\n') {
                html.append("</p>\n").append(PARAGRAPH);
                start++;
            } else {
                html.append("<br>\n");
            }
        }
    }

    private static boolean appendLine(String text, int start, int end, StringBuilder html) {
        if (start == end || !startsPlainly(text, start, end) || text.charAt(end - 1) == ' ') {
            return false;
        }
        for (int i = start; i < end; i++) {
            char letter = text.charAt(i);
            if (letter == '&' && i + 1 < end && text.charAt(i + 1) == ' ') {
                html.append("&amp;");
            } else if (isPlain(letter)) {
                html.append(letter);
            } else {
                return false;
            }
        }
        return true;
    }

    /** Not like an item of a list, a quotation or an indent. */
    private static boolean startsPlainly(String text, int start, int end) {
        char first = text.charAt(start);
        if (first < '0' || first > '9') {
            return isLetter(first) || HARMLESS_AT_THE_START.indexOf(first) >= 0;
        }
        int i = start;
        while (i < end && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i == end || text.charAt(i) != '.' && text.charAt(i) != ')';
    }

    private static boolean isPlain(char letter) {
        return letter == ' ' || letter >= '0' && letter <= '9' || isLetter(letter) || HARMLESS.indexOf(letter) >= 0;
    }

    private static boolean isLetter(char letter) {
        return letter < 0x80 ? letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z'
                : Character.isLetter(letter);
    }
}
