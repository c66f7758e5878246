package uk.openbook.output.hash;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The jar, which most of the library is left out of, hashes as fast on this machine as the whole library would. */
class PackedHashIT {

    private static final String JAR = "target/openbook-0.1.0.jar";

    @Test
    void jar_hasAllThatAHashLoads() throws Exception {
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(MuchToHash.bytes()));
        var here = NativeHash.load().isPresent() ? "native " : "java ";
        assertEquals(here + hash, run(JAR + File.pathSeparator + "target/test-classes"));
    }

    private static String run(String classPath) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "--enable-native-access=ALL-UNNAMED", "-cp", classPath,
                MuchToHash.class.getName()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
