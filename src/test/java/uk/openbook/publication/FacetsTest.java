package uk.openbook.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.openbook.history.History;
import uk.openbook.model.Code;
import uk.openbook.model.CodeList;
import uk.openbook.model.Column;
import uk.openbook.model.Condition;
import uk.openbook.model.Datatype;
import uk.openbook.model.Datatypes;
import uk.openbook.model.Edition;
import uk.openbook.model.Entry;
import uk.openbook.model.EntryStore;
import uk.openbook.model.Organisations;
import uk.openbook.model.Register;
import uk.openbook.model.Release;
import uk.openbook.model.Slug;

class FacetsTest {

    private static final CodeList LEVELS = new CodeList("levels", List.of(code("B", "b: high"), code("A", "a: low")));
    private static final Column KEY = Column.text("key");
    private static final Column LEVEL = column("level", Datatypes.of("string"), Optional.of(";"), Optional.of(LEVELS));
    private static final Column DAY = column("day", Datatypes.of("date"), Optional.empty(), Optional.empty());
    private static final Column WAY = column("way", Datatypes.of("string"), Optional.empty(), Optional.empty());
    private static final Register REGISTER = register(DAY);

    private static Register register(Column across) {
        return new Register("things", "Things", "",
                new Register.CountedAs("thing", "things"), List.of(KEY, LEVEL, DAY, WAY),
                new Register.Key(List.of(KEY), List.of()), List.of(), Optional.empty(), List.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty(),
                List.of(new Register.CrossView(LEVEL, across)), Map.of());
    }

    private static Code code(String code, String label) {
        return new Code(code, label, "", label, Optional.empty(), Optional.empty(), List.of(), Map.of());
    }

    private static Column column(String name, Datatype datatype, Optional<String> separator, Optional<CodeList> codes) {
        return new Column(name, List.of(), "", datatype, false, separator, codes, List.of(), Optional.empty(), true, false,
                Optional.empty(), Optional.empty(), List.of());
    }

    private static Edition edition(String day, String... rows) {
        var layout = new Entry.Layout(REGISTER.columns());
        return new Edition(REGISTER, new Release(day, LocalDate.parse(day), day, Instant.EPOCH, ""), REGISTER.columns(),
                REGISTER.columns().stream().map(Column::name).toList(), EntryStore.of(Stream.of(rows).map(row -> {
                    var cells = List.of(row.split(",", -1));
                    return new Entry(layout, cells.get(0), cells);
                }).toList()), 0, Map.of());
    }

    private static Facets facets(Set<String> sealed, Edition... editions) {
        return facets(REGISTER, sealed, editions);
    }

    private static Facets facets(Register register, Set<String> sealed, Edition... editions) {
        var history = History.of(register, List.of(editions), new Organisations(List.of()), List.of());
        var listed = history.timelines().filter(timeline -> timeline.listed())
                .map(timeline -> new View.Row(register, timeline)).toList();
        return Facets.of(history, listed, Optional.of(LocalDate.parse("2020-01-01")), sealed);
    }

    /** Each value with the keys of its entries. */
    private static List<String> said(Facet facet) {
        return facet.groups().stream().map(group -> group.value().slug() + "=" + keys(group.view())).toList();
    }

    private static List<String> keys(View view) {
        return view.rows().stream().map(row -> row.timeline().key()).toList();
    }

