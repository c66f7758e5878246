package uk.openbook.render.search;

import java.util.Arrays;

/**
 * For each of many terms a stream of bytes that grows, in slices of one large pool: the first of 16 bytes, each after it
 * twice as long as the one before up to 1,024. The last four bytes of a slice say where the next one is.
 */
final class Postings {

    private static final int BLOCK = 1 << 20;
    private static final int UNIT = 16;
    private static final int FIRST = 16;
    private static final int LONGEST = 1024;
    private static final int LINK = 4;

    private byte[][] blocks = new byte[16][];
    /** In units of 16 bytes, so that an int reaches 32 GB. */
    private int used;
    private int[] heads = new int[1024];
    /** Where the slice that is written to begins, in units, how long it is, and how much of it is used. */
    private int[] slices = new int[1024];
    private int[] lengths = new int[1024];
    private int[] filled = new int[1024];

    /** Makes room for terms up to this number. */
    void reach(int terms) {
        if (terms > heads.length) {
            int size = Math.max(terms, heads.length * 2);
            heads = Arrays.copyOf(heads, size);
            slices = Arrays.copyOf(slices, size);
            lengths = Arrays.copyOf(lengths, size);
            filled = Arrays.copyOf(filled, size);
        }
    }

    /** Whether a term has anything. */
    boolean has(int term) {
        return term < lengths.length && lengths[term] != 0;
    }

    void number(int term, int number) {
        int left = number;
        while ((left & ~0x7f) != 0) {
            octet(term, left & 0x7f | 0x80);
            left >>>= 7;
        }
        octet(term, left);
    }

    void octet(int term, int octet) {
        int length = lengths[term];
        if (length == 0) {
            heads[term] = begin(term, FIRST);
        } else if (filled[term] == length - LINK) {
            int full = slices[term];
            int next = begin(term, Math.min(LONGEST, length * 2));
            for (int i = 0; i < LINK; i++) {
                set(full, length - LINK + i, next >>> 8 * i);
            }
        }
        set(slices[term], filled[term]++, octet);
    }

    private int begin(int term, int length) {
        int units = length / UNIT;
        int perBlock = BLOCK / UNIT;
        if (used / perBlock != (used + units - 1) / perBlock) {
            used = (used / perBlock + 1) * perBlock;
        }
        int block = used / perBlock;
        if (block == blocks.length) {
            blocks = Arrays.copyOf(blocks, block * 2);
        }
        if (blocks[block] == null) {
            blocks[block] = new byte[BLOCK];
        }
        int slice = used;
        used += units;
        slices[term] = slice;
        lengths[term] = length;
        filled[term] = 0;
        return slice;
    }

    private void set(int slice, int offset, int octet) {
        blocks[slice >>> 16][((slice & 0xffff) << 4) + offset] = (byte) octet;
    }

    /** Reads the stream of one term after another; one is used by one thread. */
    final class Reader {

        private int term;
        private int slice;
        private int length;
        private int at;

        /** Begins at the start of a term's stream. */
        void open(int number) {
            term = number;
            slice = heads[number];
            length = FIRST;
            at = 0;
        }

        /** Whether there is more. */
        boolean hasNext() {
            return slice != slices[term] || at < filled[term];
        }

        int octet() {
            if (at == length - LINK) {
                int next = 0;
                for (int i = 0; i < LINK; i++) {
                    next |= get(length - LINK + i) << 8 * i;
                }
                slice = next;
                length = Math.min(LONGEST, length * 2);
                at = 0;
            }
            return get(at++);
        }

        int number() {
            int number = 0;
            for (int shift = 0; ; shift += 7) {
                int octet = octet();
                number |= (octet & 0x7f) << shift;
                if (octet < 0x80) {
                    return number;
                }
            }
        }

        private int get(int offset) {
            return blocks[slice >>> 16][((slice & 0xffff) << 4) + offset] & 0xff;
        }
    }
}
