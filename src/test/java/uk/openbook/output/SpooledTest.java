package uk.openbook.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpooledTest {

    private final AtomicInteger made = new AtomicInteger();

    @TempDir
    private Path scratch;

    private TemporaryFolder temporaryFolder;

    @BeforeEach
    void open() {
        temporaryFolder = TemporaryFolder.openIn(() -> scratch);
    }

    @AfterEach
    void close() {
        temporaryFolder.close();
    }

    private List<Path> temporary() throws IOException {
        try (var files = Files.walk(scratch)) {
            return files.filter(file -> file.toString().endsWith(".spool")).toList();
        }
    }

    private Spooled spooled(OutputFile.Body body) {
        return spooled(Long.MAX_VALUE, body);
    }

    private Spooled spooled(long most, OutputFile.Body body) {
        return new Spooled(any -> Stream.of(new OutputFile("a", out -> {
            made.incrementAndGet();
            body.writeTo(out);
        })), most);
    }

    private static String read(Output output) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (var file : output.files(null).toList()) {
            file.body().writeTo(bytes);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void pathsAlone_makeNothing() throws IOException {
        var spooled = spooled(out -> { });
        assertEquals(List.of("a"), spooled.files(null).map(OutputFile::path).toList());
        assertEquals(0, made.get());
        assertEquals(List.of(), temporary());
        spooled.close();
    }

    @Test
    void fileWantedByMany_isMadeOnce() throws Exception {
        var spooled = spooled(out -> out.write("text".getBytes(StandardCharsets.UTF_8)));
        var threads = Executors.newFixedThreadPool(4);
        try {
            var calls = new ArrayList<Callable<String>>();
            for (int i = 0; i < 20; i++) {
                calls.add(() -> read(spooled));
            }
            for (var read : threads.invokeAll(calls)) {
                assertEquals("text", read.get());
            }
        } finally {
            threads.shutdown();
        }
        assertEquals(1, made.get());
        assertEquals(1, temporary().size());
        spooled.close();
        assertEquals(List.of(), temporary());
    }

    @Test
    void fileThatFindsNoRoom_isMadeEachTime() throws IOException {
        var spooled = spooled(7, out -> {
            out.write("some ".getBytes(StandardCharsets.UTF_8));
            out.write("text".getBytes(StandardCharsets.UTF_8));
        });
        for (int i = 1; i < 4; i++) {
            assertEquals("some text", read(spooled));
            assertEquals(i, made.get());
        }
        spooled.close();
        assertEquals(List.of(), temporary());
    }

    @Test
    void fileThatCannotBeMade_leavesNothing() throws IOException {
        var spooled = spooled(out -> {
            out.write(1);
            throw new IOException("No space left on device");
        });
        assertEquals("No space left on device", assertThrows(IOException.class, () -> read(spooled)).getMessage());
        spooled.close();
        assertEquals(List.of(), temporary());
    }
}
