package uk.openbook.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.openbook.input.settings.SettingsException;

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
        return new Publisher(site, output, 1).publish(SmallSites.plan(SmallSites.pages(2, "one")),
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

    private Published publishFrom(Path site, Path output) {
        return new Publisher(site, output, 1).publish(SmallSites.plan(SmallSites.pages(2, "of " + site.getFileName())),
                SmallSites.withoutRegisters(), Optional.empty());
    }

    private Path secondSite() throws IOException {
        Files.createFile(site.resolve("site-config.properties"));
        var second = Files.createDirectory(folder.resolve("second"));
        Files.createFile(second.resolve("site-config.properties"));
        return second;
    }

    @Test
    void siteOfAnotherFolder_isRefusedWithWhatToDo() throws Exception {
        var second = secondSite();
        var shared = folder.resolve("public");
        publishFrom(site, shared);

        var refusal = assertThrows(SettingsException.class, () -> publishFrom(second, shared)).getMessage();

        assertEquals("%s: the site here is made from %s, and this is another one, from %s. ".formatted(shared,
                site.toRealPath(), second.toRealPath()) + "Name another folder with -o; or, to replace that site with this "
                + "one, delete the file " + folder.resolve("public.trees/site") + " and build again", refusal);
        assertTrue(Files.readString(shared.resolve("f0/0.html")).contains("of site"));
        assertFalse(publishFrom(site, shared).changed());

        Files.delete(folder.resolve("public.trees/site"));
        assertTrue(publishFrom(second, shared).changed());
        assertThrows(SettingsException.class, () -> publishFrom(site, shared));
    }

    @Test
    void siteMovedWithItsOutput_goesOn() throws Exception {
        publishIn(output);
        Files.createFile(site.resolve("site-config.properties"));
        // A copy stays behind, so that it is not simply gone.
        uk.openbook.golden.Trees.copy(site, folder.resolve("copy"));
        Files.move(site, folder.resolve("moved"));
        Files.move(folder.resolve("copy"), site);
        assertTrue(publishFrom(folder.resolve("moved"), folder.resolve("moved/output")).changed());
        WholeSite.check(folder.resolve("moved/output"));
    }

    @Test
    void siteMovedAlone_goesOnWhileItsNameIsTheSame() throws Exception {
        var shared = folder.resolve("public");
        publishFrom(site, shared);
        var moved = Files.move(site, Files.createDirectory(folder.resolve("new")).resolve("place"));
        assertTrue(publishFrom(moved, shared).changed());

        var record = folder.resolve("public.trees/site");
        Files.writeString(record, Files.readString(record).replace("title=Sharing", "title=Other")
                .replace("new/place", "gone").replace("folder=", "folder=" + folder.getRoot()));
        assertTrue(assertThrows(SettingsException.class, () -> publishFrom(moved, shared)).getMessage()
                .contains("this is another one"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "folder=", "folder=relative", "folder=\\u12"})
    void recordOfTheSiteChangedByHand_saysWhatToDo(String text) throws Exception {
        publishIn(output);
        var record = site.resolve("output.trees/site");
        Files.writeString(record, text);
        assertEquals(record + ": this file was changed by hand. Delete it if the site in " + site.toRealPath()
                + " may replace the one that is published here", refusalOf(output));
        Files.delete(record);
        publishIn(output);
    }

    @Test
    void journalChangedByHand_saysWhatToDo() throws Exception {
        var withoutLinks = new BrittleDisk();
        new Publisher(site, output, 1, withoutLinks).publish(SmallSites.plan(SmallSites.pages(2, "one")),
                SmallSites.withoutRegisters(), Optional.empty());
        Files.writeString(site.resolve("output.trees/journal"), "rubbish");
        var failure = assertThrows(uk.openbook.render.OutputException.class, () -> publishIn(output));
        assertTrue(failure.getMessage().contains("changed by hand"), failure.getMessage());
        WholeSite.check(output);
    }
}
