package uk.openbook.render.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.openbook.model.Column;
import uk.openbook.model.Datatypes;
import uk.openbook.model.Entry;
import uk.openbook.model.Register;

class MilestonesTest {

    private static final LocalDate RELEASE = LocalDate.of(2018, 11, 29);

    private static final Column DECIDED = date("decided", "date");
    private static final Column START = date("start", "partial-date");
    private static final Column END = date("end", "partial-date");
    private static final Column REVIEW = date("review", "partial-date");
    private static final Column FIRST_YEAR = date("data_from", "academic-year");
    private static final List<Column> COLUMNS = List.of(DECIDED, START, END, REVIEW, FIRST_YEAR);

    private static Column date(String name, String datatype) {
        return new Column(name, List.of(), "", Datatypes.of(datatype), false, Optional.empty(), Optional.empty(),
                List.of(), Optional.empty(), false, false, Optional.empty(), Optional.empty(), List.of());
    }

    private static Register register(Optional<Register.Status> status) {
        return new Register("r", "R", "", new Register.CountedAs("a", "b"), COLUMNS,
                new Register.Key(List.of(DECIDED), List.of()), List.of(), Optional.of(DECIDED), List.of(), status,
                Optional.of(new Register.Coverage(Optional.of(FIRST_YEAR), Optional.empty(), Optional.empty(),
                        Optional.empty())), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    private static List<String> timeline(Optional<LocalDate> asAt, String... dates) {
        var entry = new Entry(new Entry.Layout(COLUMNS), "k", List.of(dates));
        var status = new Register.Status(Optional.of(START), Optional.of(END), Optional.of(REVIEW), List.of());
        return Milestones.of(register(Optional.of(status))).orElseThrow().of(entry, asAt).stream()
                .map(milestone -> milestone.date() + (milestone.asAt() ? " * " : " ") + milestone.words()).toList();
    }

    private static List<String> timeline(String... dates) {
        return timeline(Optional.of(RELEASE), dates);
    }

    @Test
    void runningShare_hasTheReleaseAmongItsDates() {
        assertEquals(List.of("1 May 2018 Decided", "10 May 2018 Start", "29 November 2018 * Still running",
                "14 October 2021 End"), timeline("2018-05-01", "2018-05-10", "2021-10-14", "", "2016/17"));
    }

    @Test
    void endedShare_saysHowLongBefore() {
        assertEquals("29 November 2018 * Ended 7 months before", timeline("", "", "2018-04-29", "", "").get(1));
        assertEquals("29 November 2018 * Ended 1 day before", timeline("", "", "2018-11-28", "", "").get(1));
        assertEquals("29 November 2018 * Ended 1 year before", timeline("", "", "2017-11-29", "", "").get(1));
        assertEquals("29 November 2018 * Ended 2 years and 1 month before", timeline("", "", "2016-10-20", "", "").get(1));
    }

    @Test
    void dateInPart_staysInPart() {
        assertEquals(List.of("2017 Start", "October 2018 End", "29 November 2018 * Ended before then"),
                timeline("", "2017", "2018-10", "", ""));
        assertEquals(List.of("November 2018 Start", "29 November 2018 * Still running", "November 2018 End"),
                timeline("", "2018-11", "2018-11", "", ""));
    }

    @Test
    void shareWithoutAnEnd_saysThatNoneIsPublished() {
        assertEquals("29 November 2018 * Still running, no end date published, review due 2 months before",
                timeline("", "2017-01-01", "", "2018-09-20", "").get(2));
    }

    @Test
    void shareToCome_hasNotStarted() {
        assertEquals(List.of("29 November 2018 * Not started yet", "1 January 2019 Start", "2020 End"),
                timeline("", "2019-01-01", "2020", "", ""));
    }

    @Test
    void decisionAlone_doesNotSayWhetherItRuns() {
        assertEquals(List.of("1 May 2018 Decided", "29 November 2018 * Start and end not published"),
                timeline("2018-05-01", "", "", "", ""));
    }

    @Test
    void entryNoLongerListed_saysNothingOfTheRelease() {
        assertEquals(List.of("1 May 2018 Decided", "2021 End"),
                timeline(Optional.empty(), "2018-05-01", "", "2021", "", ""));
    }

    @Test
    void entryWithoutDates_hasNone() {
        assertEquals(List.of(), timeline("", "", "", "", "2016/17"));
    }

    @Test
    void registerOfFigures_hasNone() {
        assertEquals(Optional.empty(), Milestones.of(register(Optional.empty())));
    }
}
