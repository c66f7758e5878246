package uk.openbook.output.hash;

import java.nio.ByteBuffer;

/** The SHA-256 of one sequence of bytes after another. */
public final class Sha256 {

    /** In bytes. */
    public static final int LENGTH = 32;

    private static final int PART = 1 << 13;

    private final HashSupply supply;
    private Hash hash = Hash.ofJava();
    private long count;
    private byte[] part;

    public Sha256() {
        this(HashSupply.OF_PROGRAM);
    }

    Sha256(HashSupply supply) {
        this.supply = supply;
    }

    /** The hash of these bytes. */
    public static byte[] of(byte[] bytes) {
        var hash = new Sha256();
        hash.update(bytes, 0, bytes.length);
        return hash.digest();
    }

    public void update(byte[] bytes, int from, int length) {
        if (count == 0) {
            hash = supply.now(hash);
        }
        hash.update(bytes, from, length);
        count += length;
    }

    /** Takes all that remains in the buffer. */
    public void update(ByteBuffer bytes) {
        if (part == null) {
            part = new byte[PART];
        }
        while (bytes.hasRemaining()) {
            int length = Math.min(PART, bytes.remaining());
            bytes.get(part, 0, length);
            update(part, 0, length);
        }
    }

    /** The hash of what was given since the last was asked for. */
    public byte[] digest() {
        var result = hash.digest();
        supply.count(count);
        count = 0;
        return result;
    }

    /** Forgets what was given. */
    public void reset() {
        if (count > 0) {
            digest();
        }
    }
}
