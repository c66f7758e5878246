package uk.openbook.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import uk.openbook.model.Findings;

/**
 * A Markdown file that starts with a header in the form of JBake: lines of {@code key=value}, then a line of six tildes.
 * Which keys there must be is for others to judge.
 */
public final class FrontMatter {

    private final List<Field> fields;
    private final String body;
    private final long bodyLine;
    private final boolean header;

    private FrontMatter(List<Field> fields, String body, long bodyLine, boolean header) {
        this.fields = List.copyOf(fields);
        this.body = body;
        this.bodyLine = bodyLine;
        this.header = header;
    }

    /**
     * A line of the header.
     *
     * @param line its physical line, from 1
     */
    public record Field(String name, String value, long line) {
    }

    /**
     * Reads a file; empty where it is not UTF-8 or holds control characters, which are findings.
     *
     * @param site the site folder
     * @param file path from there, with forward slashes; it must exist
     */
    public static Optional<FrontMatter> read(Path site, String file, Findings findings) {
        throw new UnsupportedOperationException();
    }

    /** The header's lines in the file's order; a key that stands twice is there twice. */
    public List<Field> fields() {
        return fields;
    }

    /** The last field of this name, which is the one that JBake keeps. */
    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).reduce((first, second) -> second);
    }

    /** What stands after the header, or the whole text where there is none; lines end in a line feed. */
    public String body() {
        return body;
    }

    /** The physical line where the body begins, from 1. */
    public long bodyLine() {
        return bodyLine;
    }

    /** Whether the file has a header as JBake knows it. */
    public boolean hasHeader() {
        return header;
    }
}
