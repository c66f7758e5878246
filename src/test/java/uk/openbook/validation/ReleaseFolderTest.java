package uk.openbook.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseFolderTest {

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void write() throws IOException {
        site = new TestSite(folder).release("2018-11-29", "A1,One,approved,,");
    }

    @Test
    void filesThatSystemsLeave_arePassedOver() throws Exception {
        site.file("data/releases/.DS_Store", "").file("data/releases/2018-11-29/~$shares.csv", "")
                .file("data/releases/2018-11-29/.DS_Store", "").check();
        assertEquals(List.of(), site.found());
    }

    @Test
    void folderThatIsNoDate_isFound() throws Exception {
        for (var name : List.of("2018-02-30", "November", "2018-11-29-3", "2018-11-29 copy")) {
            site.file("data/releases/" + name + "/release.md", TestSite.NOTE);
        }
        site.check();
        assertEquals(List.of("2018-02-30", "2018-11-29 copy", "2018-11-29-3", "November").stream()
                .map(name -> "data/releases/" + name + ": '" + name + "' is not the date of a release. Name the folder like "
                        + "2018-11-29, or 2018-11-29-2 for a second release of that day [release-name]").toList(),
                site.found());
    }

    @Test
    void fileOfNoRegister_namesTheNearest() throws Exception {
        site.file("data/releases/2018-11-29/Share.csv", "").file("data/releases/2018-11-29/notice.txt", "")
                .file("data/releases/2018-11-29/old/shares.csv", "").file("data/releases/shares.csv", "").check();
        assertEquals(List.of(
                "data/releases/2018-11-29/Share.csv: is neither release.md, notices.csv nor the file of a register. "
                        + "Did you mean shares.csv? [unexpected-file]",
                "data/releases/2018-11-29/notice.txt: is neither release.md, notices.csv nor the file of a register. "
                        + "Delete it, or move it out of data/releases [unexpected-file]",
                "data/releases/2018-11-29/old: is a folder in a release. Delete it, or move it out of data/releases "
                        + "[unexpected-file]",
                "data/releases/shares.csv: is not the folder of a release. Move it into one, or delete it "
                        + "[unexpected-file]"), site.found());
    }
}
