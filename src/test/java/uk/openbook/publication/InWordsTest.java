package uk.openbook.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.openbook.model.Period;

class InWordsTest {

    @Test
    void dates_areWrittenAsPeopleDo() {
        assertEquals("5 September 2018", InWords.date(LocalDate.of(2018, 9, 5)));
        assertEquals("January 2019", InWords.period(Period.of(YearMonth.of(2019, 1))));
        assertEquals("2019", InWords.period(Period.ofYear(2019)));
        assertEquals("2006/07", InWords.period(Period.ofAcademicYear(2006)));
    }

    @Test
    void numbers_areGrouped() {
        assertEquals("0", InWords.number(0));
        assertEquals("999", InWords.number(999));
        assertEquals("1,000", InWords.number(1000));
        assertEquals("-1,234,567", InWords.number(-1234567));
    }

    @Test
    void counts_haveTheirWord() {
        assertEquals("1 entry", InWords.count(1, "entry", "entries"));
        assertEquals("0 entries", InWords.count(0, "entry", "entries"));
        assertEquals("1,001 entries", InWords.count(1001, "entry", "entries"));
    }

    @Test
    void lists_endInAnd() {
        assertEquals("", InWords.list(List.of()));
        assertEquals("a", InWords.list(List.of("a")));
        assertEquals("a and b", InWords.list(List.of("a", "b")));
        assertEquals("a, b and c", InWords.list(List.of("a", "b", "c")));
    }
}
