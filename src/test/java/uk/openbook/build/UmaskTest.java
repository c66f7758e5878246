package uk.openbook.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import uk.openbook.golden.Trees;

/** What a build publishes can be read by everyone, whatever the umask of the account that builds. */
@DisabledOnOs(OS.WINDOWS)
class UmaskTest {

    @TempDir(factory = InTarget.class)
    Path folder;
    private Path site;
    private Path output;

    @BeforeEach
    void copySite() throws IOException {
        site = folder.resolve("site");
        Trees.copy(Path.of("src/test/resources/faults/base"), site);
        output = folder.resolve("made/for/output");
    }

    private String build(String umask) throws Exception {
        var command = Stream.concat(Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                "uk.openbook.cli.Openbook"), List.of("build", site.toString(), "-o", output.toString()).stream())
                .map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        var process = new ProcessBuilder("sh", "-c", "umask " + umask + "; exec " + command).redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    @Test
    void umaskOfOneAccount_letsEveryoneRead() throws Exception {
        assertTrue(build("077").contains("Published"));
        AccessOfAll.require(output);
    }

    @Test
    void umaskThatLetsEveryoneWrite_doesNotPass() throws Exception {
        build("000");
        AccessOfAll.require(output);
    }

    @Test
    void siteOfAnEarlierVersion_isOpenedWhereNothingChangesAndWhereFilesAreTakenOver() throws Exception {
        build("077");
        close();
        assertTrue(build("077").contains("Unchanged"));
        AccessOfAll.require(output);

        close();
        var settings = site.resolve("site-config.properties");
        Files.writeString(settings, Files.readString(settings).replaceFirst("site.notice=.*", "site.notice=Read by all."));
        assertTrue(build("077").contains("Published"));
        AccessOfAll.require(output);
    }

    /** Takes the access away, as builds before this one did. */
    private void close() throws Exception {
        assertEquals(0, new ProcessBuilder("chmod", "-R", "go=", output.toRealPath().getParent().toString()).start()
                .waitFor());
    }
}
