package uk.openbook.render.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.openbook.input.settings.SiteConfig;
import uk.openbook.model.Change;
import uk.openbook.model.Column;
import uk.openbook.model.Datatypes;
import uk.openbook.model.Edition;
import uk.openbook.model.Entry;
import uk.openbook.model.EntryStore;
import uk.openbook.model.Organisations;
import uk.openbook.model.Register;
import uk.openbook.model.Release;
import uk.openbook.publication.Publication;
import uk.openbook.publication.Relations;
import uk.openbook.render.PageLinks;
import uk.openbook.validation.CheckedSite;

class ChangedFieldsTest {

    private static final Column KEY = Column.text("key");
    private static final Column TITLE = Column.text("title");

    /** A register with two entries. */
    private static final Register SHARES = new Register("shares", "Shares", "", new Register.CountedAs("share", "shares"),
            List.of(KEY, TITLE), new Register.Key(List.of(KEY), List.of()), List.of(TITLE), Optional.empty(), List.of(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), List.of(), Optional.empty());

    private static final ChangedFields CHANGED = new ChangedFields(relations());

    private static Relations relations() {
        var release = new Release("2018-11-29", LocalDate.of(2018, 11, 29), "R", Instant.EPOCH, "");
        var layout = new Entry.Layout(SHARES.columns());
        var edition = new Edition(SHARES, release, SHARES.columns(), List.of("key", "title"), EntryStore.of(List.of(
                new Entry(layout, "A1", List.of("A1", "Absence")), new Entry(layout, "B2", List.of("B2", "Books")))), 2,
                Map.of());
        var config = new SiteConfig("A site", "A body", "", URI.create("https://example.org/"),
                ZoneId.of("Europe/London"), "", "", "", List.of(), List.of(), List.of());
        return Publication.of(config, new CheckedSite(List.of(SHARES), List.of(), new Organisations(List.of()),
                List.of(release), Map.of(SHARES, List.of(edition)), List.of(), 0, 0)).relations();
    }

    private static String marked(String datatype, String before, String after) {
        return marked(datatype, Optional.empty(), before, after);
    }

    private static String marked(String datatype, Optional<String> separator, String before, String after) {
        var column = new Column("c", List.of("A column"), "", Datatypes.of(datatype), false, separator,
                Optional.empty(), List.of(), Optional.empty(), false, false, Optional.empty(), Optional.empty(),
                List.of());
        var entry = new Entry(new Entry.Layout(List.of(column)), "k", List.of(after));
        var change = new Change(Change.Kind.AMENDED, Optional.of(entry), Optional.of(entry),
                List.of(new Change.FieldChange(column, before, after, false)));
        return CHANGED.of(change, PageLinks.of("a/b.html", any -> true), any -> Optional.empty()).get(0).pieces().stream()
                .map(piece -> piece.fate() + "=" + piece.text() + (piece.href().isEmpty() ? "" : "@" + piece.href()))
                .collect(Collectors.joining("|"));
    }

    @Test
    void dateOrNumber_isReplacedWhole() {
        assertEquals("removed=2014/15|added=2016/17", marked("academic-year", "2014/15", "2016/17"));
        assertEquals("removed=14 October 2018|added=14 October 2021", marked("date", "2018-10-14", "2021-10-14"));
        assertEquals("removed=1,200|added=[c] confidential", marked("count-or-marker", "1200", "[c]"));
    }

    @Test
    void text_isMarkedByWords() {
        assertEquals("kept=the |removed=old|added=new|kept= words", marked("string", "the old words", "the new words"));
    }

    @Test
    void entry_isNamedByItsTitleAndLedTo() {
        assertEquals("removed=Not published|added=Absence@../shares/a1.html",
                marked("entry-key", "", "shares:A1"));
        assertEquals("removed=shares:Z9|added=Books@../shares/b2.html", marked("entry-key", "shares:Z9", "B2"));
    }

    @Test
    void entriesOfAList_areMarkedOneByOne() {
        assertEquals("kept=Absence@../shares/a1.html|kept=; |added=Books@../shares/b2.html",
                marked("entry-key", Optional.of(";"), "shares:A1", "shares:A1; shares:B2"));
        assertEquals("removed=Absence@../shares/a1.html|kept=; |kept=Books@../shares/b2.html",
                marked("entry-key", Optional.of(";"), "A1; B2", "B2"));
    }

    @Test
    void sameEntryNamedInAnotherWay_isShownAsItWasPublished() {
        assertEquals("removed=A1@../shares/a1.html|added=shares:A1@../shares/a1.html",
                marked("entry-key", "A1", "shares:A1"));
    }

    @Test
    void blank_isSaid() {
        assertEquals("removed=Not published|added=2018", marked("gYear", "", "2018"));
    }
}
