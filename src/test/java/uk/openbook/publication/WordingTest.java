package uk.openbook.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.openbook.model.Column;
import uk.openbook.model.Datatypes;
import uk.openbook.model.Entry;
import uk.openbook.model.Register;
import uk.openbook.model.Sentence;

class WordingTest {

    private static final Column BODY = column("body", "string");
    private static final Column FROM = column("from", "partial-date");
    private static final Column TO = column("to", "partial-date");
    private static final Column COUNT = column("count", "count-or-marker");
    private static final List<Column> COLUMNS = List.of(BODY, FROM, TO, COUNT);

    private static Column column(String name, String datatype) {
        return new Column(name, List.of(), "", Datatypes.of(datatype), false, Optional.of(";"), Optional.empty(),
                List.of(), Optional.empty(), false, false, Optional.empty(), Optional.empty(), List.of());
    }

    /** A part is a column or text. */
    private static Sentence.Fragment fragment(Object... parts) {
        return new Sentence.Fragment(Stream.of(parts).map(part -> part instanceof Column column
                ? new Sentence.Part("", Optional.of(column))
                : new Sentence.Part((String) part, Optional.empty())).toList());
    }

    private static String sentence(List<Sentence.Fragment> fragments, String... cells) {
        var register = new Register("r", "R", "", new Register.CountedAs("a", "b"), COLUMNS,
                new Register.Key(List.of(BODY), List.of()), List.of(), Optional.empty(), List.of(BODY), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.of(new Sentence(fragments)));
        return Wording.sentence(register, new Entry(new Entry.Layout(COLUMNS), "k", List.of(cells))).orElseThrow();
    }

    @Test
    void nameAtTheStart_beginsWithACapital() {
        assertEquals("The University of Fictionbridge has data.",
                sentence(List.of(fragment(BODY), fragment(" has data.")), "University of Fictionbridge", "", "", ""));
        assertEquals("Data of the Daily Fiction and Neverton University.", sentence(List.of(
                fragment("Data of ", BODY), fragment(".")), "The Daily Fiction; Neverton University", "", "", ""));
    }

    @Test
    void fragmentWithABlank_isDropped() {
        var fragments = List.of(fragment("Shared"), fragment(" from ", FROM), fragment(" until ", TO), fragment("."));
        assertEquals("Shared until May 2018.", sentence(fragments, "", "", "2018-05", ""));
        assertEquals("Shared.", sentence(fragments, "", "", "", ""));
    }

    @Test
    void spanOfOnePeriod_saysItOnce() {
        var fragments = List.of(fragment("Figures for ", FROM, " to ", TO, "."));
        assertEquals("Figures for May 2018.", sentence(fragments, "", "2018-05", "2018-05", ""));
        assertEquals("Figures for May 2018 to June 2018.", sentence(fragments, "", "2018-05", "2018-06", ""));
    }

    @Test
    void marker_isSaidInWords_andLeftOutWhereItMeansNothing() {
        var fragments = List.of(fragment("Figures"), fragment("; requests: ", COUNT), fragment("."));
        assertEquals("Figures; requests: confidential.", sentence(fragments, "", "", "", "[c]"));
        assertEquals("Figures.", sentence(fragments, "", "", "", "[z]"));
        assertEquals("Figures; requests: 0.", sentence(fragments, "", "", "", "0"));
        assertEquals("Figures; requests: 1,204.", sentence(fragments, "", "", "", "1204"));
    }

    @Test
    void referenceOrYearInDigits_isShownAsTyped() {
        var number = numbers("integer", null);
        for (var text : List.of("10012345", "+7", "007", "2019", "-5", "12345678901234567890123456")) {
            assertEquals(text, Wording.item(number, text));
        }
        assertEquals("1234.50", Wording.item(numbers("decimal", null), "1234.50"));
        assertEquals("2019", Wording.item(numbers("gYear", null), "2019"));
    }

    @Test
    void quantity_isShownInGroupsWhereTheFormatSaysSo() {
        assertEquals("10,012,345", Wording.item(numbers("integer", "#,##0"), "10012345"));
        assertEquals("1,234", Wording.item(numbers("nonNegativeInteger", "#,##0"), "1,234"));
        assertEquals("1,234", Wording.item(COUNT, "1234"));
    }

    private static Column numbers(String datatype, String format) {
        return new Column("number", List.of(), "", Datatypes.of(datatype, format), false, Optional.empty(),
                Optional.empty(), List.of(), Optional.empty(), false, false, Optional.empty(), Optional.empty(), List.of());
    }
}