    private static Facet facet(Facets facets, String id) {
        return facets.all().stream().filter(facet -> facet.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void codes_areInTheOrderOfTheirListAndBlanksLast() {
        var facets = facets(Set.of(), edition("2018-01-01", "1,A,,", "2,B; A,,", "3,,,"));
        assertEquals(List.of("b=[2]", "a=[1, 2]", "not-published=[3]"), said(facet(facets, "level")));
        assertTrue(facet(facets, "level").overlapping());
    }

    @Test
    void columnThatDoesNotApply_isNotMissing() {
        var register = new Register("things", "Things", "", new Register.CountedAs("thing", "things"),
                REGISTER.columns(), REGISTER.key(), List.of(), Optional.empty(), List.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty(),
                REGISTER.crossViews(), Map.of(DAY, List.of(new Condition.OneOf(LEVEL, Set.of("A")))));
        var facets = facets(register, Set.of(), edition("2018-01-01", "1,A,2018-01-01,", "2,A,,", "3,B,,", "4,,,"));
        assertEquals(List.of("2018=[1]", "not-published=[2, 4]"), said(facet(facets, "day")));
        assertEquals(List.of("a/2018=[1]", "a/not-published=[2]", "not-published/not-published=[4]"),
                facets.grids().get(0).cells().entrySet().stream().map(cell -> cell.getKey().down().slug() + "/"
                        + cell.getKey().across().slug() + "=" + keys(cell.getValue())).toList());
    }

    @Test
    void dates_areGroupedByYear() {
        var facet = facet(facets(Set.of(), edition("2018-01-01", "1,,2017-03-01,", "2,,2016-01-01,", "3,,2017-12-31,")),
                "day");
        assertEquals("Year of day", facet.title());
        assertEquals(List.of("2016=[2]", "2017=[1, 3]"), said(facet));
    }

    @Test
    void valuesAlikeExceptForCaseAndSpaces_areOneList() {
        var facets = facets(Set.of(), edition("2018-01-01", "1,A,2018-01-01,Green Tea", "2,A,2018-01-01,green tea",
                "3,A,2018-01-01,Green  Tea", "4,A,2018-01-01,\u00a0green\u00a0tea\u200b", "5,A,2018-01-01,GREEN TEA",
                "6,A,2018-01-01,Green-Tea"));
        var way = facet(facets, "way");
        assertEquals(List.of("Green Tea", "Green-Tea"), way.groups().stream().map(group -> group.value().label()).toList());
        assertEquals(List.of(Slug.of("Green Tea") + "=[1, 2, 3, 4, 5]", "green-tea=[6]"), said(way));
    }

    @Test
    void spellingsUsedEquallyOften_showTheOneInMixedCase() {
        var facet = facet(facets(Set.of(), edition("2018-01-01", "1,,,GREEN TEA", "2,,,green tea", "3,,,Green tea")), "way");
        assertEquals(List.of("Green tea"), facet.groups().stream().map(group -> group.value().label()).toList());
    }

    @Test
    void sealedListOfAnotherSpelling_leadsToTheListOfTheValue() {
        var former = "things/by/way/" + Slug.of("green tea") + "/";
        var older = "things/by/way/" + Slug.of("GREEN  TEA") + "/";
        var facets = facets(Set.of(former + "index.html", former + "rows.csv", former + "page-2.html", older + "index.html"),
                edition("2018-01-01", "1,,,GREEN  TEA"),
                edition("2018-02-01", "1,,,Green Tea", "2,,,green tea", "3,,,Green Tea"));
        var view = facet(facets, "way").groups().get(0).view();
        assertEquals(List.of("1", "2", "3"), keys(view));
        assertEquals(1, facet(facets, "way").groups().size());
        assertEquals(Map.of(former + "index.html", view, former + "rows.csv", view, former + "page-2.html", view,
                older + "index.html", view), facets.joined());
    }

    @Test
    void sealedCellOfAnotherSpelling_leadsToTheCellOfTheValue() {
        var former = "things/by/level-by-way/a/" + Slug.of("green tea") + "/index.html";
        var facets = facets(register(WAY), Set.of(former), edition("2018-01-01", "1,A,,Green Tea", "2,A,,green tea", "3,A,,Green Tea"));
        var view = facets.grids().get(0).cells().values().iterator().next();
        assertEquals(Map.of(former, view), facets.joined());
        assertEquals(List.of("1", "2", "3"), keys(view));
    }

    @Test
    void textsThatDifferInCaseAlone_areOneValue() {
        var facet = facet(facets(Set.of(), edition("2018-01-01", "1,,,Post", "2,,,post", "3,,,Not published")), "way");
        assertEquals(2, facet.groups().size(), facet::toString);
        assertTrue(said(facet).contains("post=[1, 2]"));
        assertTrue(said(facet).stream().anyMatch(group -> group.matches("not-published-[0-9a-f]{8}=\\[3\\]")),
                "what a cell says is not what a blank means");
    }

    @Test
    void grid_holdsEachPairOnce() {
        var grid = facets(Set.of(), edition("2018-01-01", "1,A,2017-01-01,", "2,B; A,2017-01-01,", "3,,,")).grids().get(0);
        assertEquals("level-by-day", grid.id());
        assertEquals(List.of("b/2017=[2]", "a/2017=[1, 2]", "not-published/not-published=[3]"),
                grid.cells().entrySet().stream().map(cell -> cell.getKey().down().slug() + "/"
                        + cell.getKey().across().slug() + "=" + keys(cell.getValue())).toList());
        assertEquals("things/by/level-by-day/a/2017/index.html", grid.cells().values().stream().skip(1).findFirst()
                .orElseThrow().page(1));
    }

    @Test
    void shortScale_isShownWholeInAGrid() {
        var grid = facets(Set.of(), edition("2018-01-01", "1,A,2017-01-01,")).grids().get(0);
        assertEquals(List.of("b", "a"), grid.rows().stream().map(FacetValue::slug).toList());
    }

    @Test
    void sealedView_staysWhileAnythingSaysWhatItWasAbout() {
        var facets = facets(Set.of("things/by/way/post/index.html", "things/by/way/erased/index.html",
                        "things/by/level/b/index.html", "things/by/level-by-day/b/2016/index.html"),
                edition("2018-01-01", "1,A,2016-01-01,Post"), edition("2018-02-01", "1,A,2017-01-01,van"));
        assertEquals(List.of("post=[]", "van=[1]"), said(facet(facets, "way")));
        assertEquals(List.of("b=[]", "a=[1]"), said(facet(facets, "level")));
        assertEquals(List.of("things/by/level-by-day/b/2016/index.html", "things/by/level-by-day/a/2017/index.html"),
                facets.grids().get(0).cells().values().stream().map(view -> view.page(1)).toList());
    }
}
