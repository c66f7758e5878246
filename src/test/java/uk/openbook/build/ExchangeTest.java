package uk.openbook.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.openbook.build.BrittleDisk.Break;
import uk.openbook.build.BrittleDisk.Killed;
import uk.openbook.input.settings.SettingsException;
import uk.openbook.render.OutputException;

class ExchangeTest {

    /** The journal begins, the old site goes aside, the new one comes, the journal ends. */
    private static final int RENAMES = 4;

    @TempDir(factory = InTarget.class)
    Path folder;
    private final BrittleDisk disk = new BrittleDisk();
    private Path site;
    private Path output;

    @BeforeEach
    void makeSite() throws IOException {
        site = Files.createDirectory(folder.resolve("site"));
        output = site.resolve("output");
    }

    private Published publish(String edition) {
        return new Publisher(site, output, 2, disk).publish(SmallSites.plan(SmallSites.pages(30, edition)),
                SmallSites.withoutRegisters(), Optional.empty());
    }

    private String edition() throws IOException {
        var page = Files.readString(output.resolve("f0/0.html"));
        return page.substring(page.indexOf("Edition ") + 8, page.indexOf(" of page"));
    }

    private List<String> inTrees() throws IOException {
        try (var entries = Files.list(site.resolve("output.trees"))) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    static Stream<Arguments> killings() {
        return killings(RENAMES);
    }

    /** Where there is no old site to put aside, or where the journal has begun already. */
    static Stream<Arguments> killingsButOne() {
        return killings(RENAMES - 1);
    }

    private static Stream<Arguments> killings(int renames) {
        return IntStream.range(0, renames).boxed().flatMap(rename -> Stream.of(
                Arguments.of(rename, Break.KILLED_BEFORE), Arguments.of(rename, Break.KILLED_AFTER)));
    }

    @Test
    void withoutLinks_theOutputIsAFolderAndReplaced() throws Exception {
        publish("one");
        assertFalse(Files.isSymbolicLink(output));
        Files.setLastModifiedTime(output.resolve("f0/7.html"), FileTime.from(Instant.parse("2018-09-25T10:00:00Z")));
        assertFalse(publish("one").changed());
        var published = new Publisher(site, output, 2, disk).publish(SmallSites.plan(SmallSites.pagesWithOneChanged(30, "one", 3)), SmallSites.withoutRegisters(), Optional.empty());
        assertEquals(2, published.written());
        assertEquals(Instant.parse("2018-09-25T10:00:00Z"),
                Files.getLastModifiedTime(output.resolve("f0/7.html")).toInstant());
        WholeSite.check(output);
        WholeSite.check(site.resolve("output.trees/1"));
        publish("three");
        assertEquals("three", edition());
        assertEquals(List.of("2", "2.receipt", "3.receipt", "journal", "lock", "site"), inTrees());
    }

    @ParameterizedTest
    @MethodSource("killings")
    void killedWhileReplacing_theNextBuildCompletesIt(int rename, Break kind) throws Exception {
        publish("one");
        disk.breakAt(rename, kind);
        assertThrows(Killed.class, () -> publish("two"));
        if (Files.exists(output)) {
            WholeSite.check(output);
        }

        var published = publish("two");

        assertEquals("two", edition());
        WholeSite.check(output);
        boolean begun = rename > 0 || kind == Break.KILLED_AFTER;
        assertEquals(!begun, published.changed());
        publish("three");
        WholeSite.check(output);
        assertEquals(List.of("2", "2.receipt", "3.receipt", "journal", "lock", "site"), inTrees());
    }

    @ParameterizedTest
    @MethodSource("killingsButOne")
    void killedWhileCompleting_theNextBuildCompletesIt(int rename, Break kind) throws Exception {
        publish("one");
        disk.breakAt(0, Break.KILLED_AFTER);
        assertThrows(Killed.class, () -> publish("two"));
        disk.breakAt(rename, kind);
        assertThrows(Killed.class, () -> publish("two"));
        publish("two");
        assertEquals("two", edition());
        WholeSite.check(output);
    }

    @ParameterizedTest
    @MethodSource("killingsButOne")
    void killedWhilePublishingTheFirstTime_theNextBuildCompletesIt(int rename, Break kind) throws Exception {
        disk.breakAt(rename, kind);
        assertThrows(Killed.class, () -> publish("one"));
        publish("one");
        assertEquals("one", edition());
        WholeSite.check(output);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void diskRefusesARename_theSiteThatWasThereStays(int rename) throws Exception {
        publish("one");
        disk.breakAt(rename, Break.REFUSAL);
        assertThrows(OutputException.class, () -> publish("two"));
        assertEquals("one", edition());
        WholeSite.check(output);
        assertTrue(publish("two").changed());
        assertEquals("two", edition());
        WholeSite.check(output);
    }

    @Test
    void treeLostWhileReplacing_theSiteBeforeComesBack() throws Exception {
        publish("one");
        disk.breakAt(2, Break.KILLED_BEFORE);
        assertThrows(Killed.class, () -> publish("two"));
        Files.move(site.resolve("output.trees/2"), folder.resolve("lost"));
        assertFalse(publish("one").changed());
        assertEquals("one", edition());
    }

    @Test
    void otherFilesPutThereMeanwhile_areRefusedAndUntouched() throws Exception {
        publish("one");
        disk.breakAt(2, Break.KILLED_BEFORE);
        assertThrows(Killed.class, () -> publish("two"));
        Files.createDirectory(output);
        Files.writeString(output.resolve("thesis.txt"), "mine");
        assertThrows(SettingsException.class, () -> publish("two"));
        assertEquals("mine", Files.readString(output.resolve("thesis.txt")));
    }

    @Test
    void folderChangedByHand_isRefused() throws Exception {
        publish("one");
        Files.delete(output.resolve("SHA256SUMS"));
        assertThrows(SettingsException.class, () -> publish("two"));
        assertEquals("one", edition());
    }

    @Test
    void linksStopWorking_theLinkBecomesAFolder() throws Exception {
        new Publisher(site, output, 1).publish(SmallSites.plan(SmallSites.pages(30, "one")), SmallSites.withoutRegisters(), Optional.empty());
        publish("two");
        assertFalse(Files.isSymbolicLink(output));
        assertEquals("two", edition());
        WholeSite.check(output);
        WholeSite.check(site.resolve("output.trees/1"));
    }

    @Test
    void linksStartWorking_theFolderStaysOne() throws Exception {
        publish("one");
        new Publisher(site, output, 1).publish(SmallSites.plan(SmallSites.pages(30, "two")), SmallSites.withoutRegisters(), Optional.empty());
        assertFalse(Files.isSymbolicLink(output));
        assertEquals("two", edition());
        WholeSite.check(output);
    }
}
