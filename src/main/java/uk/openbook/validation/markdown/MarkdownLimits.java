package uk.openbook.validation.markdown;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;

/**
 * How much Markdown may be in a text: far more than anyone writes, and far less than would keep a build busy or exhaust
 * its stack.
 */
public final class MarkdownLimits {

    /** Lists and quotations in one another. */
    private static final int DEPTH = 100;
    /** Brackets, stars and other marks in one paragraph. */
    private static final int MARKS = 1_000;
    private static final int HEADINGS = 1_000;
    private static final int TABLE_ROWS = 2_000;
    private static final String SIMPLER = "Write it more simply, or make several of it";

    /** The start of a list's item or a quotation; a quotation needs no space after it. */
    private static final Pattern ITEM = Pattern.compile("(?:>[ \\t]?|(?:[-*+]|[0-9]{1,9}[.)])(?:[ \\t]|$))");
    private static final Pattern HEADING = Pattern.compile("#{1,6}[ \\t].*|=+\\s*|-{2,}\\s*");

    private final Place place;
    private final Findings findings;
    private long line;
    private int marks;
    private int headings;
    private int rows;

    private MarkdownLimits(Place place, Findings findings) {
        this.place = place;
        this.findings = findings;
        this.line = place.line();
    }

    /**
     * Adds a finding for the first thing in a cell that there is too much of.
     *
     * @param place of the cell; asked for only where there can be too much, as in few cells
     */
    public static void checkCell(String text, Supplier<Place> place, Findings findings) {
        if (text.length() > DEPTH) {
            new MarkdownLimits(place.get(), findings).check(text, false);
        }
    }

    /** Whether there is too much of nothing in a text, so that it can be rendered. */
    public static boolean allow(String text) {
        var own = new Findings();
        checkLines(text, "", 1, own);
        return own.isEmpty();
    }

    /** Adds a finding for the first thing in a text of a file of its own, at its line. */
    public static void checkLines(String text, String file, long firstLine, Findings findings) {
        if (text.length() > DEPTH) {
            new MarkdownLimits(Place.of(file, firstLine), findings).check(text, true);
        }
    }

    private void check(String text, boolean lines) {
        for (int from = 0; from <= text.length(); line++) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            var problem = problem(text, from, to);
            if (problem != null) {
                findings.add(FindingCode.TOO_MUCH_MARKDOWN, lines ? Place.of(place.file(), line) : place, problem,
                        SIMPLER);
                return;
            }
            from = to + 1;
        }
    }

    /** What there is too much of, up to this line; null where that is nothing. */
    private String problem(String text, int from, int to) {
        int at = from;
        while (at < to && isBlank(text.charAt(at))) {
            at++;
        }
        // An item of a list in another stands two columns further in at least.
        int depth = (at - from) / 2;
        var item = ITEM.matcher(text).region(at, to);
        boolean starts = false;
        while (item.lookingAt() && item.end() > at) {
            starts = true;
            depth++;
            at = item.end();
            while (at < to && isBlank(text.charAt(at))) {
                at++;
            }
            item.region(at, to);
        }
        if (starts && depth > DEPTH) {
            return "lists or quotations stand in one another more than %d deep".formatted(DEPTH);
        }
        if (starts || at == to || text.charAt(at) == '|') {
            marks = 0;
        }
        if (at == from && HEADING.matcher(text).region(from, to).matches()) {
            marks = 0;
            headings++;
        }
        rows += text.substring(from, to).indexOf('|') >= 0 ? 1 : 0;
        for (; at < to; at++) {
            marks += isMark(text.charAt(at)) ? 1 : 0;
        }
        if (marks > MARKS) {
            return "a paragraph has more than 1,000 brackets, stars and other marks of Markdown";
        }
        if (rows > TABLE_ROWS) {
            return "the text has more than 2,000 rows of tables";
        }
        return headings > HEADINGS ? "the text has more than 1,000 headings" : null;
    }

    private static boolean isBlank(char letter) {
        return letter == ' ' || letter == '\t' || letter == '\r';
    }

    private static boolean isMark(char letter) {
        return switch (letter) {
            case '[', ']', '*', '_', '`', '<', '~', '&' -> true;
            default -> false;
        };
    }
}
