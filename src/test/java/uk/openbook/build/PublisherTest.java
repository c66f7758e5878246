package uk.openbook.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.openbook.build.SmallSites.file;
import static uk.openbook.build.SmallSites.output;
import static uk.openbook.build.SmallSites.page;
import static uk.openbook.build.SmallSites.pages;
import static uk.openbook.build.SmallSites.pagesWithOneChanged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.openbook.golden.Trees;
import uk.openbook.input.settings.SettingsException;
import uk.openbook.render.Output;
import uk.openbook.render.OutputException;
import uk.openbook.render.OutputFile;

class PublisherTest {

    @TempDir(factory = InTarget.class)
    Path folder;
    private Path site;
    private Path output;

    @BeforeEach
    void makeSite() throws IOException {
        site = Files.createDirectory(folder.resolve("site"));
        output = site.resolve("output");
    }

    private Published publish(Output... outputs) {
        return new Publisher(site, output, 2).publish(SmallSites.plan(outputs), SmallSites.withoutRegisters(), Optional.empty());
    }

    @Test
    void firstBuild_writesEveryFileAndItsChecksum() throws Exception {
        var published = publish(output(page("index.html", ""), file("downloads/a.csv", "a\r\n")), pages(3, "one"));

        assertEquals(List.of("SHA256SUMS", "downloads/a.csv", "f0/0.html", "f0/1.html", "f0/2.html", "index.html"),
                WholeSite.files(output));
        WholeSite.check(output);
        assertEquals(6, published.files());
        assertEquals(4, published.pages());
        assertEquals(6, published.written());
        assertTrue(published.changed());
        long bytes = 0;
        for (var file : WholeSite.files(output)) {
            bytes += Files.size(output.resolve(file));
        }
        assertEquals(bytes, published.bytes());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void firstBuild_putsARelativeLinkToATree() throws Exception {
        publish(pages(1, "one"));
        assertEquals(Path.of("output.trees", "1"), Files.readSymbolicLink(output));
        Files.move(site, folder.resolve("moved"));
        WholeSite.check(folder.resolve("moved/output"));
    }

    @Test
    void nothingChanged_touchesNothingOnDisk() throws Exception {
        publish(pages(2000, "one"));
        var before = Trees.disk(folder);

        var published = publish(pages(2000, "one"));

        assertEquals(0, published.written());
        assertEquals(0, published.removed());
        assertFalse(published.changed());
        assertEquals(before, Trees.disk(folder));
    }

    @Test
    void oneOfTwoThousandChanged_writesThatOneAndTheChecksums() throws Exception {
        publish(pages(2000, "one"));
        var unchanged = output.resolve("f0/5.html");
        Files.setLastModifiedTime(unchanged, FileTime.from(Instant.parse("2018-09-25T10:00:00Z")));

        var published = publish(pagesWithOneChanged(2000, "one", 1234));

        assertEquals(2, published.written());
        assertTrue(published.changed());
        assertEquals(Instant.parse("2018-09-25T10:00:00Z"), Files.getLastModifiedTime(unchanged).toInstant());
        assertTrue(Files.readString(output.resolve("f12/1234.html")).contains("of its own"));
        WholeSite.check(output);
    }

    @Test
    void fileNoLongerMade_vanishes() throws Exception {
        publish(pages(5, "one"));
        var published = publish(pages(4, "one"));
        assertEquals(1, published.removed());
        assertEquals(1, published.written());
        assertFalse(Files.exists(output.resolve("f0/4.html")));
        WholeSite.check(output);
    }

    @Test
    void fileBecomesFolder_isReplaced() throws Exception {
        publish(output(file("a", "one")));
        publish(output(file("a/b", "two")));
        assertEquals(List.of("SHA256SUMS", "a/b"), WholeSite.files(output));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void siteBefore_isKeptUntilTheNextIsPublished() throws Exception {
        for (var edition : List.of("one", "two", "three")) {
            publish(pages(3, edition));
        }
        WholeSite.check(site.resolve("output.trees/2"));
        WholeSite.check(site.resolve("output.trees/3"));
        assertFalse(Files.exists(site.resolve("output.trees/1")));
        assertEquals(Path.of("output.trees", "3"), Files.readSymbolicLink(output));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void anyNumberOfThreads_makeTheSameSite(int threads) throws Exception {
        new Publisher(site, output, threads).publish(SmallSites.plan(pages(300, "one")), SmallSites.withoutRegisters(), Optional.empty());
        publish(pages(300, "one"));
        WholeSite.check(output);
        assertEquals(301, WholeSite.files(output).size());
    }

    @Test
    void fileLongerThanTheBuffer_isComparedAndWrittenInParts() throws Exception {
        var bytes = new byte[3 * FileSink.LIMIT + 17];
        Arrays.fill(bytes, (byte) 'x');
        publish(output(new OutputFile("big.bin", out -> out.write(bytes))));
        assertArrayEquals(bytes, Files.readAllBytes(output.resolve("big.bin")));

        assertFalse(publish(output(new OutputFile("big.bin", out -> out.write(bytes)))).changed());

        for (int at : new int[] {0, FileSink.LIMIT + 5, bytes.length - 1}) {
            bytes[at] = 'y';
            assertEquals(2, publish(output(new OutputFile("big.bin", out -> out.write(bytes)))).written());
            assertArrayEquals(bytes, Files.readAllBytes(output.resolve("big.bin")));
            WholeSite.check(output);
        }
        for (int length : new int[] {bytes.length - 1, 2 * FileSink.LIMIT, 5, 0}) {
            var shorter = Arrays.copyOf(bytes, length);
            assertEquals(2, publish(output(new OutputFile("big.bin", out -> out.write(shorter)))).written());
            assertArrayEquals(shorter, Files.readAllBytes(output.resolve("big.bin")));
            WholeSite.check(output);
        }
        publish(output(new OutputFile("big.bin", out -> out.write(bytes))));
        assertArrayEquals(bytes, Files.readAllBytes(output.resolve("big.bin")));
        WholeSite.check(output);
    }

    @Test
    void bodyThatClosesTheStreamOrWritesByteByByte_isWritten() throws Exception {
        publish(output(new OutputFile("a.txt", out -> {
            for (int i = 0; i < 100_000; i++) {
                out.write('a' + i % 26);
            }
            out.close();
        })));
        assertEquals(100_000, Files.size(output.resolve("a.txt")));
        WholeSite.check(output);
    }

    @Test
    void fileChangedByHand_isMadeAnew() throws Exception {
        publish(pages(3, "one"));
        Files.writeString(output.resolve("f0/1.html"), "changed");
        assertEquals(1, publish(pages(3, "one")).written());
        WholeSite.check(output);
    }

    @Test
    void checksumsChangedByHand_areWorkedOutAnew() throws Exception {
        publish(pages(3, "one"));
        var sums = output.resolve("SHA256SUMS");
        Files.writeString(sums, "0".repeat(64) + Files.readString(sums).substring(64));
        assertTrue(publish(pages(3, "one")).changed());
        WholeSite.check(output);
    }

    @Test
    void checksumsRemovedByHand_areWorkedOutAnew() throws Exception {
        publish(pages(3, "one"));
        Files.delete(output.resolve("SHA256SUMS"));
        Files.delete(output.resolve("f0/2.html"));
        assertTrue(publish(pages(3, "one")).changed());
        WholeSite.check(output);
    }

    @Test
    void bodyThatFails_leavesTheSiteThatWasThere() throws Exception {
        publish(pages(300, "one"));
        var before = Trees.disk(folder);
        var bad = output(new OutputFile("bad.txt", out -> {
            out.write(1);
            throw new IOException("the source is gone");
        }), new OutputFile("worse.txt", out -> {
            throw new IOException("never said, for the first failure is");
        }));

        var failure = assertThrows(OutputException.class, () -> publish(pages(200, "two"), bad));

        assertEquals("bad.txt: the file could not be written: the source is gone. Put that right, and try again", failure.getMessage());
        WholeSite.check(output);
        assertEquals(before.keySet(), Trees.disk(folder).keySet());
        assertTrue(Files.readString(output.resolve("f0/1.html")).contains("Edition one"));
    }

    @Test
    void bodyWithABug_namesTheFile() {
        var failure = assertThrows(OutputException.class, () -> publish(output(new OutputFile("a.txt", out -> {
            throw new IllegalStateException("no such column");
        }))));
        assertTrue(failure.getMessage().startsWith("a.txt: the file could not be made: "), failure.getMessage());
        assertFalse(Files.exists(output));
    }

    @Test
    void bodyWhoseFailureIsWrapped_saysTheReason() {
        var failure = assertThrows(OutputException.class, () -> publish(output(new OutputFile("a.txt", out -> {
            throw new UncheckedIOException(new AccessDeniedException("templates/a.ftlh"));
        }))));
        assertEquals("a.txt: the file could not be written: templates/a.ftlh: access is denied. Let your account use it",
                failure.getMessage());
    }

    @Test
    void outputThatFails_leavesTheSiteThatWasThere() throws Exception {
        publish(pages(3, "one"));
        assertThrows(OutputException.class, () -> publish(pages(300, "two"), publication -> Stream.of(1).map(any -> {
            throw new OutputException("the template is missing");
        })));
        WholeSite.check(output);
        assertFalse(Files.exists(site.resolve("output.trees/2")));
    }

    @Test
    void twoOutputsForOnePath_areRefused() {
        var failure = assertThrows(OutputException.class,
                () -> publish(output(file("a.txt", "1")), output(file("a.txt", "2"))));
        assertEquals("a.txt: two outputs write this file", failure.getMessage());
    }

    @Test
    void outputThatWritesTheChecksums_isRefused() {
        assertThrows(OutputException.class, () -> publish(output(file("SHA256SUMS", ""))));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void permissions_areThoseOfAnyNewFile() throws Exception {
        publish(pages(1, "one"));
        var plain = Files.writeString(folder.resolve("plain"), "");
        var plainFolder = Files.createDirectory(folder.resolve("plain-folder"));
        assertEquals(PosixFilePermissions.toString(Files.getPosixFilePermissions(plain)),
                PosixFilePermissions.toString(Files.getPosixFilePermissions(output.resolve("f0/0.html"))));
        assertEquals(PosixFilePermissions.toString(Files.getPosixFilePermissions(plainFolder)),
                PosixFilePermissions.toString(Files.getPosixFilePermissions(output.resolve("f0"))));
    }

    @Test
    void secondBuildAtTheSameTime_isRefused() {
        publish(output(new OutputFile("a.txt", out -> {
            var refusal = assertThrows(SettingsException.class, () -> publish(pages(1, "two")));
            assertEquals(output + ": another build is writing to this folder. Wait until it has finished",
                    refusal.getMessage());
            out.write(1);
        })));
        assertTrue(Files.exists(output.resolve("a.txt")));
    }

    @Test
    void leftOversOfAKilledBuild_areRemoved() throws Exception {
        publish(pages(3, "one"));
        var leftOver = Files.createDirectories(site.resolve("output.trees/2/f0"));
        Files.writeString(leftOver.resolve("0.html"), "half a page");
        publish(pages(3, "one"));
        assertFalse(Files.exists(site.resolve("output.trees/2")));
    }
}
