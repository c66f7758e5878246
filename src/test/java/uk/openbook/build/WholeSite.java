package uk.openbook.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/** Checks a published site by its own list of checksums: every file there, none more, each with its bytes. */
final class WholeSite {

    private WholeSite() {
    }

    static void check(Path output) throws Exception {
        var listed = new StringBuilder();
        var found = new TreeMap<String, String>();
        for (var file : files(output)) {
            if (!file.equals("SHA256SUMS")) {
                found.put(file, HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(Files.readAllBytes(output.resolve(file)))));
            }
        }
        found.forEach((path, hash) -> listed.append(hash).append("  ").append(path).append('\n'));
        assertEquals(listed.toString(), Files.readString(output.resolve("SHA256SUMS")));
    }

    /** The paths of all files, sorted. */
    static List<String> files(Path output) throws IOException {
        var root = output.toRealPath();
        try (var tree = Files.walk(root)) {
            return tree.filter(Files::isRegularFile).map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted().toList();
        }
    }
}
