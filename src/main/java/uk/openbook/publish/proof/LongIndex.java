package uk.openbook.publish.proof;

import java.util.Arrays;

/** Numbers by 64-bit hash, in 12 bytes for each slot and no objects. */
public final class LongIndex {

    /** What a visitor of all pairs does. */
    @FunctionalInterface
    interface Pairs {
        void accept(long key, int value);
    }

    private long[] keys;
    private int[] values;
    private int size;

    public LongIndex() {
        this(16);
    }

    /** @param expected how many keys there will be, as far as is known */
    public LongIndex(int expected) {
        int slots = Integer.highestOneBit(Math.max(16, expected)) * 4;
        keys = new long[slots];
        values = new int[slots];
    }

    int size() {
        return size;
    }

    /** The number of this key, or -1. */
    public int get(long key) {
        int slot = slot(stored(key));
        return keys[slot] == 0 ? -1 : values[slot];
    }

    /**
     * Gives the key a number, unless it has one.
     *
     * @param value 0 or more
     * @return whether it had none
     */
    public boolean putIfAbsent(long key, int value) {
        int slot = slot(stored(key));
        if (keys[slot] != 0) {
            return false;
        }
        insert(slot, stored(key), value);
        return true;
    }

    /** Gives the key a number, unless it has a smaller one. */
    void putSmallest(long key, int value) {
        int slot = slot(stored(key));
        if (keys[slot] == 0) {
            insert(slot, stored(key), value);
        } else if (value < values[slot]) {
            values[slot] = value;
        }
    }

    void forEach(Pairs pairs) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                pairs.accept(keys[i], values[i]);
            }
        }
    }

    /** Forgets all keys and keeps the room. */
    void clear() {
        if (size > 0) {
            Arrays.fill(keys, 0);
            size = 0;
        }
    }

    private void insert(int slot, long stored, int value) {
        keys[slot] = stored;
        values[slot] = value;
        size++;
        if (size * 2L > keys.length) {
            grow();
        }
    }

    private void grow() {
        var oldKeys = keys;
        var oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }

    /** Zero marks a free slot, so the hash zero shares the slot of one. */
    private static long stored(long key) {
        return key == 0 ? 1 : key;
    }

    private int slot(long stored) {
        int mask = keys.length - 1;
        long mixed = (stored ^ stored >>> 32) * 0x9e3779b97f4a7c15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != stored) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
