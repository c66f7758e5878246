package uk.openbook.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.openbook.golden.Trees;
import uk.openbook.model.AsOf;

/** Whether a build is known again by the next one of the same sources: a site is made anew wherever that is in doubt. */
class LastBuildTest {

    private static final URI ADDRESS = URI.create("https://data.example.org/");
    private static final Instant DUE = Instant.parse("2018-09-25T09:30:00Z");
    private static final Instant NOW = Instant.parse("2018-10-01T12:00:00Z");
    private static final Instant NEXT = Instant.parse("2018-12-20T09:30:00Z");

    @TempDir(factory = InTarget.class)
    Path folder;
    private Path site;
    private Path output;
    private Path jar;

    @BeforeEach
    void makeSite() throws IOException {
        site = Files.createDirectory(folder.resolve("site"));
        output = folder.resolve("output");
        jar = Files.writeString(folder.resolve("program.jar"), "one");
        Files.createDirectories(site.resolve("data"));
        Files.writeString(site.resolve("data/shares.csv"), "a,b\n1,2\n");
    }

    private Sources sources() {
        return Sources.of(site, ADDRESS, new Program(Optional.of(jar))).orElseThrow();
    }

    private BuildNote note() {
        var asOf = new AsOf(NOW, ZoneOffset.UTC);
        asOf.hasCome(DUE);
        asOf.hasCome(NEXT);
        return new BuildNote(sources(), asOf,
                new BuildSummary(true, 4, 5000, List.of("Held back: 14 rows of shares", "Öther = remark")));
    }

    private Published publish(String edition) {
        return publish(edition, note());
    }

    private Published publish(String edition, BuildNote note) {
        return publisher().publish(SmallSites.plan(SmallSites.pages(3, edition)), SmallSites.withoutRegisters(),
                Optional.of(note));
    }

    private Publisher publisher() {
        return new Publisher(site, output, 1);
    }

    private Optional<LastBuild> last() {
        return publisher().lastOf(sources(), NOW);
    }

    private void assertKnown() {
        assertTrue(last().isPresent());
    }

    private void assertUnknown() {
        assertEquals(Optional.empty(), last());
    }

    @Test
    void sameSources_knowTheBuildAndTouchNothing() throws IOException {
        var published = publish("one");
        var before = Trees.disk(folder);

        var last = last().orElseThrow();

        assertEquals(before, Trees.disk(folder));
        assertEquals(new Published(published.files(), published.pages(), published.bytes(), 0, 0, false),
                last.published());
        assertTrue(last.told().hadFindings());
        assertEquals(4, last.told().registers());
        assertEquals(5000, last.told().entries());
        assertEquals(List.of("Held back: 14 rows of shares", "Öther = remark"), last.told().remarks());
    }

    @Test
    void buildThatFindsNothingChanged_isTheOneKnown() throws IOException {
        publish("one");
        Files.writeString(site.resolve("data/shares.csv"), "a,b\n1,3\n");
        assertUnknown();
        assertFalse(publish("one").changed());
        assertKnown();
        Files.writeString(site.resolve("data/shares.csv"), "a,b\n1,2\n");
        assertUnknown();
    }

    @Test
    void nothingThere_isUnknownAndStaysSo() throws IOException {
        var before = Trees.disk(folder);
        assertUnknown();
        assertEquals(before, Trees.disk(folder));
    }

    @Test
    void otherProgramOrAddress_isUnknown() throws IOException {
        publish("one");
        var other = Sources.of(site, URI.create("https://other.example.org/"), new Program(Optional.of(jar)));
        assertEquals(Optional.empty(), publisher().lastOf(other.orElseThrow(), NOW));
        Files.writeString(jar, "two");
        assertUnknown();
    }

    @Test
    void clock_countsOnlyWhereSomethingComesDue() {
        publish("one");
        for (var same : List.of(DUE, NOW.plusSeconds(1), NEXT.minusMillis(1))) {
            assertTrue(publisher().lastOf(sources(), same).isPresent(), same::toString);
        }
        for (var other : List.of(DUE.minusMillis(1), NEXT, NEXT.plusSeconds(1))) {
            assertEquals(Optional.empty(), publisher().lastOf(sources(), other), other::toString);
        }
    }

    @Test
    void nothingThatComesDue_isKnownForEver() {
        publish("one", new BuildNote(sources(), new AsOf(NOW, ZoneOffset.UTC),
                new BuildSummary(false, 0, 0, List.of())));
        for (var any : List.of(Instant.EPOCH, NOW, Instant.parse("9999-12-31T23:59:59Z"))) {
            assertTrue(publisher().lastOf(sources(), any).isPresent(), any::toString);
        }
    }

    @Test
    void siteThatWasTouched_isMadeAnew() throws Exception {
        var page = output.resolve("f0/1.html");
        publish("one");
        var bytes = Files.readAllBytes(page);

        Files.delete(page);
        assertUnknown();
        publish("one");
        assertKnown();

        Files.write(page, new byte[bytes.length]);
        Files.setLastModifiedTime(page, FileTime.from(Instant.now().plusSeconds(1)));
        assertUnknown();
        assertTrue(publish("one").changed());
        assertArrayEquals(bytes, Files.readAllBytes(page));
        WholeSite.check(output);
    }

    @ParameterizedTest
    @ValueSource(strings = {"new.html", "f0/new.html", "new/folder/", ".hidden"})
    void fileOrFolderPutInByHand_isUnknownAndGoesWithTheNextBuild(String path) throws Exception {
        publish("one");
        var place = output.resolve(path);
        Files.createDirectories(path.endsWith("/") ? place : place.getParent());
        if (!path.endsWith("/")) {
            Files.writeString(place, "");
        }
        assertUnknown();

        assertTrue(publish("one").changed());

        assertFalse(Files.exists(place));
        WholeSite.check(output);
        assertKnown();
    }

