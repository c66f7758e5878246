package uk.openbook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ColumnTest {

    private static Column column(Datatype datatype, String separator, List<String> nulls) {
        return new Column("c", List.of(), "", datatype, false, Optional.ofNullable(separator), Optional.empty(), nulls,
                Optional.empty(), false, false, Optional.empty(), Optional.empty(), List.of());
    }

    @Test
    void list_isSplitAndTrimmed() {
        assertEquals(List.of("a", "b c"), column(Datatypes.of("string"), ";", List.of()).items(" a ;; b c; "));
    }

    @Test
    void listOfLines_isSplitAtAnyLineBreak() {
        for (var separator : List.of("\n", "\r\n", "\r")) {
            var column = column(Datatypes.of("string"), separator, List.of());
            assertEquals(List.of("a", "b; c", "d", "e"), column.items("a\n b; c \r\n\r\n d\re\n"));
            assertEquals(List.of("a b"), column.items("a b"));
            assertEquals("a line break", column.separatorInWords().orElseThrow());
        }
    }

    @Test
    void separator_isSaidInWords() {
        assertEquals("“;”", column(Datatypes.of("string"), "; ", List.of()).separatorInWords().orElseThrow());
        assertEquals("a tab", column(Datatypes.of("string"), "\t", List.of()).separatorInWords().orElseThrow());
        assertEquals("a space", column(Datatypes.of("string"), " ", List.of()).separatorInWords().orElseThrow());
        assertEquals(Optional.empty(), column(Datatypes.of("string"), null, List.of()).separatorInWords());
    }

    @Test
    void text_keepsItsSpaces() {
        assertEquals(List.of(" a "), column(Datatypes.of("string"), null, List.of()).items(" a "));
    }

    @Test
    void date_isTrimmed() {
        assertEquals(List.of("2018-01-01"), column(Datatypes.of("date"), null, List.of()).items(" 2018-01-01 "));
    }

    @Test
    void nullsAndWhiteSpace_areBlank() {
        var column = column(Datatypes.of("string"), null, List.of("n/a"));
        assertTrue(column.isBlank("n/a"));
        assertTrue(column.isBlank(" \n"));
        assertEquals(List.of(), column.items("n/a"));
    }

    @Test
    void columnWithoutTitle_isTitledByItsName() {
        assertEquals("First year", Column.text("first_year").title());
    }
}
