package uk.openbook.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class IsolatesTest {

    @Test
    void leftToRightText_staysAsItIs() {
        assertEquals("Łódź Æon, 12 (ref. Москва) 日本", Isolates.around("Łódź Æon, 12 (ref. Москва) 日本"));
    }

    @Test
    void rightToLeftText_isIsolated() {
        assertEquals("\u2068אבג 12\u2069", Isolates.around("אבג 12"));
        assertEquals("\u2068شركة\u2069", Isolates.around("شركة"));
        assertEquals("\u2068a\u202Eb\u2069", Isolates.around("a\u202Eb"));
    }

    @Test
    void strayMarks_cannotEndOrPassTheIsolate() {
        assertEquals("\u2068ab\u2069", Isolates.around("a\u2069b"));
        assertEquals("\u2068a\u2067b\u2069\u2069", Isolates.around("a\u2067b"));
    }
}
