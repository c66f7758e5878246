package uk.openbook.publish.proof;

import java.nio.charset.StandardCharsets;

/**
 * A text as 64 bits, for sites with a million pages: the FNV-1a hash of its UTF-8 form. Two of a million texts are
 * taken for one another with a chance of one in thirty million.
 */
public final class Hash64 {

    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Hash64() {
    }

    public static long of(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return of(bytes, 0, bytes.length);
    }

    static long of(byte[] bytes, int from, int to) {
        long hash = BASIS;
        for (int i = from; i < to; i++) {
            hash = (hash ^ bytes[i] & 0xff) * PRIME;
        }
        return hash;
    }
}
