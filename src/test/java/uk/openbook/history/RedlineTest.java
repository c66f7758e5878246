package uk.openbook.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RedlineTest {

    private static String marked(String before, String after) {
        return Redline.of(before, after).pieces().stream().map(piece -> switch (piece.fate()) {
            case KEPT -> piece.text();
            case REMOVED -> "[-" + piece.text() + "-]";
            case ADDED -> "{+" + piece.text() + "+}";
        }).collect(Collectors.joining());
    }

    private static String text(Redline redline, Redline.Fate without) {
        return redline.pieces().stream().filter(piece -> piece.fate() != without).map(Redline.Piece::text)
                .collect(Collectors.joining());
    }

    @Test
    void changedWord_isMarkedAlone() {
        assertEquals("until 14 October [-2020-]{+2021+}", marked("until 14 October 2020", "until 14 October 2021"));
    }

    @Test
    void changedPhrase_readsAsAPhrase() {
        assertEquals("a [-very old-]{+brand new+} phrase", marked("a very old phrase", "a brand new phrase"));
    }

    @Test
    void wordsAdded_areMarkedWithTheirSpace() {
        assertEquals("one{+ and two+}", marked("one", "one and two"));
    }

    @Test
    void nothingBefore_isAllAdded() {
        assertEquals("{+new+}", marked("", "new"));
        assertEquals("[-old-]", marked("old", ""));
        assertEquals(List.of(), Redline.of("", "").pieces());
    }

    @Test
    void anyTwoTexts_areMadeAgainOfTheirPieces() {
        var random = new Random(7);
        var words = List.of("a", "b", " ", "  ", "\n", ",", "é", "word", "2018", "🙂", "(");
        for (int i = 0; i < 500; i++) {
            var before = random.ints(random.nextInt(30), 0, words.size()).mapToObj(words::get)
                    .collect(Collectors.joining());
            var after = random.ints(random.nextInt(30), 0, words.size()).mapToObj(words::get)
                    .collect(Collectors.joining());
            var redline = Redline.of(before, after);
            assertEquals(before, text(redline, Redline.Fate.ADDED));
            assertEquals(after, text(redline, Redline.Fate.REMOVED));
        }
    }

    @Test
    void veryLongTexts_areReplacedWhole() {
        var redline = Redline.of("word ".repeat(5000), "other ".repeat(5000));
        assertEquals(2, redline.pieces().size());
        assertTrue(redline.pieces().get(0).text().startsWith("word"));
    }
}
