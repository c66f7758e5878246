package uk.openbook.render.download;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.openbook.input.settings.SiteConfig;
import uk.openbook.model.Column;
import uk.openbook.model.Edition;
import uk.openbook.model.Entry;
import uk.openbook.model.EntryStore;
import uk.openbook.model.Notices;
import uk.openbook.model.Organisations;
import uk.openbook.model.Promises;
import uk.openbook.model.Register;
import uk.openbook.model.Rekey;
import uk.openbook.model.Release;
import uk.openbook.model.Sealed;
import uk.openbook.publication.Publication;
import uk.openbook.render.Output;
import uk.openbook.validation.CheckedSite;

class HistoryFilesTest {

    private static final Column REFERENCE = Column.text("reference");
    private static final Column OLD = Column.text("old");
    private static final Column NEW = Column.text("new");
    private static final Register REGISTER = new Register("things", "Things", "",
            new Register.CountedAs("thing", "things"), List.of(REFERENCE, OLD, NEW),
            new Register.Key(List.of(REFERENCE), List.of()), List.of(), Optional.empty(), List.of(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());

    /** An entry of each fate, and a column that comes while another goes. */
    private static final List<Edition> EDITIONS = List.of(
            edition("2018-01-01", List.of(REFERENCE, OLD), "A,one", "B,two", "C,"),
            edition("2018-02-01", List.of(REFERENCE, OLD), "B,two", "C,\u201Cthree\u201D"),
            edition("2018-03-01", List.of(REFERENCE, NEW), "A,late", "B,red", "C,", "D,\"x\"\n"));

    @Test
    void everyKindOfEvent_isALine() throws IOException {
        assertEquals("""
                {"release":"2018-01-01","event":"columns","columns":["reference","old"],"added":["reference","old"],\
                "dropped":[],"cells":{}}
                {"release":"2018-01-01","event":"added","key":"A","values":{"reference":"A","old":"one"}}
                {"release":"2018-01-01","event":"added","key":"B","values":{"reference":"B","old":"two"}}
                {"release":"2018-01-01","event":"added","key":"C","values":{"reference":"C","old":""}}
                {"release":"2018-02-01","event":"changed","key":"C","fields":[{"column":"old","before":"",\
                "after":"\u201Cthree\u201D","typographic":false}]}
                {"release":"2018-02-01","event":"no-longer-listed","key":"A"}
                {"release":"2018-03-01","event":"columns","columns":["reference","new"],"added":["new"],\
                "dropped":["old"],"cells":{"B":{"new":"red"}}}
                {"release":"2018-03-01","event":"returned","key":"A","values":{"reference":"A","new":"late"}}
                {"release":"2018-03-01","event":"added","key":"D","values":{"reference":"D","new":"\\"x\\"\\n"}}
                """, written(new HistoryJsonFiles(), EDITIONS));
    }

    @Test
    void everyEntryEverPublished_isARow() throws IOException {
        assertEquals("""
                first_published,last_published,listed,former_keys,reference,new,old
                2018-01-01,2018-03-01,true,,A,late,
                2018-01-01,2018-03-01,true,,B,red,
                2018-01-01,2018-02-01,false,,C,,\u201Cthree\u201D
                """.replace("\n", "\r\n"), written(new HistoryCsvFiles(), List.of(EDITIONS.get(0), EDITIONS.get(1),
                edition("2018-03-01", List.of(REFERENCE, NEW), "A,late", "B,red"))));
    }

    @Test
    void entryUnderAnotherKey_isToldWithTheOneBefore() throws IOException {
        var editions = List.of(edition("2018-01-01", List.of(REFERENCE, OLD), "A,one", "B,two"),
                edition("2018-02-01", List.of(REFERENCE, NEW), "A2,red", "B,two"));
        var rekeys = List.of(new Rekey("things", "2018-02-01", "A", "A2", "A slip."));
        assertEquals("""
                {"release":"2018-01-01","event":"columns","columns":["reference","old"],"added":["reference","old"],\
                "dropped":[],"cells":{}}
                {"release":"2018-01-01","event":"added","key":"A","values":{"reference":"A","old":"one"}}
                {"release":"2018-01-01","event":"added","key":"B","values":{"reference":"B","old":"two"}}
                {"release":"2018-02-01","event":"columns","columns":["reference","new"],"added":["new"],\
                "dropped":["old"],"cells":{"A":{"new":"red"},"B":{"new":"two"}}}
                {"release":"2018-02-01","event":"changed","key":"A2","former_key":"A","fields":[{"column":"reference",\
                "before":"A","after":"A2","typographic":false}]}
                """, written(new HistoryJsonFiles(), editions, rekeys));
        assertEquals("""
                first_published,last_published,listed,former_keys,reference,new,old
                2018-01-01,2018-02-01,true,A,A2,red,
                2018-01-01,2018-02-01,true,,B,two,
                """.replace("\n", "\r\n"), written(new HistoryCsvFiles(), editions, rekeys));
        assertEquals("""
                \uFEFFregister,key,change,column,before,after,typographic,former_key,notice,reason
                things,A,added,,,,,,,
                things,B,added,,,,,,,
                \uFEFFregister,key,change,column,before,after,typographic,former_key,notice,reason
                things,A2,changed,reference,A,A2,false,A,,
                """.replace("\n", "\r\n"), written(new ChangesCsvFiles(), editions, rekeys));
    }

    @Test
    void registerThatIsYetToBePublished_hasNoHistory() {
        assertEquals(0, new HistoryCsvFiles().files(publication(List.of(), List.of())).count());
        assertEquals(0, new HistoryJsonFiles().files(publication(List.of(), List.of())).count());
    }

    private static String written(Output output, List<Edition> editions) throws IOException {
        return written(output, editions, List.of());
    }

    private static String written(Output output, List<Edition> editions, List<Rekey> rekeys) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (var file : output.files(publication(editions, rekeys)).toList()) {
            file.body().writeTo(bytes);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Publication publication(List<Edition> editions, List<Rekey> rekeys) {
        var config = new SiteConfig("A site", "A body", "", URI.create("https://example.org/"),
                ZoneId.of("Europe/London"), "", "", "", List.of(), List.of(), List.of());
        return Publication.of(config, new CheckedSite(List.of(REGISTER), List.of(), new Organisations(List.of()),
                editions.stream().map(Edition::release).toList(), Map.of(REGISTER, editions), Notices.NONE,
                Set.of(), List.of(), List.of(), 0, 0, new Promises(Sealed.NOTHING, rekeys, List.of()), Map.of(),
                Map.of()));
    }

    private static Edition edition(String date, List<Column> columns, String... rows) {
        var release = new Release(date, LocalDate.parse(date), date, Instant.EPOCH, "");
        var layout = new Entry.Layout(columns);
        var entries = Stream.of(rows).map(row -> List.of(row.split(",", -1)))
                .map(cells -> new Entry(layout, cells.get(0), cells)).toList();
        return new Edition(REGISTER, release, columns, columns.stream().map(Column::name).toList(),
                EntryStore.of(entries), rows.length, Map.of());
    }
}
