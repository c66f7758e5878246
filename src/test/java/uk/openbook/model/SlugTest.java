package uk.openbook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "DR161003.02, dr161003.02",
        "R1234, r1234",
        "home_office.2015-07.2016-09.1, home_office.2015-07.2016-09.1",
        "page-, page-",
        "page-2b, page-2b",
        "index.2015, index.2015",
        "CON1, con1",
        "com10, com10",
        "a, a"})
    void safeText_isLowerCased(String text, String slug) {
        assertEquals(slug, Slug.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"index", "Index", "page-2", "by", "feed", "con", "NUL", "aux.txt", "lpt1", "COM9.a.b", "ends.with."})
    void reservedName_getsItsHash(String text) {
        var slug = Slug.of(text);
        assertNotEquals(text.toLowerCase(Locale.ROOT), slug);
        assertTrue(slug.endsWith("-" + Slug.shortHash(text)), slug);
    }

    @Test
    void words_areFoldedAndHashed() {
        assertEquals("prifysgol-dwr-tan-" + Slug.shortHash("Prifysgol Dŵr & Tân"), Slug.of("Prifysgol Dŵr & Tân"));
        assertEquals("ba7816bf", Slug.shortHash("abc"));
    }

    @Test
    void textWithoutLetters_isItsHash() {
        assertEquals(Slug.shortHash("***"), Slug.of("***"));
        assertEquals(Slug.shortHash(""), Slug.of(""));
    }

    @Test
    void textsThatFoldAlike_differByTheirHash() {
        assertNotEquals(Slug.of("A & B"), Slug.of("A / B"));
    }

    @ParameterizedTest
    @CsvSource({
        "DR161003.02, dr161003.02",
        "FOI-2015-09101, foi-2015-09101",
        "FOI 2015/09101, foi-2015-09101",
        "2019-03-28.Ada Lovelace, 2019-03-28.ada-lovelace",
        "Ada Lovelace.2, ada-lovelace.2",
        "St. Mary’s (Poole), st-mary-s-poole",
        "Café Ørsted Łódź Æon Straße, cafe-orsted-lodz-aeon-strasse",
        "+7, 7",
        "#1!, 1"})
    void key_isReadInItsAddress(String key, String slug) {
        assertEquals(slug, Slug.ofKey(key));
    }

    @Test
    void keyThatLosesLettersOrIsLong_hasAHashOf64Bits() {
        assertEquals(Slug.longHash("Москва"), Slug.ofKey("Москва"));
        assertEquals("a-" + Slug.longHash("A Б"), Slug.ofKey("A Б"));
        assertEquals(Slug.longHash("***"), Slug.ofKey("***"));
        var longest = "x y".repeat(26) + "ab";
        assertEquals(longest.replace(' ', '-'), Slug.ofKey(longest));
        assertEquals("x-y".repeat(20) + "-" + Slug.longHash(longest + "c"), Slug.ofKey(longest + "c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"index", "page 2", "Page-2", "by", "con", "NUL", "aux.txt", "COM9.a.b", "not published"})
    void keyWithAReservedName_hasAHashOf64Bits(String key) {
        assertTrue(Slug.ofKey(key).endsWith("-" + Slug.longHash(key)), Slug.ofKey(key));
    }

    @Test
    void everySlug_isSafeInUrlsAndFileNames() {
        for (var text : List.of("../../etc/passwd", "a b", "é", "x".repeat(300), "a\nb", "<script>", "🙂", "%2e%2e")) {
            assertTrue(Slug.of(text).matches("[a-z0-9][a-z0-9._-]{0,79}"), text + " -> " + Slug.of(text));
            assertTrue(Slug.ofKey(text).matches("[a-z0-9][a-z0-9._-]{0,79}"), text + " -> " + Slug.ofKey(text));
        }
    }
}
