package uk.openbook.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** Requires that a web server can read a site under an account of its own. */
final class AccessOfAll {

    private AccessOfAll() {
    }

    /** Every file, every folder and the folder of the trees have the access of published ones. */
    static void require(Path output) throws IOException {
        var root = output.toRealPath();
        requireAccess(root.getParent());
        try (Stream<Path> all = Files.walk(root)) {
            for (var path : (Iterable<Path>) all::iterator) {
                requireAccess(path);
            }
        }
    }

    private static void requireAccess(Path path) throws IOException {
        assertEquals(Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(path)), path.toString());
    }
}
