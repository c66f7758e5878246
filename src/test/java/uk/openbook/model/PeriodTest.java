package uk.openbook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class PeriodTest {

    @Test
    void overlappingSpans_areNeitherBeforeNorAfter() {
        var month = Period.of(YearMonth.of(2018, 9));
        var day = Period.of(LocalDate.of(2018, 9, 25));
        assertFalse(month.certainlyBefore(day));
        assertFalse(month.certainlyAfter(day));
    }

    @Test
    void spanThatEndsEarlier_isBefore() {
        var month = Period.of(YearMonth.of(2018, 8));
        assertTrue(month.certainlyBefore(Period.of(LocalDate.of(2018, 9, 1))));
        assertTrue(Period.of(LocalDate.of(2018, 9, 1)).certainlyAfter(month));
    }

    @Test
    void toString_isIso() {
        assertEquals("2018-09-25", Period.of(LocalDate.of(2018, 9, 25)).toString());
        assertEquals("2018-09", Period.of(YearMonth.of(2018, 9)).toString());
        assertEquals("2018", Period.ofYear(2018).toString());
        assertEquals("1999/00", Period.ofAcademicYear(1999).toString());
    }

    @Test
    void academicYear_runsFromSeptemberToAugust() {
        var year = Period.ofAcademicYear(2017);
        assertEquals(LocalDate.of(2017, 9, 1), year.first());
        assertEquals(LocalDate.of(2018, 8, 31), year.last());
    }

    @Test
    void endBeforeStart_isRejected() {
        assertThrows(IllegalArgumentException.class, () -> new Period(LocalDate.of(2018, 2, 1),
                LocalDate.of(2018, 1, 1), Period.Precision.DAY));
    }
}
