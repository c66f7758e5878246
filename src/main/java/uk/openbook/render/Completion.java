package uk.openbook.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;

/**
 * A file of the site that is made of other files, after these are rendered.
 *
 * @param path from the root of the site
 */
public record Completion(String path, Body body) {

    /** Writes the file. */
    @FunctionalInterface
    public interface Body {
        void writeTo(RenderedFiles rendered, OutputStream out) throws IOException;
    }

    /** The files that are rendered already. */
    @FunctionalInterface
    public interface RenderedFiles {
        /** Opens the file at a path of the plan; the caller closes it. */
        InputStream open(String path) throws IOException;
    }

    public Completion {
        Objects.requireNonNull(path);
        Objects.requireNonNull(body);
    }
}
