package uk.openbook.publication.completeness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.openbook.model.Column;
import uk.openbook.model.Condition;
import uk.openbook.model.Datatypes;
import uk.openbook.model.Edition;
import uk.openbook.model.Entry;
import uk.openbook.model.EntryStore;
import uk.openbook.model.Register;
import uk.openbook.model.Release;
import uk.openbook.model.RuleDefinition;
import uk.openbook.model.Severity;

class CompletenessTest {

    private static final Column KEY = column("key", "string", true, Optional.empty(), Optional.empty());
    private static final Column DAY = column("day", "date", false, Optional.empty(), Optional.empty());
    private static final Column STATUS = column("status", "string", false, Optional.empty(), Optional.empty());
    private static final Column LEVEL = column("level", "string", false, Optional.empty(), Optional.empty());
    private static final Column COUNT = column("count", "count-or-marker", false, Optional.empty(), Optional.empty());
    private static final Column NEW = column("new", "string", false, Optional.of(LocalDate.of(2018, 6, 1)),
            Optional.empty());
    private static final List<Column> COLUMNS = List.of(KEY, DAY, STATUS, LEVEL, COUNT, NEW);

    private static final Register REGISTER = new Register("things", "Things", "",
            new Register.CountedAs("thing", "things"), COLUMNS, new Register.Key(List.of(KEY), List.of()), List.of(),
            Optional.of(DAY), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(
                    rule(RuleDefinition.Kind.REQUIRED, LEVEL,
                            new Condition.Dated(DAY, Optional.of(LocalDate.of(2018, 11, 1)), Optional.empty())),
                    rule(RuleDefinition.Kind.BLANK, DAY, new Condition.OneOf(STATUS, Set.of("pending")))),
            Optional.empty(), Optional.empty(), List.of(), Map.of());

    private static Column column(String name, String datatype, boolean required, Optional<LocalDate> from,
            Optional<LocalDate> until) {
        return new Column(name, List.of(), "", Datatypes.of(datatype), required, Optional.empty(), Optional.empty(),
                List.of(), Optional.empty(), false, false, from, until, List.of());
    }

    private static RuleDefinition rule(RuleDefinition.Kind kind, Column column, Condition when) {
        return new RuleDefinition(kind, column, null, List.of(when), List.of(), Severity.ERROR);
    }

    /** The register in which the count applies under some conditions alone. */
    private static Register whereCountApplies(Condition... conditions) {
        return new Register("things", "Things", "", REGISTER.countedAs(), COLUMNS, REGISTER.key(), List.of(),
                Optional.of(DAY), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                List.of(), Optional.empty(), Optional.empty(), List.of(), Map.of(COUNT, List.of(conditions)));
    }

    /** @param rows key, day, status, level, count, new */
    private static Completeness count(String... rows) {
        return count(REGISTER, rows);
    }

    private static Completeness count(Register register, String... rows) {
        var layout = new Entry.Layout(COLUMNS);
        return Completeness.of(new Edition(register, new Release("2019-01-01", LocalDate.of(2019, 1, 1), "",
                Instant.EPOCH, ""), COLUMNS, COLUMNS.stream().map(Column::name).toList(),
                EntryStore.of(Stream.of(rows).map(row -> {
                    var cells = List.of(row.split(",", -1));
                    return new Entry(layout, cells.get(0), cells);
                }).toList()), rows.length, Map.of()));
    }

    private static Completeness.OfColumn of(Completeness counts, Column column) {
        return counts.columns().stream().filter(counted -> counted.column().equals(column)).findFirst().orElseThrow();
    }

    @Test
    void columns_areInTheOrderOfTheRegister() {
        assertEquals(COLUMNS, count("a,,,,,").columns().stream().map(Completeness.OfColumn::column).toList());
    }

    @Test
    void years_areThoseOfTheEntriesWithTheUndatedLast() {
        var counts = count("a,2017-01-01,,,1,", "b,,,,2,", "c,2016-12-31,,,,");
        assertEquals(List.of(2016, 2017, Completeness.UNDATED), counts.years());
        assertEquals(1, of(counts, COUNT).byYear().get(2017).of(Filled.PUBLISHED));
        assertEquals(1, of(counts, COUNT).byYear().get(2016).of(Filled.BLANK));
        assertEquals(1, of(counts, COUNT).byYear().get(Completeness.UNDATED).of(Filled.PUBLISHED));
        assertEquals(2, of(counts, COUNT).all().of(Filled.PUBLISHED));
    }

