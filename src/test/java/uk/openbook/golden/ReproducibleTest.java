package uk.openbook.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.openbook.render.search.SearchFiles;

/**
 * The sample site is the same bytes wherever, whenever and by whichever Java it is built; spreadsheets and archives, which
 * Javas compress in their own ways, hold the same.
 */
class ReproducibleTest {

    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    @TempDir
    private static Path folder;

    private static String sums;

    @BeforeAll
    static void build_here() throws Exception {
        sums = build(JAVA_HOME, "here", "1", "-Duser.timezone=UTC", "-Duser.language=en", "-Duser.country=GB");
        assertTrue(sums.lines().count() > 500, "the sample has more files than this");
    }

    @Test
    void otherFolderZoneAndLanguage_giveTheSameBytes() throws Exception {
        // In Turkish, the lower case of I is no i; in Arabic, digits are others.
        assertEquals(sums, build(JAVA_HOME, "a much longer path/of folders", "2", "-Duser.timezone=Pacific/Kiritimati",
                "-Duser.language=tr", "-Duser.country=TR"));
        assertEquals(sums, build(JAVA_HOME, "arabic", "2", "-Duser.timezone=America/Los_Angeles",
                "-Duser.language=ar", "-Duser.country=EG"));
    }

    /** As on Windows, where a seal that was made elsewhere has to hold. */
    @Test
    void otherLineEnds_giveTheSameBytes() throws Exception {
        assertEquals(sums, build(JAVA_HOME, "lines", "2", "-Dline.separator=\r\n"));
    }

    @Test
    void java25_givesTheSameBytes() throws Exception {
        var home = java25();
        assumeTrue(home.isPresent(), "no JDK 25 stands beside the one that runs this");
        assertEquals(paths(sums), paths(build(home.get(), "java25", "2")));
    }

    /** The checksums; of packed files the names, which hold a hash of what is in them (design, D20). */
    private static List<String> paths(String checksums) {
        return checksums.lines().map(line -> line.contains("  " + SearchFiles.FOLDER) ? line.substring(line.indexOf(' '))
                : line).toList();
    }

    /** A JDK 25 named by JAVA_25_HOME, or installed beside the one that runs the tests. */
    private static Optional<Path> java25() throws IOException {
        var named = System.getenv("JAVA_25_HOME");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        try (var beside = Files.list(JAVA_HOME.getParent())) {
            return beside.filter(ReproducibleTest::isJava25).sorted().findFirst();
        }
    }

    private static boolean isJava25(Path home) {
        try {
            var release = home.resolve("release");
            return Files.isRegularFile(release) && Files.readString(release).contains("JAVA_VERSION=\"25")
                    && Files.isExecutable(home.resolve("bin/java"));
        } catch (IOException e) {
            return false;
        }
    }

    /** Builds the sample in a Java of its own; gives the checksums of every file. */
    private static String build(Path java, String place, String threads, String... properties) throws Exception {
        var output = Files.createDirectories(folder.resolve(place)).resolve("output");
        var command = new ArrayList<>(List.of(java.resolve("bin/java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(properties));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "uk.openbook.cli.Openbook", "build", ".",
                "-o", output.toString(), "--threads", threads));
        var log = folder.resolve("log").toFile();
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
        assertEquals(0, process.waitFor(), () -> read(log.toPath()));
        return sums(output.toRealPath());
    }

    /** The checksums of every file; of containers, those of what is in them. */
    private static String sums(Path site) throws IOException {
        var sums = new StringBuilder();
        for (var line : Files.readAllLines(site.resolve("SHA256SUMS"))) {
            if (line.endsWith(".ods") || line.endsWith(".zip")) {
                add(line.substring(66), Files.readAllBytes(site.resolve(line.substring(66))), sums);
            } else {
                sums.append(line).append('\n');
            }
        }
        return sums.toString();
    }

    private static void add(String name, byte[] bytes, StringBuilder sums) throws IOException {
        if (name.endsWith(".ods") || name.endsWith(".zip")) {
            for (var entry : Containers.entries(bytes).entrySet()) {
                add(name + "!" + entry.getKey(), entry.getValue(), sums);
            }
        } else {
            sums.append(sha256(bytes)).append("  ").append(name).append('\n');
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
