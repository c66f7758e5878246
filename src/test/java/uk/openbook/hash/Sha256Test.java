package uk.openbook.hash;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Sha256Test {

    private static final int MEGABYTE = 1 << 20;

    @Test
    void nothing_hasTheHashOfTheStandard() {
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                HexFormat.of().formatHex(Sha256.of(new byte[0])));
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
