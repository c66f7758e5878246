package uk.openbook.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.openbook.model.Finding;
import uk.openbook.model.Findings;

class SiteLayoutTest {

    @TempDir
    private Path site;

    @BeforeEach
    void makeFolders() throws IOException {
        for (var folder : List.of("data/registers", "data/code-lists", "data/releases", "content", "templates/assets")) {
            Files.createDirectories(site.resolve(folder));
        }
        Files.createFile(site.resolve("data/organisations.csv"));
    }

    @Test
    void foldersAndFilesThatAreRead_areNoFindings() throws IOException {
        Files.createFile(site.resolve("data/waivers.csv"));
        Files.createFile(site.resolve("data/.gitignore"));
        Files.createFile(site.resolve("templates/assets/logo-2.svg"));
        assertEquals(List.of(), said());
    }

    @Test
    void fileInPlaceOfAFolder_isNamed() throws IOException {
        for (var folder : List.of("data/releases", "content", "templates/assets")) {
            Files.delete(site.resolve(folder));
            Files.createFile(site.resolve(folder));
        }
        assertEquals(List.of(
                "content: is not a folder. Replace it by a folder of that name, or delete it [unexpected-file]",
                "data/releases: is not a folder. Replace it by a folder of that name, or delete it [unexpected-file]",
                "templates/assets: is not a folder. Replace it by a folder of that name, or delete it "
                        + "[unexpected-file]"), said());
    }

    @Test
    void folderInPlaceOfAFile_isNamed() throws IOException {
        Files.createDirectory(site.resolve("data/waivers.csv"));
        assertEquals(List.of("data/waivers.csv: is not a file. Replace it by a file of that name, or delete it "
                + "[unexpected-file]"), said());
    }

    @Test
    void linksThatLeadNowhereOrToFolders_areNamed() throws IOException {
        Files.delete(site.resolve("data/organisations.csv"));
        Files.createSymbolicLink(site.resolve("data/organisations.csv"), site.resolve("nowhere"));
        Files.createSymbolicLink(site.resolve("templates/assets/images"), site.resolve("content"));
        assertEquals(List.of("data/organisations.csv: is not a file. Replace it by a file of that name, or delete it "
                        + "[unexpected-file]",
                "templates/assets/images: is a link to a folder or to nothing, or no file at all, and is not read. Put "
                        + "the files themselves there [unexpected-file]"), said());
    }

    private List<String> said() {
        var findings = new Findings();
        SiteLayout.check(site, findings);
        return findings.sorted().stream().map(Finding::toString).toList();
    }
}
