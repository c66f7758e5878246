package uk.openbook.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/**
 * A file of the site: its path, and how its bytes are made when its turn comes. Files are made in parallel, so a body
 * shares nothing that changes.
 *
 * @param path from the root of the site, lower case, with forward slashes
 */
public record OutputFile(String path, Body body) {

    /** Writes the bytes of one file; the same bytes each time. */
    @FunctionalInterface
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    public OutputFile {
        Objects.requireNonNull(path);
        Objects.requireNonNull(body);
    }

    /** Whether proof-reading reads its links and ids. */
    public boolean isPage() {
        return path.endsWith(".html");
    }
}
