package uk.openbook.input;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.openbook.model.Findings;

/**
 * A Markdown file that starts with a header in the form of JBake: lines of {@code key=value}, then a line of six
 * tildes. Which keys there must be is for others to judge.
 */
public final class FrontMatter {

    /** JBake's {@code header.separator}; the line holds nothing else. */
    private static final String SEPARATOR = "~~~~~~";

    /** What is wrong with a {@link #strayLine()}, for a finding. */
    public static final String STRAY_LINE = "the line is not of the form key=value, as every line above ~~~~~~ must be";

    /** What is wrong with a {@link #brokenSeparator()}, for a finding. */
    public static final String BROKEN_SEPARATOR = "the line that ends the header is not six tildes and nothing else";

    /** What is wrong with a {@link #misplaced} line, for a finding. */
    public static final String MISPLACED = "the line is below ~~~~~~, so that it has no effect and is published as text";

    private static final Pattern NEARLY_SEPARATOR = Pattern.compile("\\h*~{3,}\\h*");

    /** A line such as {@code title=x} or {@code expect.shares.gone: 5}. */
    private static final Pattern LIKE_A_FIELD = Pattern.compile(
            "\\h{0,3}+([\\p{L}_-]{3,40}+)(\\.[^\\s=:]{1,200}+\\h*+[=:]|\\h*+=)(.*+)");
    private static final Pattern FENCE = Pattern.compile("\\h{0,3}+(?:```|~~~).*+");

    private final List<Field> fields;
    private final String body;
    private final long bodyLine;
    private final boolean header;
    private final long strayLine;
    private final long brokenSeparator;
    private final List<String> lines;

    private FrontMatter(List<Field> fields, String body, long bodyLine, boolean header, long strayLine,
            long brokenSeparator, List<String> lines) {
        this.fields = List.copyOf(fields);
        this.body = body;
        this.bodyLine = bodyLine;
        this.header = header;
        this.strayLine = strayLine;
        this.brokenSeparator = brokenSeparator;
        this.lines = lines;
    }

    /**
     * A line of the header.
     *
     * @param name what stands before the first equals sign, without white space around it
     * @param value what stands after it, without white space around it
     * @param line its physical line, from 1
     */
    public record Field(String name, String value, long line) {
    }

    /**
     * Reads a file; empty where it is not UTF-8, which is a finding.
     *
     * @param site the site folder
     * @param file path from there, with forward slashes; it must exist
     */
    public static Optional<FrontMatter> read(Path site, String file, Findings findings) {
        return TextFile.read(site, file, findings).map(text -> of(text.lines().toList()));
    }

    private static FrontMatter of(List<String> lines) {
        int separator = lines.indexOf(SEPARATOR);
        int stray = strayLine(lines, separator);
        if (separator < 0 || stray > 0) {
            return new FrontMatter(List.of(), joined(lines), 1, false, stray, separator < 0 ? brokenSeparator(lines) : 0,
                    lines);
        }
        var fields = new ArrayList<Field>();
        for (int i = 0; i < separator; i++) {
            var line = lines.get(i);
            int equals = line.indexOf('=');
            if (equals >= 0) {
                fields.add(new Field(line.substring(0, equals).trim(), line.substring(equals + 1).trim(), i + 1));
            }
        }
        return new FrontMatter(fields, joined(lines.subList(separator + 1, lines.size())), separator + 2, true, 0,
                0, lines);
    }

    /** As in JBake, a line above the separator that is neither empty nor key=value means that there is no header. */
    private static int strayLine(List<String> lines, int separator) {
        for (int i = 0; i < separator; i++) {
            if (!mayStandInHeader(lines.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Below lines of a header alone: further down, tildes may mark out a block of code. */
    private static int brokenSeparator(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (NEARLY_SEPARATOR.matcher(lines.get(i)).matches()) {
                return i + 1;
            }
            if (!mayStandInHeader(lines.get(i))) {
                return 0;
            }
        }
        return 0;
    }

    private static boolean mayStandInHeader(String line) {
        return line.isEmpty() || line.indexOf('=') >= 0;
    }

    private static String joined(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    /** The header's lines in the file's order; a key that stands twice is there twice. */
    public List<Field> fields() {
        return fields;
    }

    /** The last field of this name, which is the one that JBake keeps. */
    public Optional<Field> field(String name) {
        Field last = null;
        for (var field : fields) {
            last = field.name().equals(name) ? field : last;
        }
        return Optional.ofNullable(last);
    }

    /**
     * The lines of the body that look like lines of a header, and so have no effect; code is passed over.
     *
     * @param names the first words of keys, up to a full stop; a misspelt one counts too
     */
    public List<Field> misplaced(Collection<String> names) {
        var nearest = Nearest.of(names);
        var found = new ArrayList<Field>();
        boolean code = false;
        var text = body.lines().toList();
        for (int i = 0; i < text.size(); i++) {
            code ^= FENCE.matcher(text.get(i)).matches();
            var matcher = LIKE_A_FIELD.matcher(text.get(i));
            if (!code && matcher.matches() && nearest.to(matcher.group(1)).isPresent()) {
                var key = matcher.group(1) + matcher.group(2);
                found.add(new Field(key.substring(0, key.length() - 1).strip(), matcher.group(3).strip(), bodyLine + i));
            }
        }
        return found;
    }

    /** What stands after the header, or the whole text where there is none; every line ends in a line feed. */
    public String body() {
        return body;
    }

    /** The physical line where the body begins, from 1. */
    public long bodyLine() {
        return bodyLine;
    }

    /** The line above the separator because of which there is no header; 0 where it is not because of a line. */
    public long strayLine() {
        return strayLine;
    }

    /** The text of the {@link #strayLine()}. */
    public String strayText() {
        return lines.get((int) strayLine - 1);
    }

    /** The line below a header that was meant to end it, such as one with blanks after the tildes; 0 where there is none. */
    public long brokenSeparator() {
        return brokenSeparator;
    }

    /** Whether there is a header. */
    public boolean hasHeader() {
        return header;
    }
}
