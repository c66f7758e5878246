package uk.openbook.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.openbook.model.Period;

class StandsTest {

    private static final LocalDate NOW = LocalDate.parse("2018-11-29");

    /** The last day is the one that the pages on when sharing ends name. */
    @ParameterizedTest
    @CsvSource({"2018-11-28, ENDED", "2018-11-29, SOON", "2019-05-29, SOON", "2019-05-30, LATER"})
    void share_standsByItsEnd(LocalDate end, Stands expected) {
        assertEquals(expected, Stands.of(new Span(Optional.empty(), Optional.of(Period.of(end)), true, false), NOW));
    }
}
