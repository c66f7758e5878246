package uk.openbook.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.openbook.history.Timeline;
import uk.openbook.model.Column;
import uk.openbook.model.Datatypes;
import uk.openbook.model.Entry;
import uk.openbook.model.Register;
import uk.openbook.model.Release;

class EndsTest {

    private static final LocalDate DAY = LocalDate.of(2018, 11, 29);
    private static final Column KEY = Column.text("key");
    private static final Column START = dated("start");
    private static final Column END = dated("end");
    private static final Column REVIEW = dated("review");
    private static final Entry.Layout LAYOUT = new Entry.Layout(List.of(KEY, START, END, REVIEW));
    private static final Release RELEASE = new Release("2018-11-29", DAY, "", Instant.EPOCH, "");

    private static Column dated(String name) {
        return new Column(name, List.of(), "", Datatypes.of("partial-date"), false, Optional.empty(), Optional.empty(),
                List.of(), Optional.empty(), false, false, Optional.empty(), Optional.empty(), List.of());
    }

    private static Register register(Optional<Column> end) {
        return new Register("shares", "Shares", "", new Register.CountedAs("share", "shares"), LAYOUT.columns(),
                new Register.Key(List.of(KEY), List.of()), List.of(), Optional.empty(), List.of(),
                Optional.of(new Register.Status(Optional.of(START), end, Optional.of(REVIEW), List.of())),
                Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    private static Ends ends(String... rows) {
        var register = register(Optional.of(END));
        return Retention.of(List.of(register), any -> rows(register, rows), Optional.of(DAY)).of(register).orElseThrow();
    }

    private static List<View.Row> rows(Register register, String... rows) {
        return Stream.of(rows).map(row -> {
            var cells = List.of(row.split(",", -1));
            return new View.Row(register, new Timeline(RELEASE, RELEASE, true,
                    new Entry(LAYOUT, cells.get(0), cells)));
        }).toList();
    }

    private static List<String> keys(List<View.Row> rows) {
        return rows.stream().map(row -> row.timeline().key()).toList();
    }

    @Test
    void ended_areLongestAgoFirst() {
        assertEquals(List.of("b", "c", "a"), keys(ends("a,2016,2018-11-28,", "b,2016,2017,", "c,2016,2018-10,",
                "d,2016,2018-11-29,").ended()));
    }

    @Test
    void endingWithinSixMonths_areSoonestFirst() {
        var ends = ends("a,2016,2019-05-29,", "b,2016,2018-11-29,", "c,2016,2019-05-30,", "d,2016,2018-12,");
        assertEquals(LocalDate.of(2019, 5, 29), ends.limit());
        assertEquals(List.of("b", "d", "a"), keys(ends.soon()));
        assertEquals(1, ends.later().size());
    }

    @Test
    void monthThatIsNotWhollyWithinSixMonths_isLater() {
        assertEquals(1, ends("a,2016,2019-05,").later().size());
        assertEquals(List.of("a"), keys(ends("a,2016,2019-04,").soon()));
    }

    @Test
    void blankEnds_areToldApartByTheirStart() {
        var ends = ends("a,2016,,", "b,,,", "c,,,2017-01");
        assertEquals(1, ends.noEnd());
        assertEquals(2, ends.noDates());
    }

    @Test
    void overdueForReview_areThoseThatGoOn() {
        assertEquals(1, ends("a,2016,,2018-10", "b,2016,2017,2016-12", "c,2016,,2019").overdue());
    }

    @Test
    void everyEntry_isOfOneKind() {
        var ends = ends("a,2016,2018-01-01,", "b,2016,2019-01-01,", "c,2016,2030,", "d,2016,,", "e,,,");
        assertEquals(5, ends.ended().size() + ends.soon().size() + ends.later().size() + ends.noEnd() + ends.noDates());
    }

    @Test
    void registerWithoutAnEnd_hasNone() {
        assertFalse(Retention.of(List.of(register(Optional.empty())), any -> List.of(), Optional.of(DAY)).exist());
        assertFalse(Retention.of(List.of(register(Optional.of(END))), any -> List.of(), Optional.empty()).exist());
        assertTrue(Retention.of(List.of(register(Optional.of(END))), any -> List.of(), Optional.of(DAY)).exist());
    }
}
