package uk.openbook.hash;

import java.io.OutputStream;
import java.util.HexFormat;

/** Takes bytes, keeps none of them, and knows their number and their SHA-256. */
public final class Sha256Stream extends OutputStream {

    private final Sha256 digest = new Sha256();
    private long count;

    /** The SHA-256 of these bytes, in lower-case hex digits. */
    public static String of(byte[] bytes) {
        var stream = new Sha256Stream();
        stream.write(bytes, 0, bytes.length);
        return stream.hex();
    }

    @Override
    public void write(int letter) {
        write(new byte[] {(byte) letter}, 0, 1);
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
