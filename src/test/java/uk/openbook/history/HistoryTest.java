package uk.openbook.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.openbook.model.Change;
import uk.openbook.model.Column;
import uk.openbook.model.Edition;
import uk.openbook.model.Entry;
import uk.openbook.model.EntryStore;
import uk.openbook.model.Organisation;
import uk.openbook.model.Organisations;
import uk.openbook.model.Register;
import uk.openbook.model.Rekey;
import uk.openbook.model.Release;

class HistoryTest {

    private static final Column REFERENCE = Column.text("reference");
    private static final Column NAME = Column.text("name");
    private static final Register REGISTER = new Register("things", "Things", "",
            new Register.CountedAs("thing", "things"), List.of(REFERENCE, NAME),
            new Register.Key(List.of(REFERENCE), List.of()), List.of(NAME), Optional.empty(), List.of(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());

    private static Release release(String date) {
        return new Release(date, LocalDate.parse(date), date, Instant.EPOCH, "");
    }

    private static Edition edition(String date, String... rows) {
        var layout = new Entry.Layout(List.of(REFERENCE, NAME));
        var entries = Stream.of(rows).map(row -> row.split("="))
                .map(row -> new Entry(layout, row[0], List.of(row[0], row[1]))).toList();
        return new Edition(REGISTER, release(date), layout.columns(),
                List.of("reference", "name"), EntryStore.of(entries), rows.length, Map.of());
    }

    private final History history = History.of(REGISTER, List.of(
            edition("2017-12-14", "A=one", "B=two"),
            edition("2018-03-29", "A=one", "C=three"),
            edition("2018-06-28", "C=three", "A=changed")));

    @Test
    void listedEntry_isKnownFromItsFirstToTheNewestRelease() {
        var timeline = history.find("A").orElseThrow();
        assertEquals("2017-12-14", timeline.first().id());
        assertEquals("2018-06-28", timeline.last().id());
        assertTrue(timeline.listed());
        assertEquals("changed", timeline.entry().text(NAME));
    }

    @Test
    void entryThatWent_isNoLongerListed() {
        var timeline = history.find("B").orElseThrow();
        assertEquals("2017-12-14", timeline.last().id());
        assertFalse(timeline.listed());
        assertEquals("two", timeline.entry().text(NAME));
    }

    @Test
    void timelines_areEveryEntryEverPublished() {
        assertEquals(List.of("A", "B", "C"), history.timelines().map(Timeline::key).toList());
        assertEquals(3, history.size());
        assertEquals(2, history.listed().size());
    }

    @Test
    void releaseWithoutTheRegister_leavesItUnchanged() {
        assertEquals("2018-03-29", history.asOf(release("2018-05-01")).orElseThrow().release().id());
        assertEquals(Optional.empty(), history.asOf(release("2016-01-01")));
    }

    @Test
    void registerWithoutEditions_isEmpty() {
        var empty = History.of(REGISTER, List.of());
        assertEquals(Optional.empty(), empty.newest());
        assertEquals(0, empty.listed().size());
    }

    @Test
    void events_tellAllThatHappened() {
        var told = History.of(REGISTER, List.of(edition("2018-01-01", "A=one"), edition("2018-02-01", "A=One."),
                edition("2018-03-01"), edition("2018-04-01", "A=two", "B=new"))).events("A").stream()
                .map(event -> event.release() + " " + event.change().kind() + " " + event.change().isTypographic())
                .toList();
        assertEquals(List.of("2018-01-01 ADDED false", "2018-02-01 AMENDED true", "2018-03-01 GONE false",
                "2018-04-01 RETURNED false"), told);
    }

    @Test
    void comparison_countsEveryFateAndAddsUp() {
        var comparison = history.comparison(release("2018-06-28")).orElseThrow();
        assertEquals(1, comparison.changes().size());
        assertEquals(Change.Kind.AMENDED, comparison.changes().get(0).kind());
        assertEquals("changed", comparison.changes().get(0).fields().get(0).after());
        assertAddsUp(comparison);

        var second = history.comparison(release("2018-03-29")).orElseThrow();
        assertEquals(1, second.count(Change.Kind.ADDED));
        assertEquals(1, second.count(Change.Kind.GONE));
        assertEquals(0, second.count(Change.Kind.AMENDED));
        assertAddsUp(second);
    }

    @Test
    void distantEditions_areComparedAsIfNothingLayBetween() {
        var editions = List.of(edition("2018-01-01", "A=one"), edition("2018-02-01", "B=two", "C=three"),
                edition("2018-03-01", "B=two", "D=four"), edition("2018-04-01", "A=one", "B=2", "C=three", "D=four"));
        var all = History.of(REGISTER, editions);
        assertEquals(List.of("RETURNED A", "AMENDED B", "ADDED D"),
                told(all.compare(Optional.of(editions.get(1)), editions.get(3))));
        assertEquals(List.of("ADDED B", "ADDED D", "GONE A"),
                told(all.compare(Optional.of(editions.get(0)), editions.get(2))));
        assertEquals(List.of("ADDED B", "ADDED D"), told(all.compare(Optional.empty(), editions.get(2))));
        assertEquals(List.of(), told(all.compare(Optional.of(editions.get(2)), editions.get(2))));
        assertFalse(all.compare(Optional.of(editions.get(2)), editions.get(2)).isOfTwoEditions());
        assertAddsUp(all.compare(Optional.of(editions.get(1)), editions.get(3)));
        assertThrows(IllegalArgumentException.class,
                () -> all.compare(Optional.of(editions.get(3)), editions.get(1)));
    }

    /** What was there before, and what came and went, make what is there now. */
    private static void assertAddsUp(Comparison comparison) {
        int before = comparison.before().map(edition -> edition.entries().size()).orElse(0);
        assertEquals(comparison.after().entries().size(), before + comparison.count(Change.Kind.ADDED)
                + comparison.count(Change.Kind.RETURNED) - comparison.count(Change.Kind.GONE));
    }

    private static List<String> told(Comparison comparison) {
        return comparison.changes().stream().map(change -> change.kind() + " " + change.key()).toList();
    }

    @Test
    void otherSpellingOfOneBody_isAChangeOfType() {
        var register = new Register("things", "Things", "", new Register.CountedAs("thing", "things"),
                List.of(REFERENCE, NAME), new Register.Key(List.of(REFERENCE), List.of()), List.of(),
                Optional.empty(), List.of(NAME), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), List.of(), Optional.empty());
        var known = new Organisations(List.of(new Organisation("fictionbridge", "University of Fictionbridge",
                Optional.empty(), List.of("Univ. of F."), "One body")));
        var editions = List.of(edition("2018-01-01", "A=Univ. of F.", "B=Univ. of F."),
                edition("2018-02-01", "A=University of Fictionbridge", "B=Another"));
        var changes = History.of(register, editions, known).comparison(release("2018-02-01")).orElseThrow().changes();
        assertTrue(changes.get(0).isTypographic());
        assertFalse(changes.get(1).isTypographic());
    }

