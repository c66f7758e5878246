package uk.openbook.hash;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The SHA-256 of one sequence of bytes after another. */
public final class Sha256 {

    /** In bytes. */
    public static final int LENGTH = 32;

    private final MessageDigest digest;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The hash of these bytes. */
    public static byte[] of(byte[] bytes) {
        return new Sha256().digest.digest(bytes);
    }

    public void update(byte[] bytes, int from, int length) {
        digest.update(bytes, from, length);
    }

    /** Takes all that remains in the buffer. */
    public void update(ByteBuffer bytes) {
        digest.update(bytes);
    }

    /** The hash of what was given since the last was asked for. */
    public byte[] digest() {
        return digest.digest();
    }

    /** Forgets what was given. */
    public void reset() {
        digest.reset();
    }
}
