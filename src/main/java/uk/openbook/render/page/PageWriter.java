package uk.openbook.render.page;

import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Set;
import java.util.function.Supplier;
import uk.openbook.text.Isolates;

/**
 * Holds a page while a template writes it. Text whose direction could reorder the words around it is put in a
 * {@code <bdi>}, wherever an element can be.
 */
public final class PageWriter extends Writer {

    private static final String ISOLATE = "<bdi>";
    private static final String ISOLATE_END = "</bdi>";
    /** Elements of HTML and SVG in which no other element can be. */
    private static final Set<String> TEXT_ONLY = Set.of("title", "desc", "text", "option", "textarea", "script", "style");

    private final StringBuilder page = new StringBuilder(1 << 14);
    private final long most;
    private final Supplier<? extends RuntimeException> excess;

    /** Holds a page of any length. */
    public PageWriter() {
        this(Long.MAX_VALUE, IllegalStateException::new);
    }

    /**
     * @param most how many characters a page may have
     * @param excess makes the exception for a page that has more
     */
    public PageWriter(long most, Supplier<? extends RuntimeException> excess) {
        this.most = most;
        this.excess = excess;
    }

    @Override
    public void write(char[] text, int from, int length) {
        page.append(text, from, length);
        requireLength();
    }

    @Override
    public void write(String text, int from, int length) {
        page.append(text, from, from + length);
        requireLength();
    }

    private void requireLength() {
        if (page.length() > most) {
            throw excess.get();
        }
    }

    /** Writes a text so that HTML shows it as it is, between tags or in an attribute. */
    public void writeEscaped(String text) {
        if (Isolates.isNeeded(text) && takesElements()) {
            writeIsolated(Isolates.balanced(text));
        } else {
            escape(text, 0, text.length());
        }
        requireLength();
    }

    /** Each part of the text that {@link Isolates} marks is in an element of its own too. */
    private void writeIsolated(String text) {
        boolean whole = Isolates.isNeededAround(text);
        page.append(whole ? ISOLATE : "");
        int from = 0;
        var starts = new ArrayDeque<Character>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Isolates.startsIsolate(c)) {
                starts.push(c);
            }
            if (c == Isolates.START || c == Isolates.END && starts.pop() == Isolates.START) {
                escape(text, from, i);
                page.append(c == Isolates.START ? ISOLATE : ISOLATE_END);
                from = i + 1;
            }
        }
        escape(text, from, text.length());
        page.append(whole ? ISOLATE_END : "");
    }

    /** Whether an element can be written here: not inside a tag, and not inside an element that holds text alone. */
    private boolean takesElements() {
        int tag = page.lastIndexOf("<");
        if (tag < 0) {
            return true;
        }
        if (page.indexOf(">", tag) < 0) {
            return false;
        }
        int end = tag + 1;
        while (end < page.length() && Character.isLetterOrDigit(page.charAt(end))) {
            end++;
        }
        return !TEXT_ONLY.contains(page.substring(tag + 1, end));
    }

    private void escape(String text, int from, int to) {
        int plain = from;
        for (int i = from; i < to; i++) {
            var escape = switch (text.charAt(i)) {
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '&' -> "&amp;";
                case '"' -> "&quot;";
                case '\'' -> "&#39;";
                default -> null;
            };
            if (escape != null) {
                page.append(text, plain, i).append(escape);
                plain = i + 1;
            }
        }
        page.append(text, plain, to);
    }

    @Override
    public void flush() {
        // The page is read when it is whole.
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    /** What was written so far. */
    @Override
    public String toString() {
        return page.toString();
    }
}
