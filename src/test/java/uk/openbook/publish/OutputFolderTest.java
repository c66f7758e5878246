package uk.openbook.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.openbook.config.SettingsException;

class OutputFolderTest {

    @TempDir(factory = InTarget.class)
    Path folder;
    private Path site;
    private Path output;

    @BeforeEach
    void makeSite() throws IOException {
        site = Files.createDirectory(folder.resolve("site"));
        output = site.resolve("output");
    }

    private String refusalOf(Path output) {
        return assertThrows(SettingsException.class, () -> publishIn(output)).getMessage();
    }

    private Published publishIn(Path output) {
        return new Publisher(site, output, 1).publish(List.of(SmallSites.pages(2, "one")),
                SmallSites.withoutRegisters(), Optional.empty());
    }

    @Test
    void folderWithOtherFiles_isRefusedAndUntouched() throws Exception {
        Files.createDirectory(output);
        Files.writeString(output.resolve("thesis.txt"), "mine");
        assertEquals(output + " holds files that Openbook did not write. Name another folder with -o, or empty it",
                refusalOf(output));
        assertEquals("mine", Files.readString(output.resolve("thesis.txt")));
        assertFalse(Files.exists(site.resolve("output.trees")));
    }

    @Test
    void folderWithOtherFilesInPlaceOfTheSite_isRefused() throws Exception {
        publishIn(output);
        Files.delete(output);
        Files.createDirectory(output);
        Files.writeString(output.resolve("thesis.txt"), "mine");
        assertTrue(refusalOf(output).contains("did not write"));
        assertEquals("mine", Files.readString(output.resolve("thesis.txt")));
    }

    @Test
    void file_isRefused() throws Exception {
        Files.writeString(output, "mine");
        assertEquals(output + " is a file. Name another folder with -o, or remove it", refusalOf(output));
        assertEquals("mine", Files.readString(output));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linkElsewhere_isRefused() throws Exception {
        Files.createDirectory(folder.resolve("public"));
        Files.createSymbolicLink(output, folder.resolve("public"));
        assertTrue(refusalOf(output).contains("is a link that Openbook did not make"));
    }

    @Test
    void emptyFolder_isReplaced() throws Exception {
        Files.createDirectory(output);
        publishIn(output);
        WholeSite.check(output);
    }

    @Test
    void missingFolders_areMade() throws Exception {
        publishIn(folder.resolve("a/b/c"));
        WholeSite.check(folder.resolve("a/b/c"));
    }

    @Test
    void folderOfOtherFilesBesideIt_isRefusedAndUntouched() throws Exception {
        var mine = Files.createDirectory(site.resolve("output.trees")).resolve("7");
        Files.writeString(mine, "an oak");
        assertTrue(refusalOf(output).contains("something else has it"));
        assertEquals("an oak", Files.readString(mine));
    }

    @ParameterizedTest
    @ValueSource(strings = {"data", "data/published", "content/new", "templates", "src/site", "x/../data", ".", ".."})
    void sourcesOfTheSite_areRefused(String path) {
        assertTrue(refusalOf(site.resolve(path)).contains("sources"));
        assertFalse(Files.exists(site.resolve("data")));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void sourcesReachedByALink_areRefused() throws Exception {
        Files.createDirectory(site.resolve("data"));
        Files.createSymbolicLink(folder.resolve("elsewhere"), site.resolve("data"));
        assertTrue(refusalOf(folder.resolve("elsewhere/output")).contains("sources"));
    }

    @Test
    void wholeDisk_isRefused() {
        assertTrue(refusalOf(folder.getRoot()).contains("a whole disk"));
    }

    @Test
    void linkWhoseTreeIsGone_isReplaced() throws Exception {
        publishIn(output);
        for (var file : WholeSite.files(output)) {
            Files.delete(output.toRealPath().resolve(file));
        }
        Files.delete(output.toRealPath().resolve("f0"));
        Files.delete(output.toRealPath());
        publishIn(output);
        WholeSite.check(output);
    }

    @Test
    void journalChangedByHand_saysWhatToDo() throws Exception {
        var withoutLinks = new BrittleDisk();
        new Publisher(site, output, 1, withoutLinks).publish(List.of(SmallSites.pages(2, "one")),
                SmallSites.withoutRegisters(), Optional.empty());
        Files.writeString(site.resolve("output.trees/journal"), "rubbish");
        var failure = assertThrows(uk.openbook.output.OutputException.class, () -> publishIn(output));
        assertTrue(failure.getMessage().contains("changed by hand"), failure.getMessage());
        WholeSite.check(output);
    }
}
