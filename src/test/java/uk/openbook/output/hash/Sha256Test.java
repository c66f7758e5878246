package uk.openbook.output.hash;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sha256Test {

    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private Path folder;

    @Test
    void nothing_hasTheHashOfTheStandard() {
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                HexFormat.of().formatHex(Sha256.of(new byte[0])));
    }

    @Test
    void everyHashThereIs_isThatOfJava() throws Exception {
        var hashes = new ArrayList<>(List.of(Hash.ofJava()));
        NativeHash.load().ifPresent(made -> hashes.add(made.get()));
        var bytes = random(70_000);
        for (var hash : hashes) {
            for (int length = 0; length < bytes.length - 3; length = length < 200 ? length + 1 : length * 3) {
                hash.update(bytes, 3, length / 2);
                hash.update(bytes, 3 + length / 2, length - length / 2);
                assertArrayEquals(ofJava(bytes, 3, length), hash.digest(), length + " bytes");
            }
        }
    }

    @Test
    void oneAfterAnother_eachBeginsAnew() throws Exception {
        var hash = new Sha256();
        var bytes = random(20_000);
        hash.update(bytes, 0, 5);
        hash.reset();
        hash.update(ByteBuffer.wrap(bytes, 100, 19_000));
        assertArrayEquals(ofJava(bytes, 100, 19_000), hash.digest());
        hash.update(bytes, 0, bytes.length);
        assertArrayEquals(ofJava(bytes, 0, bytes.length), hash.digest());
    }

    @Test
    void little_loadsNothing() {
        var asked = new AtomicInteger();
        var hash = new Sha256(new HashSupply(() -> {
            asked.incrementAndGet();
            return Optional.empty();
        }));
        hash.update(new byte[MEGABYTE], 0, MEGABYTE);
        hash.digest();
        assertEquals(0, asked.get());
    }

    @Test
    void much_goesOnWithFasterOnesWhenTheyAreThere() throws Exception {
        var made = new AtomicInteger();
        var loaded = new CountDownLatch(1);
        var supply = new HashSupply(() -> {
            loaded.countDown();
            return Optional.of(() -> {
                made.incrementAndGet();
                return Hash.ofJava();
            });
        });
        var hash = new Sha256(supply);
        var bytes = random(MEGABYTE);
        var expected = ofJava(bytes, 0, bytes.length);
        for (long hashed = 0; hashed < HashSupply.ENOUGH; hashed += MEGABYTE) {
            hash.update(bytes, 0, MEGABYTE);
            assertArrayEquals(expected, hash.digest());
        }
        loaded.await();
        for (int i = 0; i < 10_000 && made.get() == 0; i++) {
            hash.update(bytes, 0, bytes.length);
            assertArrayEquals(expected, hash.digest());
        }
        assertTrue(made.get() > 0, "the faster ones were there and not used");
        assertArrayEquals(expected, Sha256.of(bytes));
    }

    @Test
    void machineWithoutTheLibrary_saysNothingAndGivesTheSame() throws Exception {
        var expected = HexFormat.of().formatHex(ofJava(MuchToHash.bytes(), 0, MuchToHash.bytes().length));
        assertEquals("java " + expected, run("-Dorg.bouncycastle.native.cpu_variant=java"));
        assertEquals("java " + expected, run("-Djava.io.tmpdir=" + folder.resolve("missing")));
        assertEquals("java " + expected, run("-Dos.name=Plan 9"));
        var here = NativeHash.load().isPresent() ? "native " : "java ";
        assertEquals(here + expected, run("-Djava.io.tmpdir=" + folder));
        assertEquals(List.of(), List.of(folder.toFile().list()), "what was unpacked is removed");
    }

    /** What a program prints that hashes much, on either stream. */
    private static String run(String flag) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "--enable-native-access=ALL-UNNAMED", flag, "-cp",
                System.getProperty("java.class.path"), MuchToHash.class.getName()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        new Random(2018).nextBytes(bytes);
        return bytes;
    }

    private static byte[] ofJava(byte[] bytes, int from, int length) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(bytes, from, length);
        return digest.digest();
    }
}
