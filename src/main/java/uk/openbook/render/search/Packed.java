package uk.openbook.render.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/** Bytes of a file of the index, as they grow. Numbers are unsigned, seven bits a byte, the lowest first. */
final class Packed {

    private byte[] bytes = new byte[1024];
    private int size;
    private byte[] before = new byte[0];

    int size() {
        return size;
    }

    byte[] bytes() {
        return bytes;
    }

    /** The bytes from one place to another. */
    byte[] copy(int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    /** Begins anew. */
    void clear() {
        size = 0;
        before = new byte[0];
    }

    /** The CRC-32 of all bytes, by which files are named. */
    int hash() {
        var crc = new CRC32();
        crc.update(bytes, 0, size);
        return (int) crc.getValue();
    }

    Packed octet(int octet) {
        room(1);
        bytes[size++] = (byte) octet;
        return this;
    }

    Packed number(int number) {
        room(5);
        int left = number;
        while ((left & ~0x7f) != 0) {
            bytes[size++] = (byte) (left & 0x7f | 0x80);
            left >>>= 7;
        }
        bytes[size++] = (byte) left;
        return this;
    }

    /** A text in UTF-8 after its length in bytes. */
    Packed text(String text) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        return append(utf8, 0, utf8.length);
    }

    /** One of a sorted list: how many bytes it shares with the one before, then the rest. */
    Packed next(String text) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        int shared = Arrays.mismatch(before, utf8);
        if (shared < 0) {
            shared = utf8.length;
        }
        before = utf8;
        number(shared).number(utf8.length - shared);
        return append(utf8, shared, utf8.length - shared);
    }

    Packed append(Packed other) {
        return append(other.bytes, 0, other.size);
    }

    Packed append(byte[] from, int offset, int length) {
        room(length);
        System.arraycopy(from, offset, bytes, size, length);
        size += length;
        return this;
    }

    /**
     * Numbers of one width: the lowest byte of each, then the next byte of each, since bytes that are alike pack well
     * together.
     *
     * @param width in bytes
     */
    Packed planes(int[] numbers, int count, int width) {
        for (int plane = 0; plane < width; plane++) {
            room(count);
            for (int i = 0; i < count; i++) {
                bytes[size++] = (byte) (numbers[i] >>> 8 * plane);
            }
        }
        return this;
    }

    /** How many bytes the numbers up to the highest take. */
    static int width(int highest) {
        return highest < 1 << 8 ? 1 : highest < 1 << 16 ? 2 : highest < 1 << 24 ? 3 : 4;
    }

    private void room(int wanted) {
        if (bytes.length - size < wanted) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + wanted));
        }
    }
}
