package uk.openbook.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledChromiumTest {

    @TempDir
    private Path folder;

    private Path program(String name) throws IOException {
        var file = Files.createFile(Files.createDirectories(folder.resolve(name).getParent()).resolve(
                folder.resolve(name).getFileName()));
        assertTrue(file.toFile().setExecutable(true));
        return file;
    }

    @Test
    void programInTheVariable_comesFirst() throws IOException {
        var named = program("named/browser");
        program("path/chromium");
        assertEquals(Optional.of(named), InstalledChromium.find(Map.of(
                "OPENBOOK_CHROMIUM", named.toString(), "PATH", folder.resolve("path").toString())));
    }

    @Test
    void variableWithoutAProgram_isAnError() {
        var missing = folder.resolve("missing").toString();
        var error = assertThrows(IllegalStateException.class,
                () -> InstalledChromium.find(Map.of("OPENBOOK_CHROMIUM", missing)));
        assertTrue(error.getMessage().contains(missing), error.getMessage());
    }

    @Test
    void firstFolderOfThePath_wins() throws IOException {
        var first = program("a/google-chrome");
        program("b/chromium");
        var path = folder.resolve("a") + File.pathSeparator + folder.resolve("b");
        assertEquals(Optional.of(first), InstalledChromium.find(Map.of("PATH", path)));
    }

    @Test
    void folderNamedLikeAProgram_isPassedOver() throws IOException {
        Files.createDirectories(folder.resolve("a/chromium"));
        var second = program("b/chromium");
        var path = folder.resolve("a") + File.pathSeparator + folder.resolve("b");
        assertEquals(Optional.of(second), InstalledChromium.find(Map.of("PATH", path)));
    }
}
