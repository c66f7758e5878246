package uk.openbook.build.redaction;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextSearchTest {

    private static boolean isIn(String text, String... wanted) {
        return new TextSearch(List.of(wanted)).isIn(text);
    }

    @Test
    void letterCaseAndWhiteSpace_doNotCount() {
        assertTrue(isIn("to  MARY\n\t Wimbrel.", "Mary Wimbrel"));
        assertTrue(isIn("Éabha Ó Sé", "éabha ó sé"));
        assertFalse(isIn("Mary and Wimbrel", "Mary Wimbrel"));
    }

    @Test
    void shortWord_mustBeAWord() {
        assertTrue(isIn("the port.", "Port"));
        assertTrue(isIn("port", "Port"));
        assertTrue(isIn("a/port.html", "Port"));
        assertTrue(isIn("\"first\\nport\"", "Port"));
        assertTrue(isIn("q=a%20port", "Port"));
        assertFalse(isIn("support", "Port"));
        assertFalse(isIn("reports", "Port"));
        assertFalse(isIn("port8", "Port"));
    }

    @Test
    void longText_isFoundInsideAnother() {
        assertTrue(isIn("xwimbrelfordshirex", "Wimbrelfordshire"));
    }

    @Test
    void overlappingTexts_areAllFound() {
        assertTrue(isIn("she said ushers", "hers", "ushers"));
        assertTrue(isIn("abc abd", "abc abe", "abd"));
        assertTrue(isIn("mary mary wimbrel", "mary wimbrel"));
        assertTrue(isIn("ééa b", "éa b"));
    }

    @Test
    void anyText_isFoundWhereverItStands() throws IOException {
        var random = new Random(1);
        for (int i = 0; i < 300; i++) {
            var wanted = letters(random, 3) + " " + letters(random, 1 + random.nextInt(5));
            var text = letters(random, random.nextInt(40)) + wanted + letters(random, random.nextInt(40));
            assertTrue(isIn(text, wanted, "zzzz zzz"), text + ": " + wanted);
            assertFalse(isIn(text.replace(' ', 'x'), wanted));
        }
        var far = "x".repeat(100_000) + " here it is " + "y".repeat(10);
        assertTrue(new TextSearch(List.of("here it is")).isIn(new StringReader(far)));
    }

    private static String letters(Random random, int count) {
        var letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append("abé".charAt(random.nextInt(3)));
        }
        return letters.toString();
    }
}
