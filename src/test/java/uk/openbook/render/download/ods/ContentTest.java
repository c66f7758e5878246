package uk.openbook.render.download.ods;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.openbook.model.Column;
import uk.openbook.model.Datatypes;

class ContentTest {

    private static Column titled(String name, String title) {
        return new Column(name, List.of(title), "", Datatypes.of("string"), false, Optional.empty(), Optional.empty(),
                List.of(), Optional.empty(), false, false, Optional.empty(), Optional.empty(), List.of());
    }

    @Test
    void headingsThatWouldBeAlike_areToldApartByTheName() {
        assertEquals(List.of("When", "When (ended)", "Who"),
                Content.headings(List.of(titled("began", "When"), titled("ended", "When"), Column.text("who"))));
    }

    @Test
    void columnsOfASheet_haveTheLettersThatSpreadsheetsGiveThem() {
        assertEquals("A", SheetNames.letters(1));
        assertEquals("Z", SheetNames.letters(26));
        assertEquals("AA", SheetNames.letters(27));
        assertEquals("AMJ", SheetNames.letters(1024));
    }

    @Test
    void charactersThatXmlCannotHold_areReplaced() throws Exception {
        var bytes = new ByteArrayOutputStream();
        new Xml(bytes).start("a", "b", "\u0001").text("x\u0000\uFFFF\uD83D y \uD83D\uDE00 \uDE00\t").end().finish();
        assertEquals("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a b=\"\uFFFD\">x\uFFFD\uFFFD\uFFFD y \uD83D\uDE00 \uFFFD\t"
                + "</a>", bytes.toString(StandardCharsets.UTF_8));
    }
}
