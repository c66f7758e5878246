package uk.openbook.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.openbook.golden.Trees;

/** The script {@code openbook}, with a JDK that runs these classes in the place of the jar. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    @TempDir
    private Path folder;
    private Path home;

    @BeforeEach
    void install() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        Files.copy(Path.of("openbook"), home.resolve("openbook"));
        Files.createFile(Files.createDirectory(home.resolve("target")).resolve("openbook-0.1.0.jar"));
        var java = Files.writeString(Files.createDirectories(folder.resolve("jdk/bin")).resolve("java"), """
                #!/bin/sh
                while [ "$1" != -jar ]; do shift; done
                shift 2
                exec '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dfile.encoding=UTF-8 -cp '%s' uk.openbook.cli.Openbook "$@"
                """.formatted(Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path")));
        assertTrue(java.toFile().setExecutable(true));
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"17.0.1\"\n");
    }

    private String run(String locale, String command) throws Exception {
        var process = new ProcessBuilder("sh", "-c", "cd '" + folder + "'; home/openbook " + command
                + "; echo exit $?").redirectErrorStream(true);
        process.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
        process.environment().put("LC_ALL", locale);
        process.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        var started = process.start();
        var said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        started.waitFor();
        return said;
    }

    /** Of these locales the first is installed nowhere; the second usually is not. */
    @ParameterizedTest
    @ValueSource(strings = {"xx_XX.UTF-8", "en_GB.UTF-8", "C", "POSIX", "C.UTF-8"})
    void folderWithCharactersBeyondAscii_isFoundInAnyLocale(String locale) throws Exception {
        // Named in the shell, since this program may itself run in a locale without them.
        Trees.copy(Path.of("src/test/resources/faults/base"), folder.resolve("site"));
        new ProcessBuilder("sh", "-c", "mv '" + folder.resolve("site") + "' '" + folder + "/c'\"$(printf '\\303\\251')\"")
                .inheritIO().start().waitFor();

        var said = run(locale, "check c*");

        assertTrue(said.endsWith("exit 0\n"), said);
        assertTrue(said.contains("0 errors"), said);
    }

    @Test
    void whatKilledCommandsLeft_isRemoved() throws Exception {
        // No process has this number: it is longer than any.
        var left = Files.createDirectories(home.resolve("target/trial.99999999/output"));
        var log = Files.createFile(home.resolve("target/trial.99999999.log"));
        var ours = Files.createDirectory(home.resolve("target/trial." + ProcessHandle.current().pid()));

        run("C.UTF-8", "--version");

        assertFalse(Files.exists(left.getParent()));
        assertFalse(Files.exists(log));
        assertTrue(Files.exists(ours), "a command that runs");
    }
}
