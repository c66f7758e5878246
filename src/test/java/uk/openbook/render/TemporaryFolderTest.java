package uk.openbook.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {

    @TempDir
    private Path parent;

    private List<Path> children() throws IOException {
        try (var files = Files.list(parent)) {
            return files.sorted().toList();
        }
    }

    @Test
    void nothingAskedFor_makesNothing() throws IOException {
        TemporaryFolder.openIn(() -> parent).close();
        assertEquals(List.of(), children());
    }

    @Test
    void filesAndFolders_goWithIt() throws IOException {
        var folder = TemporaryFolder.openIn(() -> parent);
        Files.writeString(TemporaryFolder.newPath(".a"), "rows");
        var deep = Files.createDirectories(TemporaryFolder.newFolder().resolve("b/c"));
        Files.writeString(deep.resolve("d"), "rows");
        assertEquals(1, children().size());
        folder.close();
        assertEquals(List.of(), children());
        folder.close();
    }

    @Test
    void closed_leavesTheFolderOfTheSystem() throws IOException {
        TemporaryFolder.openIn(() -> parent).close();
        var path = TemporaryFolder.newPath("");
        assertTrue(path.startsWith(TemporaryFolder.ofSystem().toRealPath()), path.toString());
        assertFalse(Files.exists(path));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void others_cannotOpenIt() throws IOException {
        var folder = TemporaryFolder.openIn(() -> parent);
        TemporaryFolder.newPath("");
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(children().get(0))));
        folder.close();
    }

    @Test
    void leftByAKilledCommand_isRemovedByTheNext() throws IOException {
        var left = Files.createDirectories(parent.resolve("openbook-123/1/content"));
        Files.writeString(left.resolve("rows"), "unpublished");
        Files.createFile(parent.resolve("openbook-123/lock"));
        // Killed before it had a lock.
        Files.createDirectory(parent.resolve("openbook-124"));

        var folder = TemporaryFolder.openIn(() -> parent);
        TemporaryFolder.newPath("");

        assertEquals(1, children().size(), children()::toString);
        assertFalse(Files.exists(left));
        folder.close();
    }

    @Test
    void inUseOrNotOfOurs_stays() throws IOException {
        var others = Files.createDirectory(parent.resolve("openbook-thesis"));
        Files.writeString(others.resolve("chapter"), "mine");
        Files.writeString(parent.resolve("openbook-file"), "mine");
        var folder = TemporaryFolder.openIn(() -> parent);
        var file = Files.writeString(TemporaryFolder.newPath(""), "rows");

        TemporaryFolder.removeAbandoned(parent);

        assertTrue(Files.exists(file));
        assertTrue(Files.exists(others.resolve("chapter")));
        assertTrue(Files.exists(parent.resolve("openbook-file")));
        folder.close();
    }

    /** As the baking of pages, which makes it, beside a publisher that looks for what was left. */
    @Test
    void madeWhileAnotherThreadLooksForWhatWasLeft_stays() throws Exception {
        for (int i = 0; i < 500; i++) {
            var folder = TemporaryFolder.openIn(() -> parent);
            var looking = new Thread(() -> TemporaryFolder.removeAbandoned(parent));
            looking.start();
            var file = Files.writeString(TemporaryFolder.newPath(""), "rows");
            looking.join();
            assertTrue(Files.exists(file));
            folder.close();
        }
        assertEquals(List.of(), children());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksInWhatIsLeft_areNotFollowed() throws IOException {
        var mine = Files.writeString(Files.createDirectory(parent.resolve("mine")).resolve("file"), "mine");
        var left = Files.createDirectory(parent.resolve("openbook-1"));
        Files.createFile(left.resolve("lock"));
        Files.createSymbolicLink(left.resolve("link"), parent.resolve("mine"));
        Files.createSymbolicLink(parent.resolve("openbook-2"), parent.resolve("mine"));

        TemporaryFolder.removeAbandoned(parent);

        assertFalse(Files.exists(left));
        assertTrue(Files.exists(mine));
    }

    @Test
    void folderThatIsNotThere_holdsNothingToRemove() {
        TemporaryFolder.removeAbandoned(parent.resolve("missing"));
        assertFalse(Files.exists(parent.resolve("missing")));
    }
}
