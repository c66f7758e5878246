package uk.openbook.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.openbook.check.rules.Columns;
import uk.openbook.model.Column;
import uk.openbook.model.Entry;
import uk.openbook.model.Register;
import uk.openbook.model.Slug;

class KeysTest {

    private static final Column REFERENCE = Columns.formed("reference", "[A-Z0-9]+");
    private static final Column PERIOD = Columns.of("period", "gYearMonth");
    private static final Column REVISION = Columns.of("revision", "nonNegativeInteger");
    private static final Column TITLE = Column.text("title");
    private static final List<Column> COLUMNS = List.of(REFERENCE, PERIOD, REVISION, TITLE);

    private static Optional<String> key(List<Column> columns, List<Column> fallback, String... cells) {
        var register = Columns.register(COLUMNS, new Register.Key(columns, fallback), Optional.empty(), List.of());
        return new Keys(register).of(new Entry(new Entry.Layout(COLUMNS), "", List.of(cells)));
    }

    @Test
    void oneColumn_isItsText() {
        assertEquals(Optional.of("DS1"), key(List.of(REFERENCE), List.of(), " DS1 ", "", "", ""));
    }

    @Test
    void severalColumns_areJoinedByPoints() {
        assertEquals(Optional.of("DS1.2018-09.0"), key(List.of(REFERENCE, PERIOD, REVISION), List.of(), "DS1", "2018-09",
                "0", ""));
    }

    @Test
    void blankAmongSeveral_isAHyphen() {
        assertEquals(Optional.of("DS1.-.0"), key(List.of(REFERENCE, PERIOD, REVISION), List.of(), "DS1", " ", "0", ""));
        assertEquals(Optional.of("-.2018-09"), key(List.of(REFERENCE, PERIOD), List.of(), "", "2018-09", "0", ""));
    }

    @Test
    void freeText_isItsHash() {
        var hash = Slug.shortHash("a study of schools");
        assertEquals(8, hash.length());
        assertEquals(Optional.of("2018-09." + hash),
                key(List.of(PERIOD, TITLE), List.of(), "", "2018-09", "", "A  Study of\nSchools "));
    }

    @Test
    void otherFreeText_hasAnotherHash() {
        assertNotEquals(key(List.of(TITLE), List.of(), "", "", "", "One"),
                key(List.of(TITLE), List.of(), "", "", "", "Two"));
    }

    @Test
    void fallback_servesOnlyWhereTheWholeKeyIsBlank() {
        var fallback = List.of(REVISION);
        assertEquals(Optional.of("7"), key(List.of(REFERENCE, PERIOD), fallback, "", "", "7", ""));
        assertEquals(Optional.of("-.2018-09"), key(List.of(REFERENCE, PERIOD), fallback, "", "2018-09", "7", ""));
    }

    @Test
    void allBlank_isNoKey() {
        assertEquals(Optional.empty(), key(List.of(REFERENCE), List.of(), "", "2018-09", "7", "One"));
        assertEquals(Optional.empty(), key(List.of(REFERENCE), List.of(TITLE), "", "2018-09", "7", " "));
    }
}