    @Test
    void columnThatARuleAsksOfSomeEntries_isNoGapInOthers() {
        var level = of(count("a,2018-10-31,,,,", "b,2018-11-01,,,,", "c,2018-11-02,,A,,"), LEVEL).all();
        assertEquals(1, level.of(Filled.NOT_ASKED));
        assertEquals(1, level.of(Filled.BLANK));
        assertEquals(2, level.asked());
        assertEquals("50%", level.words());
    }

    @Test
    void columnThatIsThereWithoutBeingAskedFor_counts() {
        var level = of(count("a,2018-10-31,,A,,", "b,2018-10-31,,,,"), LEVEL).all();
        assertEquals(1, level.asked());
        assertEquals("100%", level.words());
    }

    @Test
    void cellThatARuleWantsBlank_isNoGap() {
        var day = of(count("a,,pending,,,", "b,,approved,,,"), DAY).all();
        assertEquals(1, day.of(Filled.NOT_ASKED));
        assertEquals(1, day.of(Filled.BLANK));
    }

    @Test
    void columnThatCameLater_isNotAskedOfEntriesBefore() {
        var later = of(count("a,2018-05-31,,,,", "b,2018-06-01,,,,", "c,,,,,"), NEW).all();
        assertEquals(1, later.of(Filled.NOT_ASKED));
        assertEquals(2, later.of(Filled.BLANK));
    }

    @Test
    void columnThatDoesNotApply_isNoGap() {
        var count = of(count(whereCountApplies(new Condition.OneOf(STATUS, Set.of("rejected"))),
                "a,,pending,,,", "b,,rejected,,,", "c,,pending,,7,"), COUNT).all();
        assertEquals(1, count.of(Filled.NOT_ASKED));
        assertEquals(1, count.of(Filled.BLANK));
        assertEquals(1, count.of(Filled.PUBLISHED));
    }

    @Test
    void columnOfWhichItIsNotKnownWhetherItApplies_isAGap() {
        var register = whereCountApplies(new Condition.OneOf(STATUS, Set.of("rejected")),
                new Condition.BeforeRelease(DAY));
        assertEquals(4, of(count(register, "a,,,,,", "b,,rejected,,,", "c,,[redacted],,,", "d,no date,rejected,,,"), COUNT)
                .all().of(Filled.BLANK));
    }

    @Test
    void columnThatAppliesBeforeTheRelease_isNoGapOnItsDay() {
        var count = of(count(whereCountApplies(new Condition.BeforeRelease(DAY)),
                "a,2018-12-31,,,,", "b,2019-01-01,,,,", "c,2030-01-01,,,,"), COUNT).all();
        assertEquals(1, count.of(Filled.BLANK));
        assertEquals(2, count.of(Filled.NOT_ASKED));
    }

    @Test
    void columnThatAppliesInSomeYears_isNoGapInOthers() {
        var count = of(count(whereCountApplies(new Condition.Dated(DAY, Optional.of(LocalDate.of(2017, 1, 1)),
                Optional.of(LocalDate.of(2018, 1, 1)))),
                "a,2016-12-31,,,,", "b,2017-01-01,,,,", "c,2017-12-31,,,,", "d,2018-01-01,,,,"), COUNT).all();
        assertEquals(2, count.of(Filled.BLANK));
        assertEquals(2, count.of(Filled.NOT_ASKED));
    }

    @Test
    void markersAndRedactions_areCountedApart() {
        var counts = count("a,2018-01-01,,,[c],", "b,2018-01-01,,[redacted],5,", "c,2018-01-01,,,0,");
        assertEquals(1, of(counts, COUNT).all().of(Filled.MARKER));
        assertEquals(2, of(counts, COUNT).all().of(Filled.PUBLISHED));
        assertEquals(1, of(counts, LEVEL).all().of(Filled.REDACTED));
        assertFalse(of(counts, COUNT).all().isComplete());
    }

    @Test
    void perCent_isRoundedDownAndNeverHidesWhatThereIs() {
        assertEquals("99%", tally(999, 1).words());
        assertEquals("100%", tally(1000, 0).words());
        assertEquals("0%", tally(0, 3).words());
        assertEquals("under 1%", tally(1, 999).words());
        assertTrue(tally(5, 0).isComplete());
    }

    @Test
    void nothingAskedFor_isSaidToBe() {
        var none = new Tally();
        none.add(Filled.NOT_ASKED);
        assertEquals("not asked for", none.words());
        assertTrue(none.isComplete());
    }

    private static Tally tally(int published, int blank) {
        var tally = new Tally();
        for (int i = 0; i < published; i++) {
            tally.add(Filled.PUBLISHED);
        }
        for (int i = 0; i < blank; i++) {
            tally.add(Filled.BLANK);
        }
        return tally;
    }
}
