package uk.openbook.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksumsTest {

    @TempDir(factory = InTarget.class)
    Path folder;

    private static StagedFile file(String path, int fill) {
        var hash = new byte[32];
        java.util.Arrays.fill(hash, (byte) fill);
        return new StagedFile(path, 1, hash, false, true);
    }

    private static byte[] written(StagedFile... files) throws IOException {
        var out = new ByteArrayOutputStream();
        Checksums.write(List.of(files), out);
        return out.toByteArray();
    }

    @Test
    void written_asSha256sumWritesIt() throws Exception {
        assertEquals("ab".repeat(32) + "  a/b.html\n" + "01".repeat(32) + "  c\n",
                new String(written(file("a/b.html", 0xab), file("c", 1)), StandardCharsets.US_ASCII));
    }

    @Test
    void read_findsEachPathAndNoOther() throws Exception {
        var paths = Stream.iterate(100, i -> i + 1).limit(50).map(i -> "f" + i).toArray(String[]::new);
        var files = Stream.of(paths).map(path -> file(path, path.charAt(3))).toArray(StagedFile[]::new);
        var sums = new Checksums(written(files));
        assertEquals(50, sums.size());
        for (var file : files) {
            assertArrayEquals(file.hash(), sums.find(file.path()).orElseThrow());
        }
        for (var other : List.of("", "f", "f10", "f1000", "f099", "f150", "g")) {
            assertTrue(sums.find(other).isEmpty(), other);
        }
    }

    @Test
    void empty_findsNothing() {
        assertEquals(0, Checksums.NONE.size());
        assertTrue(Checksums.NONE.find("a").isEmpty());
    }

    @Test
    void publishedList_isAcceptedBySha256sum() throws Exception {
        var output = folder.resolve("output");
        new Publisher(folder.resolve("site"), output, 2).publish(SmallSites.plan(SmallSites.pages(20, "one")),
                SmallSites.withoutRegisters(), Optional.empty());
        Process process;
        try {
            process = new ProcessBuilder("sha256sum", "--check", "--strict", "SHA256SUMS").directory(output.toFile())
                    .redirectErrorStream(true).start();
        } catch (IOException e) {
            assumeTrue(false, "needs sha256sum");
            return;
        }
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        assertEquals(20, said.lines().filter(line -> line.endsWith(": OK")).count(), said);
    }
}
