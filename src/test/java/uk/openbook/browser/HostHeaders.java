package uk.openbook.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The headers that a host of static sites sends with a file, as a site's own {@code _headers} asks: every rule whose path
 * fits holds, the values of several are joined, and {@code !} takes back what stands above.
 */
public final class HostHeaders {

    private HostHeaders() {
    }

    /** @param path from the root of the server, beginning with a slash */
    public static Map<String, String> of(Path site, String path) throws IOException {
        var headers = new TreeMap<String, String>();
        var file = site.resolve("_headers");
        if (!Files.isRegularFile(file)) {
            return headers;
        }
        boolean fits = false;
        for (var line : Files.readAllLines(file)) {
            if (line.startsWith("/")) {
                fits = line.endsWith("*") ? path.startsWith(line.substring(0, line.length() - 1)) : path.equals(line);
            } else if (fits && line.strip().startsWith("! ")) {
                headers.remove(line.strip().substring(2));
            } else if (fits) {
                var header = line.strip().split(": ", 2);
                headers.merge(header[0], header[1], (one, other) -> one + ", " + other);
            }
        }
        return headers;
    }
}
