package uk.openbook.render;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.Optional;

/**
 * A file of the site: its path, and how its bytes are made when its turn comes. Files are made in parallel, so a body
 * shares nothing that changes.
 *
 * @param path from the root of the site, lower case, with forward slashes
 * @param template the name of the template that renders it, such as {@code entry.ftlh}; empty of other files
 */
public record OutputFile(String path, Optional<String> template, Body body) {

    /** Writes the bytes of one file; the same bytes each time. */
    @FunctionalInterface
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    public OutputFile {
        Objects.requireNonNull(path);
        Objects.requireNonNull(template);
        Objects.requireNonNull(body);
    }

    /** A file that no template renders. */
    public OutputFile(String path, Body body) {
        this(path, Optional.empty(), body);
    }

    /** Whether it is a page. */
    public boolean isPage() {
        return path.endsWith(".html");
    }
}
