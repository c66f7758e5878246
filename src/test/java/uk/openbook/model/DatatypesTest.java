package uk.openbook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatatypesTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "date, -, 2018-09-25, true",
        "date, -, 2018-02-29, false",
        "date, -, 25/09/2018, false",
        "date, dd/MM/yyyy, 25/09/2018, true",
        "date, dd/MM/yyyy, 5/9/2018, false",
        "date, d/M/yyyy, 5/9/2018, true",
        "date, dd/MM/yyyy, 31/02/2018, false",
        "partial-date, -, 2018, true",
        "partial-date, -, 2018-13, false",
        "partial-date, -, 2018-02-30, false",
        "partial-date, -, 2018-2, false",
        "gYearMonth, -, 2018-09, true",
        "gYearMonth, -, 2018-00, false",
        "gYear, -, 2018, true",
        "academic-year, -, 2017/18, true",
        "academic-year, -, 2017/19, false",
        "academic-year, -, 1999/00, true",
        "count-or-marker, -, 12, true",
        "count-or-marker, -, [c], true",
        "count-or-marker, -, [q], false",
        "count-or-marker, -, -1, false",
        "count-or-marker, -, 0, true",
        "count-or-marker, -, 007, false",
        "count-or-marker, -, 00, false",
        "count-or-marker, -, 999999999999999, true",
        "count-or-marker, -, 1000000000000000, false",
        "integer, -, -12, true",
        "integer, -, 1.5, false",
        "nonNegativeInteger, -, -1, false",
        "decimal, -, 1.50, true",
        "decimal, -, 1e5, false",
        "boolean, -, true, true",
        "boolean, Y|N, Y, true",
        "boolean, Y|N, true, false",
        "anyURI, -, https://example.org/a, true",
        "anyURI, -, javascript:alert(1), false",
        "string, R\\d{4}, R1234, true",
        "string, R\\d{4}, xR1234, false"})
    void text_isOfTheTypeOrNot(String name, String format, String text, boolean fits) {
        assertEquals(fits, Datatypes.of(name, format).parse(text).isPresent());
    }

    @Test
    void values_areWhatTheTextMeans() {
        assertEquals(Optional.of(Period.of(LocalDate.of(2018, 9, 25))),
                Datatypes.of("date", "dd/MM/yyyy").parse("25/09/2018"));
        assertEquals(Optional.of(new Value.Marker("low")), Datatypes.of("count-or-marker").parse("[low]"));
        assertEquals(Optional.of(new Value.Number(new BigDecimal("0"))), Datatypes.of("count-or-marker").parse("0"));
        assertEquals(Optional.of(new Value.Truth(false)), Datatypes.of("boolean", "Y|N").parse("N"));
    }

    @Test
    void numberInGroups_isReadWhereTheFormatSaysSo() {
        assertEquals(Optional.of(new Value.Number(new BigDecimal("1234567"))),
                Datatypes.of("integer", "#,##0").parse("1,234,567"));
        assertEquals(Optional.of(new Value.Number(new BigDecimal("1234"))), Datatypes.of("integer", "#,##0").parse("1234"));
        assertEquals(Optional.empty(), Datatypes.of("integer", "#,##0").parse("1,23"));
        assertEquals(Optional.empty(), Datatypes.of("integer").parse("1,234"));
    }

    @ParameterizedTest
    @CsvSource({
        "string, '[', the format is not a pattern that can be read",
        "date, dd MMM yyyy, the format of a date is one of",
        "boolean, Y, the format of a boolean is two words",
        "decimal, '#', 'the format of a number is #,##0 where digits are grouped'",
        "duration, x, there is no datatype 'duration'"})
    void unusableFormat_saysWhy(String name, String format, String message) {
        var error = assertThrows(IllegalArgumentException.class, () -> Datatypes.of(name, format));
        assertTrue(error.getMessage().startsWith(message), error.getMessage());
    }

    @Test
    void form_showsAnExample() {
        assertEquals("a date like 25/09/2018", Datatypes.of("date", "dd/MM/yyyy").form());
        var number = Datatypes.of("string", "R\\d{4}");
        assertEquals("text of the form R\\d{4}", number.form());
        assertEquals("text of the form R\\d{4}", Datatypes.like(number, List.of()).form());
        assertEquals("text like R0123", Datatypes.like(number, List.of("R0123")).form());
        assertEquals("text like R0123, R0124 or R0125", Datatypes.like(number, List.of("R0123", "R0124", "R0125")).form());
        assertEquals(Optional.of("R\\d{4}"), Datatypes.like(number, List.of("R0123")).csvwFormat());
    }
}
