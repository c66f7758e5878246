package uk.openbook.publish.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongIndexTest {

    @Test
    void manyKeys_areFoundAgain() {
        var index = new LongIndex();
        var expected = new HashMap<Long, Integer>();
        var random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            // Keys that differ in their high or low bits alone must not crowd.
            long key = (i % 3 == 0 ? random.nextLong() : i % 3 == 1 ? i : (long) i << 40) | 2;
            assertEquals(expected.putIfAbsent(key, i) == null, index.putIfAbsent(key, i));
        }
        assertEquals(expected.size(), index.size());
        expected.forEach((key, value) -> assertEquals(value, index.get(key)));
        assertEquals(-1, index.get(-4));
        var seen = new HashMap<Long, Integer>();
        index.forEach(seen::put);
        assertEquals(expected, seen);
    }

    @Test
    void smallestNumber_isKept() {
        var index = new LongIndex();
        index.putSmallest(7, 5);
        index.putSmallest(7, 9);
        assertEquals(5, index.get(7));
        index.putSmallest(7, 2);
        assertEquals(2, index.get(7));
        assertEquals(1, index.size());
    }

    @Test
    void zero_isAKeyToo() {
        var index = new LongIndex();
        assertEquals(-1, index.get(0));
        assertTrue(index.putIfAbsent(0, 3));
        assertFalse(index.putIfAbsent(0, 4));
        assertEquals(3, index.get(0));
    }

    @Test
    void cleared_holdsNothing() {
        var index = new LongIndex();
        index.putIfAbsent(1, 1);
        index.clear();
        assertEquals(-1, index.get(1));
        assertEquals(0, index.size());
    }
}
