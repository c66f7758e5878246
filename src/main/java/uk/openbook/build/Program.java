package uk.openbook.build;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * The program that makes sites, as far as one can be told from another.
 *
 * @param code the jar that holds all of it; a folder of classes, which is not all of it, while it is being developed
 */
record Program(Optional<Path> code) {

    /** The one that runs. */
    static Program running() {
        var source = Program.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return new Program(Optional.empty());
        }
        try {
            return new Program(Optional.of(Path.of(source.getLocation().toURI())));
        } catch (URISyntaxException e) {
            return new Program(Optional.empty());
        }
    }

    /** One line that is another one for every other program and every other Java; empty where there is no jar. */
    Optional<String> print() throws IOException {
        if (code.isEmpty() || !Files.isRegularFile(code.get())) {
            return Optional.empty();
        }
        // Compressed files are the same bytes within one Java only (design, D20).
        return Optional.of(sum(code.get()) + " " + System.getProperty("java.vendor") + " "
                + System.getProperty("java.runtime.version"));
    }

    /** Tells another version from this one; whoever puts a forged jar here has the site in hand anyway. */
    private static String sum(Path jar) throws IOException {
        var out = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32());
        return Files.copy(jar, out) + " " + out.getChecksum().getValue();
    }
}
