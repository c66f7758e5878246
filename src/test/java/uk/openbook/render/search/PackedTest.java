package uk.openbook.render.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class PackedTest {

    @Test
    void numbers_takeSevenBitsAByteLowestFirst() {
        assertBytes("00 01 7f 80 01 ac 02 ff ff ff ff 07", new Packed().number(0).number(1).number(127).number(128)
                .number(300).number(Integer.MAX_VALUE));
    }

    @Test
    void sortedTexts_leaveOutWhatTheyShare() {
        assertBytes("00 03 61 62 63 02 01 64 00 01 62 01 00", new Packed().next("abc").next("abd").next("b").next("b"));
    }

    @Test
    void texts_areUtf8AfterTheirLength() {
        assertBytes("03 c3 a9 61", new Packed().text("éa"));
    }

    @Test
    void planes_holdTheLowestBytesFirst() {
        assertBytes("01 02 00 01", new Packed().planes(new int[] {1, 258}, 2, 2));
        assertEquals(1, Packed.width(255));
        assertEquals(2, Packed.width(256));
        assertEquals(3, Packed.width(65536));
    }

    @Test
    void hash_isTheCrc32OfAllBytes() {
        assertEquals(0xcbf43926, new Packed().append("123456789".getBytes(), 0, 9).hash());
    }

    private static void assertBytes(String hex, Packed packed) {
        assertArrayEquals(HexFormat.ofDelimiter(" ").parseHex(hex), Arrays.copyOf(packed.bytes(), packed.size()));
    }
}