    /** Only systems that keep the time of the last change of any kind can tell. */
    @Test
    void sameLengthWithTheTimePutBack_isUnknownAndPutRight() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("unix"));
        publish("one");
        var page = output.resolve("f0/1.html");
        var bytes = Files.readAllBytes(page);
        var modified = Files.getLastModifiedTime(page);
        var changed = Files.getAttribute(page, "unix:ctime");
        do {
            Files.write(page, new byte[bytes.length]);
            Files.setLastModifiedTime(page, modified);
            // The clock of a file system may be a coarse one.
        } while (changed.equals(Files.getAttribute(page, "unix:ctime")));
        assertUnknown();

        assertTrue(publish("one").changed());

        assertArrayEquals(bytes, Files.readAllBytes(page));
        assertKnown();
    }

    @Test
    void accessTakenFromAPage_isUnknownAndGivenBack() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        publish("one");
        Files.setPosixFilePermissions(output.resolve("f0/1.html"), PosixFilePermissions.fromString("rw-------"));
        Files.setPosixFilePermissions(output.resolve("f0"), PosixFilePermissions.fromString("rwx------"));
        Files.setPosixFilePermissions(output.toRealPath(), PosixFilePermissions.fromString("rwx------"));
        assertUnknown();

        assertFalse(publish("one").changed());

        AccessOfAll.require(output);
        assertKnown();
    }

    @Test
    void copyOfTheSiteInAnotherFolder_isUnknown() throws Exception {
        publish("one");
        var copy = folder.resolve("copy");
        Trees.copy(site, copy);
        assertEquals(Optional.empty(), new Publisher(copy, output, 1).lastOf(
                Sources.of(copy, ADDRESS, new Program(Optional.of(jar))).orElseThrow(), NOW));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linkInPlaceOfAPage_isUnknown() throws IOException {
        publish("one");
        var page = output.resolve("f0/1.html");
        var aside = Files.move(page, folder.resolve("aside.html"));
        Files.createSymbolicLink(page, aside);
        assertUnknown();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void siteThatWasPutBack_isUnknown() throws IOException {
        publish("one");
        publish("two");
        Files.delete(output);
        Files.createSymbolicLink(output, Path.of("output.trees", "1"));
        assertUnknown();
    }

    @Test
    void treeThatKilledBuildLeft_isRemoved() throws IOException {
        publish("one");
        var half = Files.createDirectories(folder.resolve("output.trees/2/f0"));
        Files.writeString(half.resolve("0.html"), "");
        assertKnown();
        assertFalse(Files.exists(folder.resolve("output.trees/2")));
    }

    @Test
    void olderTreeThatCameBeside_isUnknown() throws IOException {
        publish("one");
        publish("two");
        publish("three");
        assertKnown();
        Files.createDirectories(folder.resolve("output.trees/1"));
        assertUnknown();
    }

    @Test
    void sourceChangedWhileTheSiteWasMade_isNotKept() throws IOException {
        var note = note();
        Files.writeString(site.resolve("data/shares.csv"), "a,b\n1,2\n3,4\n");
        publish("one", note);
        assertUnknown();
        Files.writeString(site.resolve("data/shares.csv"), "a,b\n1,2\n");
        assertUnknown();
    }

    @Test
    void programThatIsNoJar_isNotKept() {
        var note = note();
        var inFolders = Sources.of(site, ADDRESS, new Program(Optional.of(folder))).orElseThrow();
        publish("one", new BuildNote(inFolders, note.asOf(), note.told()));
        assertFalse(Files.exists(folder.resolve("output.trees/last-build")));
        assertEquals(Optional.empty(), publisher().lastOf(inFolders, NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"form=1", "form=", "from=yesterday", "tree=", "tree=one", "files=3.5", "state=", "until=",
        "sources=", "entries=many", "broken=\\u12"})
    void fileOfAnotherForm_isUnknown(String line) throws IOException {
        publish("one");
        assertKnown();
        var file = folder.resolve("output.trees/last-build");
        Files.writeString(file, Files.readString(file) + line + "\n");
        assertUnknown();
    }

    @Test
    void fileWithoutALine_isUnknown() throws IOException {
        publish("one");
        var file = folder.resolve("output.trees/last-build");
        var lines = Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")).toList();
        for (var left : List.of("form", "from", "until", "tree", "others", "sources", "state", "files", "pages", "bytes",
                "findings", "registers", "entries")) {
            Files.write(file, lines.stream().filter(line -> !line.startsWith(left + "=")).toList());
            assertEquals(Optional.empty(), last(), left);
        }
        Files.write(file, lines);
        assertKnown();
    }

    @Test
    void anotherBuildAtWork_isLeftToThePublisherToTell() throws IOException {
        publish("one");
        var lock = OutputFolder.of(site, output, new SystemDisk()).open();
        try {
            assertUnknown();
        } finally {
            lock.close();
        }
        assertKnown();
    }

    @Test
    void fileThatCannotBeKept_hindersNoPublishing() throws Exception {
        publish("one");
        Files.delete(folder.resolve("output.trees/last-build"));
        Files.createDirectories(folder.resolve("output.trees/last-build/in the way"));
        assertTrue(publish("two").changed());
        WholeSite.check(output);
        assertUnknown();
    }

    @Test
    void diskWithoutLinks_knowsItsFolder() {
        var publisher = new Publisher(site, output, 1, new BrittleDisk());
        publisher.publish(SmallSites.plan(SmallSites.pages(3, "one")), SmallSites.withoutRegisters(), Optional.of(note()));
        assertFalse(Files.isSymbolicLink(output));
        assertTrue(publisher.lastOf(sources(), NOW).isPresent());
    }
}