    private final History rekeyed = History.of(REGISTER, List.of(
            edition("2017-12-14", "A=one", "B=two"),
            edition("2018-03-29", "A2=one", "B=two"),
            edition("2018-06-28", "A3=one, corrected"),
            edition("2018-09-25", "B=two")), new Organisations(List.of()), List.of(
                    new Rekey("things", "2018-06-28", "A2", "A3", "Another slip."),
                    new Rekey("things", "2018-03-29", "A", "A2", "A slip."),
                    new Rekey("others", "2018-03-29", "B", "C", "Of another register.")));

    @Test
    void entryUnderAnotherKey_isOneEntryFromFirstToLast() {
        assertEquals(List.of("A3", "B"), rekeyed.timelines().map(Timeline::key).toList());
        for (var key : List.of("A", "A2", "A3")) {
            var timeline = rekeyed.find(key).orElseThrow();
            assertEquals("A3", timeline.key());
            assertEquals("2017-12-14", timeline.first().id());
            assertEquals("2018-06-28", timeline.last().id());
            assertEquals(List.of("A", "A2"), rekeyed.formerKeys(key));
            assertEquals(rekeyed.events("A3"), rekeyed.events(key));
        }
        assertEquals(List.of(), rekeyed.formerKeys("B"));
        assertEquals(List.of("A3 A", "A3 A2"), rekeyed.timelines().flatMap(timeline -> rekeyed.atFormerAddresses(timeline)
                .stream().map(before -> timeline.key() + " " + before.key())).toList());
    }

    @Test
    void entryUnderAnotherKey_isChangedAndNeitherGoneNorAdded() {
        assertEquals(List.of("added A", "changed A2", "changed A3", "no-longer-listed A3"), rekeyed.events("A3")
                .stream().map(event -> event.change().kind().word() + " " + event.change().key()).toList());
        var comparison = rekeyed.comparison(release("2018-03-29")).orElseThrow();
        assertEquals(1, comparison.count(Change.Kind.AMENDED));
        assertEquals(1, comparison.changes().size());
        assertAddsUp(comparison);
        assertEquals(Optional.of("A"), comparison.changes().get(0).formerKey());
        assertFalse(comparison.changes().get(0).isTypographic());
        assertEquals(List.of("A slip.", "Another slip."),
                rekeyed.rekeys("A", "A3").stream().map(Rekey::reason).toList());
    }

    @Test
    void rekeysInACircle_areRejected() {
        assertThrows(IllegalArgumentException.class, () -> History.of(REGISTER, List.of(edition("2017-12-14", "A=one")),
                new Organisations(List.of()), List.of(new Rekey("things", "2018-03-29", "A", "B", "One."),
                        new Rekey("things", "2018-06-28", "B", "A", "Two."))));
    }
}
