package uk.openbook.render.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.openbook.input.settings.SiteConfig;
import uk.openbook.model.Column;
import uk.openbook.model.Datatypes;
import uk.openbook.model.Edition;
import uk.openbook.model.Entry;
import uk.openbook.model.EntryStore;
import uk.openbook.model.Organisations;
import uk.openbook.model.Register;
import uk.openbook.model.Release;
import uk.openbook.publication.Publication;
import uk.openbook.render.PageLinks;
import uk.openbook.validation.CheckedSite;

class StoryTest {

    private static final String NAME = "University of Fictionbridge";
    private static final Release RELEASE = new Release("2018-11-29", LocalDate.of(2018, 11, 29), "R", Instant.EPOCH, "");

    private static final Column TITLE = Column.text("title");
    private static final Column BODY = Column.text("body");
    private static final Column START = date("start");
    private static final Column END = date("end");
    private static final List<Column> COLUMNS = List.of(TITLE, BODY, START, END);

    private static Column date(String name) {
        return new Column(name, List.of(), "", Datatypes.of("partial-date"), false, Optional.empty(), Optional.empty(),
                List.of(), Optional.empty(), false, false, Optional.empty(), Optional.empty(), List.of());
    }

    private static Register register(String id, String one, String other) {
        return new Register(id, id, "", new Register.CountedAs(one, other), COLUMNS,
                new Register.Key(List.of(TITLE), List.of()), List.of(TITLE), Optional.of(START), List.of(BODY),
                Optional.of(new Register.Status(Optional.of(START), Optional.of(END), Optional.empty(), List.of())),
                Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    /** Rows are of a title, a start and an end. */
    private static Edition edition(Register register, List<List<String>> rows) {
        var layout = new Entry.Layout(COLUMNS);
        return new Edition(register, RELEASE, COLUMNS, COLUMNS.stream().map(Column::name).toList(),
                EntryStore.of(rows.stream().map(row -> new Entry(layout, row.get(0),
                        List.of(row.get(0), NAME, row.get(1), row.get(2)))).toList()), rows.size(), Map.of());
    }

    private static Publication publication(Edition... editions) {
        var byRegister = new LinkedHashMap<Register, List<Edition>>();
        for (var edition : editions) {
            byRegister.put(edition.register(), List.of(edition));
        }
        var config = new SiteConfig("A site", "A body", "", URI.create("https://example.org/"),
                ZoneId.of("Europe/London"), "", "", "", List.of(), List.of(), List.of());
        return Publication.of(config, new CheckedSite(List.copyOf(byRegister.keySet()), List.of(),
                new Organisations(List.of()), List.of(RELEASE), byRegister, List.of(), 0, 0));
    }

    private static Story story(Edition... editions) {
        var publication = publication(editions);
        var view = publication.views().of(publication.views().organisation(NAME));
        var figures = publication.registers().stream().filter(register -> view.listed(register) > 0)
                .map(register -> new Figure(String.valueOf(view.listed(register)),
                        register.countedAs().of(view.listed(register)))).toList();
        return Story.of(publication, NAME, view, figures, PageLinks.of("a/b.html", any -> true)).orElseThrow();
    }

    private static String told(Story.Part part) {
        return part.register() + " " + part.count() + part.items().stream()
                .map(item -> "|" + item.link().text() + ", " + item.words()).reduce("", String::concat)
                + (part.more().isEmpty() ? "" : "|" + part.more());
    }

    private static List<String> told(Story story) {
        return story.states().stream().flatMap(state -> state.parts().stream()
                .map(part -> state.heading() + ": " + told(part))).toList();
    }

    @Test
    void severalRegisters_areCountedEachByItself() {
        var story = story(
                edition(register("decisions", "request approved", "requests approved"), List.of(
                        List.of("a", "2018-10-01", "2020-10-17"), List.of("b", "2013-02-25", "2015-01-31"))),
                edition(register("shares", "agreement listed", "agreements listed"), List.of(
                        List.of("c", "2016-02", ""))));
        assertEquals("The University of Fictionbridge first appears in an entry dated 25 February 2013. It is named in 2 "
                + "requests approved and 1 agreement listed.", story.opening());
        assertEquals(Optional.of(new Link("a", "../decisions/a.html")), story.newest());
        assertEquals("1 October 2018", story.newestDate());
        assertEquals(List.of("Running on 29 November 2018: decisions 1|a, until 17 October 2020",
                "Running on 29 November 2018: shares 1|c, no end date published",
                "Ended by 29 November 2018: decisions 1|b, ended 31 January 2015"), told(story));
    }

    @Test
    void entriesWithoutDatesOrToCome_areToldApart() {
        var story = story(edition(register("shares", "share", "shares"), List.of(
                List.of("a", "", ""), List.of("b", "2019-01-01", "2020"), List.of("c", "", "2018-10"))));
        assertEquals(List.of("Not started by 29 November 2018: shares 1|b, from 1 January 2019",
                "Ended by 29 November 2018: shares 1|c, ended October 2018",
                "Start and end not published: shares 1|a, "), told(story));
    }

    @Test
    void noEntryDated_namesNoneAsTheNewest() {
        var story = story(edition(register("shares", "share", "shares"), List.of(List.of("a", "", ""))));
        assertEquals("The University of Fictionbridge is named in 1 share.", story.opening());
        assertEquals(Optional.empty(), story.newest());
    }

    @Test
    void manyEntries_areCountedAndTheNewestNamed() {
        var rows = new ArrayList<List<String>>();
        for (int day = 1; day <= 8; day++) {
            rows.add(List.of("e" + day, "2018-01-0" + day, "2020"));
        }
        assertEquals(List.of("Running on 29 November 2018: shares 8|e8, until 2020|e7, until 2020|e6, until 2020"
                + "|e5, until 2020|e4, until 2020|3 more in the list below"),
                told(story(edition(register("shares", "share", "shares"), rows))));
    }
}
