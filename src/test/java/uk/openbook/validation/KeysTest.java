package uk.openbook.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.openbook.model.Column;
import uk.openbook.model.Entry;
import uk.openbook.model.Register;
import uk.openbook.model.Slug;
import uk.openbook.validation.Keys.RowKey;
import uk.openbook.validation.rules.Columns;

class KeysTest {

    private static final Column REFERENCE = Columns.formed("reference", "[A-Z0-9]+");
    private static final Column PERIOD = Columns.of("period", "gYearMonth");
    private static final Column REVISION = Columns.of("revision", "nonNegativeInteger");
    private static final Column TITLE = Column.text("title");
    private static final List<Column> COLUMNS = List.of(REFERENCE, PERIOD, REVISION, TITLE);

    private static Optional<String> key(List<Column> columns, List<Column> fallback, String... cells) {
        var register = Columns.register(COLUMNS, new Register.Key(columns, fallback), Optional.empty(), List.of());
        return new Keys(register).of(new Entry(new Entry.Layout(COLUMNS), "", List.of(cells))).map(RowKey::text);
    }

    private static RowKey forms(Column column, String cell) {
        var register = Columns.register(List.of(column), new Register.Key(List.of(column), List.of()), Optional.empty(),
                List.of());
        return new Keys(register).of(new Entry(new Entry.Layout(List.of(column)), "", List.of(cell))).orElseThrow();
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
    void shortFreeText_isItsOwnKey() {
        assertEquals(Optional.of("2018-09.A Study of Schools"),
                key(List.of(PERIOD, TITLE), List.of(), "", "2018-09", "", "A  Study of\nSchools\u00A0"));
        assertNotEquals(key(List.of(TITLE), List.of(), "", "", "", "FOI-2015-09101"),
                key(List.of(TITLE), List.of(), "", "", "", "FOI-2018-07068"));
    }

    @Test
    void freeTextOfMoreThan80Characters_isAHashOf64Bits() {
        var text = "𝔘".repeat(80);
        assertEquals(Optional.of(text), key(List.of(TITLE), List.of(), "", "", "", text));
        var longer = "x".repeat(81);
        assertEquals(Optional.of(Slug.longHash(longer)), key(List.of(TITLE), List.of(), "", "", "", longer));
        assertEquals(16, Slug.longHash(longer).length());
        assertEquals(key(List.of(TITLE), List.of(), "", "", "", longer),
                key(List.of(TITLE), List.of(), "", "", "", " " + "X".repeat(81)));
    }

    @Test
    void letterCaseOfFreeText_doesNotTellEntriesApart() {
        assertEquals(forms(TITLE, "Green Tea").compared(), forms(TITLE, "green  TEA").compared());
        assertEquals("Green Tea", forms(TITLE, "Green\u200B Tea").text());
        assertNotEquals(forms(REFERENCE, "DS1").compared(), forms(REFERENCE, "ds1").compared());
    }

    @Test
    void numbers_areComparedByTheirValueAndKeepTheirSpelling() {
        assertEquals("007", forms(REVISION, " 007 ").text());
        assertEquals(forms(REVISION, "7").compared(), forms(REVISION, "007").compared());
        assertEquals(forms(REVISION, "7").compared(), forms(REVISION, "+7").compared());
        assertNotEquals(forms(TITLE, "7").compared(), forms(TITLE, "007").compared());
    }

    @Test
    void formOfOpenbook01_hasAHashOf32Bits() {
        assertEquals(Slug.shortHash("a study of schools"), forms(TITLE, "A  Study of\nSchools ").hashed());
        assertEquals("DS1", forms(REFERENCE, " DS1 ").hashed());
        assertEquals("DS1\u00A0", forms(REFERENCE, "DS1\u00A0").hashed());
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
