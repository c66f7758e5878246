package uk.openbook.output.manifests;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Takes bytes, keeps none of them, and knows their number and their SHA-256. */
public final class Sha256Stream extends OutputStream {

    private final MessageDigest digest;
    private long count;

    public Sha256Stream() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The SHA-256 of these bytes, in lower-case hex digits. */
    public static String of(byte[] bytes) {
        var stream = new Sha256Stream();
        stream.write(bytes, 0, bytes.length);
        return stream.hex();
    }

    @Override
    public void write(int letter) {
        digest.update((byte) letter);
        count++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        digest.update(bytes, from, length);
        count += length;
    }

    /** How many bytes there were. */
    public long count() {
        return count;
    }

    /** Their hash, in lower-case hex digits; asked for once, after the last byte. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
