package uk.openbook.publish.proof;

/**
 * Reads from the bytes of a page where its links, ids and headings are. Our own pages are well-formed, so tags and
 * quoted attributes are all it knows of HTML; a whole parser takes a hundred times as long.
 */
final class PageScan {

    /** Is told what the page holds, in order; passes over what it does not want. */
    interface Visitor {

        /** A place the page leads to: {@code href}, {@code src} or {@code action}. */
        default void link(int from, int to) {
        }

        default void id(int from, int to) {
        }

        default void heading() {
        }

        /** The title of the page, not of a picture in it. */
        default void title(int from, int to) {
        }

        default void language(int from, int to) {
        }
    }

    private final byte[] page;
    private final int length;
    private final Visitor visitor;
    private int at;
    private boolean inBody;

    private PageScan(byte[] page, int length, Visitor visitor) {
        this.page = page;
        this.length = length;
        this.visitor = visitor;
    }

    /** @param page UTF-8, of which the first bytes are the page */
    static void scan(byte[] page, int length, Visitor visitor) {
        new PageScan(page, length, visitor).scan();
    }

    private void scan() {
        while (at < length) {
            if (page[at++] != '<' || at >= length) {
                continue;
            }
            byte next = page[at];
            if (next == '!' || next == '?') {
                at = startsWith("!--", at) ? after("-->", at + 1) : after(">", at);
            } else if (next == '/') {
                at = after(">", at);
            } else if (isLetter(next)) {
                element();
            }
        }
    }

    private void element() {
        int from = at;
        while (at < length && !isSpace(page[at]) && page[at] != '>' && page[at] != '/') {
            at++;
        }
        int to = at;
        boolean root = is("html", from, to);
        attributes(root);
        inBody |= is("body", from, to);
        if (is("h1", from, to)) {
            visitor.heading();
        } else if (is("title", from, to)) {
            int end = textUntil("</title");
            if (!inBody) {
                visitor.title(at, end);
            }
            at = end;
        } else if (is("script", from, to)) {
            at = textUntil("</script");
        } else if (is("style", from, to)) {
            at = textUntil("</style");
        } else if (is("textarea", from, to)) {
            at = textUntil("</textarea");
        }
    }

    private void attributes(boolean root) {
        while (at < length) {
            byte letter = page[at];
            if (letter == '>') {
                at++;
                return;
            }
            if (isSpace(letter) || letter == '/' || letter == '=') {
                at++;
            } else {
                attribute(root);
            }
        }
    }

    private void attribute(boolean root) {
        int from = at;
        while (at < length && !isSpace(page[at]) && page[at] != '=' && page[at] != '>' && page[at] != '/') {
            at++;
        }
        int to = at;
        skipSpaces();
        if (at >= length || page[at] != '=') {
            return;
        }
        at++;
        skipSpaces();
        int start = at;
        int end;
        if (at < length && (page[at] == '"' || page[at] == '\'')) {
            byte quote = page[at++];
            start = at;
            while (at < length && page[at] != quote) {
                at++;
            }
            end = at++;
        } else {
            while (at < length && !isSpace(page[at]) && page[at] != '>') {
                at++;
            }
            end = at;
        }
        tell(root, from, to, start, end);
    }

    private void tell(boolean root, int from, int to, int start, int end) {
        if (is("href", from, to) || is("src", from, to) || is("action", from, to)) {
            visitor.link(start, end);
        } else if (is("id", from, to)) {
            visitor.id(start, end);
        } else if (root && is("lang", from, to)) {
            visitor.language(start, end);
        }
    }

    private void skipSpaces() {
        while (at < length && isSpace(page[at])) {
            at++;
        }
    }

    /** Where the text of an element without children ends. */
    private int textUntil(String tag) {
        for (int i = at; i < length; i++) {
            if (page[i] == '<' && startsWith(tag, i)) {
                return i;
            }
        }
        return length;
    }

    private int after(String mark, int from) {
        for (int i = from; i < length; i++) {
            if (startsWith(mark, i)) {
                return i + mark.length();
            }
        }
        return length;
    }

    private boolean startsWith(String lower, int from) {
        return from + lower.length() <= length && is(lower, from, from + lower.length());
    }

    /** Whether the bytes are this name, in whatever letter case. */
    private boolean is(String lower, int from, int to) {
        if (to - from != lower.length()) {
            return false;
        }
        for (int i = from; i < to; i++) {
            byte letter = page[i];
            int folded = letter >= 'A' && letter <= 'Z' ? letter + 0x20 : letter;
            if (folded != lower.charAt(i - from)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(byte letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z';
    }

    private static boolean isSpace(byte letter) {
        return letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r' || letter == '\f';
    }
}
