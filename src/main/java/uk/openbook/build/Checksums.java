package uk.openbook.build;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import uk.openbook.hash.Sha256;

/**
 * The lines of a {@code SHA256SUMS} file, as {@code sha256sum} writes and checks them: hash, two spaces, path; sorted
 * by path. Kept as the bytes of the file and searched by halves, for a site may have a million files.
 */
final class Checksums {

    /** Of a site that has no files yet. */
    static final Checksums NONE = new Checksums(new byte[0]);

    private static final int PATH = 2 * Sha256.LENGTH + 2;

    private final byte[] text;
    private final int[] lines;

    Checksums(byte[] text) {
        this.text = text;
        this.lines = linesOf(text);
    }

    /** Where each line starts, and where the last one ends. */
    private static int[] linesOf(byte[] text) {
        var starts = new int[text.length / (PATH + 2) + 2];
        int count = 1;
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '\n') {
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    int size() {
        return lines.length - 1;
    }

    /** The hash of the file of this path. */
    Optional<byte[]> find(String path) {
        var wanted = path.getBytes(StandardCharsets.ISO_8859_1);
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Arrays.compareUnsigned(text, lines[middle] + PATH, lines[middle + 1] - 1, wanted, 0,
                    wanted.length);
            if (order == 0) {
                return Optional.of(hash(lines[middle]));
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    private byte[] hash(int start) {
        var hash = new byte[Sha256.LENGTH];
        for (int i = 0; i < hash.length; i++) {
            hash[i] = (byte) (HexFormat.fromHexDigit(text[start + 2 * i]) << 4
                    | HexFormat.fromHexDigit(text[start + 2 * i + 1]));
        }
        return hash;
    }

    /** @param files sorted by path */
    static void write(Iterable<StagedFile> files, OutputStream out) throws IOException {
        var line = new StringBuilder();
        for (var file : files) {
            line.setLength(0);
            HexFormat.of().formatHex(line, file.hash()).append("  ").append(file.path()).append('\n');
            out.write(line.toString().getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
