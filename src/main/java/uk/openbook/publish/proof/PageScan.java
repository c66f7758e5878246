package uk.openbook.publish.proof;

/**
 * Reads from the bytes of a page where its links, ids and headings are. Our own pages are well-formed, so tags and
 * quoted attributes are all it knows of HTML; a whole parser takes a hundred times as long.
 */
final class PageScan {

    /** Is told what the page holds, in order; passes over what it does not want. */
    interface Visitor {

        /**
         * A header or footer begins.
         *
         * @param from where its name begins
         * @return where to read on: there, or further down
         */
        default int part(int from) {
            return from;
        }

        /**
         * A picture with its words begins.
         *
         * @param from where its name begins
         * @return where to read on: there, or further down
         */
        default int figure(int from) {
            return from;
        }

        /** A place the page leads to: {@code href}, {@code src} or {@code action}. */
        default void link(int from, int to) {
        }

        default void id(int from, int to) {
        }

        default void heading(int from) {
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

    // Every byte of every page passes here, so each method takes a position and gives the one after: a position in a
    // field would be read from memory and written back at each step.

    private void scan() {
        int at = 0;
        while (at < length) {
            at = afterByte('<', at);
            if (at >= length) {
                return;
            }
            byte next = page[at];
            if (next == '!' || next == '?') {
                at = startsWith("!--", at) ? after("-->", at + 1) : afterByte('>', at);
            } else if (next == '/') {
                at = afterByte('>', at);
            } else if (isLetter(next)) {
                at = element(at);
            }
        }
    }

    /** @param from where its name begins */
    private int element(int from) {
        int to = endOfName(from);
        if (to - from == 6 && (is("header", from, to) || is("footer", from, to))) {
            int next = visitor.part(from);
            if (next > from) {
                return next;
            }
        }
        if (to - from == 6 && is("figure", from, to)) {
            int next = visitor.figure(from);
            if (next > from) {
                return next;
            }
        }
        int at = attributes(to, is("html", from, to));
        switch (to - from) {
            case 2 -> {
                if (is("h1", from, to)) {
                    visitor.heading(from);
                }
            }
            case 4 -> inBody |= is("body", from, to);
            case 5 -> {
                if (is("title", from, to)) {
                    int end = textUntil("</title", at);
                    if (!inBody) {
                        visitor.title(at, end);
                    }
                    return end;
                }
                return is("style", from, to) ? textUntil("</style", at) : at;
            }
            case 6 -> {
                return is("script", from, to) ? textUntil("</script", at) : at;
            }
            case 8 -> {
                return is("textarea", from, to) ? textUntil("</textarea", at) : at;
            }
            default -> {
                // Its links and ids were all there was to it.
            }
        }
        return at;
    }

    private int attributes(int from, boolean root) {
        byte[] bytes = page;
        int end = length;
        int at = from;
        while (at < end) {
            byte letter = bytes[at];
            if (letter == '>') {
                return at + 1;
            }
            at = isSpace(letter) || letter == '/' || letter == '=' ? at + 1 : attribute(at, root);
        }
        return at;
    }

    private int attribute(int from, boolean root) {
        byte[] bytes = page;
        int to = endOfAttributeName(from);
        int at = afterSpaces(to);
        if (at >= length || bytes[at] != '=') {
            return at;
        }
        int start = afterSpaces(at + 1);
        int end;
        if (start < length && (bytes[start] == '"' || bytes[start] == '\'')) {
            byte quote = bytes[start++];
            end = afterByte(quote, start) - 1;
            at = Math.min(end + 1, length);
        } else {
            end = start;
            while (end < length && !isSpace(bytes[end]) && bytes[end] != '>') {
                end++;
            }
            at = end;
        }
        tell(root, from, to, start, end);
        return at;
    }

    private void tell(boolean root, int from, int to, int start, int end) {
        switch (to - from) {
            case 2 -> {
                if (is("id", from, to)) {
                    visitor.id(start, end);
                }
            }
            case 3 -> {
                if (is("src", from, to)) {
                    visitor.link(start, end);
                }
            }
            case 4 -> {
                if (is("href", from, to)) {
                    visitor.link(start, end);
                } else if (root && is("lang", from, to)) {
                    visitor.language(start, end);
                }
            }
            case 6 -> {
                if (is("action", from, to)) {
                    visitor.link(start, end);
                }
            }
            default -> {
                // It leads nowhere.
            }
        }
    }

    private int endOfName(int from) {
        byte[] bytes = page;
        int end = length;
        int at = from;
        while (at < end && (isPlain(bytes[at]) || !isSpace(bytes[at]) && bytes[at] != '>' && bytes[at] != '/')) {
            at++;
        }
        return at;
    }

    private int endOfAttributeName(int from) {
        byte[] bytes = page;
        int end = length;
        int at = from;
        while (at < end && (isPlain(bytes[at])
                || !isSpace(bytes[at]) && bytes[at] != '=' && bytes[at] != '>' && bytes[at] != '/')) {
            at++;
        }
        return at;
    }

    /** Whether it is one of those letters that names are nearly all made of, which also come after all marks. */
    private static boolean isPlain(byte letter) {
        return letter > '>';
    }

    private int afterSpaces(int from) {
        byte[] bytes = page;
        int end = length;
        int at = from;
        while (at < end && bytes[at] <= ' ' && isSpace(bytes[at])) {
            at++;
        }
        return at;
    }

    /** Where the text of an element without children ends. */
    private int textUntil(String tag, int from) {
        return nextOf(tag, page, from, length);
    }

    /** Where a text that starts with {@code <} stands next, in whatever letter case; the end where it does not. */
    static int nextOf(String tag, byte[] page, int from, int end) {
        for (int i = from; i < end; i++) {
            if (page[i] == '<' && i + tag.length() <= end && is(tag, page, i, i + tag.length())) {
                return i;
            }
        }
        return end;
    }

    /** The position after the next such byte; one more than the length where there is none. */
    private int afterByte(int wanted, int from) {
        byte[] bytes = page;
        int end = length;
        int at = from;
        while (at < end && bytes[at] != wanted) {
            at++;
        }
        return at + 1;
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
        return is(lower, page, from, to);
    }

    private static boolean is(String lower, byte[] page, int from, int to) {
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
        return letter <= ' ' && (letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r' || letter == '\f');
    }
}
