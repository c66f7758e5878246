package uk.openbook.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

    private static final URI ADDRESS = URI.create("https://data.example.org/");

    @TempDir
    Path folder;
    private Path site;
    private Path jar;

    @BeforeEach
    void makeSite() throws IOException {
        site = folder.resolve("site");
        jar = Files.writeString(folder.resolve("program.jar"), "one");
        write("data/releases/2018-09-25/shares.csv", "a,b\n1,2\n");
        write("content/about.md", "About");
        write("site-config.properties", "site.title=Sharing");
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(site.resolve(path).getParent());
        Files.writeString(site.resolve(path), text);
    }

    private Sources sources() {
        return Sources.of(site, ADDRESS, new Program(Optional.of(jar))).orElseThrow();
    }

    private String hash() throws IOException {
        return sources().hash().orElseThrow();
    }

    /** A pipe into which nobody writes: to read it would never end. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void pipeOrDevice_isNotReadAndCounts() throws Exception {
        var before = hash();
        assertEquals(0, new ProcessBuilder("mkfifo", site.resolve("content/.pipe").toString()).start().waitFor());
        var withPipe = hash();
        assertNotEquals(before, withPipe);
        Files.createSymbolicLink(site.resolve("content/.zero"), Path.of("/dev/zero"));
        assertNotEquals(withPipe, hash());
        assertTrue(sources().areAsTheyWere());
    }

    @Test
    void sameFiles_haveOneHashWhereverTheyAreAndWheneverTheyWereWritten() throws IOException {
        var before = hash();
        Files.setLastModifiedTime(site.resolve("content/about.md"), FileTime.from(Instant.EPOCH));
        Files.move(site, folder.resolve("moved"));
        site = folder.resolve("moved");
        assertEquals(before, hash());
    }

    @Test
    void anyChange_givesAnotherHash() throws IOException {
        var hashes = new HashSet<String>();
        hashes.add(hash());
        write("data/releases/2018-09-25/shares.csv", "a,b\n1,3\n");
        assertTrue(hashes.add(hash()), "another cell");
        write("templates/page.ftlh", "");
        assertTrue(hashes.add(hash()), "another file, though empty");
        Files.createDirectories(site.resolve("data/releases/2018-12-20"));
        assertTrue(hashes.add(hash()), "another folder, though empty");
        Files.move(site.resolve("content/about.md"), site.resolve("content/other.md"));
        assertTrue(hashes.add(hash()), "another name");
        write("site-config.properties", "site.title=Openness");
        assertTrue(hashes.add(hash()), "another setting");
        Files.writeString(jar, "two");
        assertTrue(hashes.add(hash()), "another program");
        var elsewhere = Sources.of(site, URI.create("https://other.example.org/"), new Program(Optional.of(jar)));
        assertTrue(hashes.add(elsewhere.orElseThrow().hash().orElseThrow()), "another address");
    }

    @Test
    void whatNothingReads_isNoSource() throws IOException {
        var before = hash();
        write("output/index.html", "The site");
        write("notes.txt", "To do");
        assertEquals(before, hash());
    }

    @Test
    void bytesThatMoveFromOneFileToTheNext_giveAnotherHash() throws IOException {
        write("content/a.md", "onetwo");
        write("content/b.md", "");
        var before = hash();
        write("content/a.md", "one");
        write("content/b.md", "two");
        assertNotEquals(before, hash());
    }

    @Test
    void programInFolders_hasNoHash() throws IOException {
        assertEquals(Optional.empty(), Sources.of(site, ADDRESS, new Program(Optional.of(folder))).orElseThrow().hash());
        assertEquals(Optional.empty(), Sources.of(site, ADDRESS, new Program(Optional.empty())).orElseThrow().hash());
    }

    @Test
    void changeAfterwards_isSeen() throws IOException {
        var sources = sources();
        assertTrue(sources.areAsTheyWere());
        write("content/about.md", "Abouts");
        assertFalse(sources.areAsTheyWere(), "longer");

        sources = sources();
        Files.setLastModifiedTime(site.resolve("content/about.md"), FileTime.from(Instant.EPOCH));
        assertFalse(sources.areAsTheyWere(), "written to");

        sources = sources();
        write("content/new.md", "New");
        assertFalse(sources.areAsTheyWere(), "come");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linkThatLeadsNowhere_leavesThemUnknown() throws IOException {
        Files.createSymbolicLink(site.resolve("data/gone"), Path.of("nowhere"));
        assertEquals(Optional.empty(), Sources.of(site, ADDRESS, new Program(Optional.of(jar))));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linkedFolder_isFollowed() throws IOException {
        var elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("shares.csv"), "a,b\n");
        Files.createSymbolicLink(site.resolve("data/releases/2018-12-20"), elsewhere);
        var before = hash();
        Files.writeString(elsewhere.resolve("shares.csv"), "a,c\n");
        assertNotEquals(before, hash());
    }
}
