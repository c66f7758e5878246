package uk.openbook.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.openbook.input.settings.SettingsException;

/** Builds that end where they should not, in processes of their own. */
class EndedBuildTest {

    private static final int KILLS = 6;

    @TempDir(factory = InTarget.class)
    Path folder;
    private Path site;
    private Path output;

    @BeforeEach
    void publishFirst() throws IOException {
        site = Files.createDirectory(folder.resolve("site"));
        output = site.resolve("output");
    }

    private Published publish(Disk disk) {
        return new Publisher(site, output, 2, disk).publish(SmallSites.plan(SmallSites.pages(EndlessBuilds.PAGES, "three")),
                SmallSites.withoutRegisters(), Optional.empty());
    }

    private static List<String> java(Class<?> main, Object... arguments) {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-cp",
                System.getProperty("java.class.path"), main.getName()));
        for (var argument : arguments) {
            command.add(argument.toString());
        }
        return command;
    }

    /** Kills builds after longer and longer times; what stands then must be one whole edition. */
    private void killAndLook(String links, Disk disk, boolean alwaysThere) throws Exception {
        publish(disk);
        for (int kill = 0; kill < KILLS; kill++) {
            var process = new ProcessBuilder(java(EndlessBuilds.class, site, output, links))
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            try (BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII)) {
                assertNotNull(lines.readLine(), "the build ended by itself");
                Thread.sleep(6L * kill);
                process.destroyForcibly().waitFor();
            }
            if (alwaysThere || Files.exists(output)) {
                requireOneEdition();
            }
            publish(disk);
            requireOneEdition();
            assertEquals("three", edition(output.resolve("f0/0.html")));
            assertTrue(trees() <= 2, "left-overs");
        }
    }

    private void requireOneEdition() throws Exception {
        WholeSite.check(output);
        var editions = WholeSite.files(output).stream().filter(file -> file.endsWith(".html"))
                .map(file -> edition(output.resolve(file))).collect(Collectors.toSet());
        assertEquals(1, editions.size(), editions::toString);
        assertEquals(EndlessBuilds.PAGES + 1, WholeSite.files(output).size());
    }

    private static String edition(Path page) {
        try {
            var text = Files.readString(page);
            return text.substring(text.indexOf("Edition ") + 8, text.indexOf(" of page"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private long trees() throws IOException {
        try (var entries = Files.list(site.resolve("output.trees"))) {
            return entries.filter(Files::isDirectory).count();
        }
    }

    @Test
    void killed_theSiteThatStandsIsWholeAndTheNextBuildCleansUp() throws Exception {
        var disk = new SystemDisk();
        killAndLook("links", disk, Files.isSymbolicLink(link(disk)));
    }

    /** A link where the system makes them. */
    private Path link(Disk disk) throws IOException {
        var link = folder.resolve("link");
        disk.symbolicLink(link, Path.of("site"));
        return link;
    }

    @Test
    void killedWithoutLinks_theNextBuildCompletesOrStartsAnew() throws Exception {
        killAndLook("none", new BrittleDisk(), false);
    }

    @Test
    void anotherProcessBuilds_isRefused() throws Exception {
        var process = new ProcessBuilder(java(WaitingBuild.class, site, output))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII)) {
            assertEquals("half-way", lines.readLine());
            var refusal = assertThrows(SettingsException.class, () -> publish(new SystemDisk()));
            assertTrue(refusal.getMessage().contains("another build is writing to this folder"));
            process.getOutputStream().close();
            assertEquals(0, process.waitFor());
        } finally {
            process.destroyForcibly();
        }
        assertTrue(publish(new SystemDisk()).changed());
    }

    @Test
    void noRoomOnTheDisk_leavesTheSiteThatWasThere() throws Exception {
        assumeTrue(hasBash(), "needs bash to limit the size of files");
        publish(new SystemDisk());
        var command = java(HugeBuild.class, site, output).stream().map(word -> "'" + word + "'")
                .collect(Collectors.joining(" "));
        var process = new ProcessBuilder("bash", "-c", "ulimit -f 2048; exec " + command)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();

        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(2, process.waitFor(), said);
        assertTrue(said.startsWith("huge.bin: the file could not be written: "), said);
        requireOneEdition();
        assertEquals("three", edition(output.resolve("f0/0.html")));
        assertEquals(1, trees());
        assertFalse(publish(new SystemDisk()).changed());
    }

    private static boolean hasBash() throws InterruptedException {
        try {
            return new ProcessBuilder("bash", "-c", "ulimit -f 2048").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
