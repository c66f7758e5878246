package uk.openbook.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import uk.openbook.input.settings.SiteConfig;
import uk.openbook.model.AsOf;
import uk.openbook.model.Findings;
import uk.openbook.model.Register;
import uk.openbook.publication.Publication;
import uk.openbook.render.PageLinks;
import uk.openbook.site.FlexmarkMarkdown;
import uk.openbook.validation.Checker;

/** What is drawn of a small site with two registers: grants, which have years, kinds, levels and ends, and figures. */
final class ChartedSite {

    private static final String GRANTS = """
            {"@context": "http://www.w3.org/ns/csvw", "url": "grants.csv", "dc:title": "Grants",
             "openbook:counted-as": {"one": "grant", "other": "grants"},
             "openbook:key": ["id"], "openbook:title": "id", "openbook:date": "day",
             "openbook:organisations": ["body"],
             "openbook:status": {"start": "starts", "end": "ends"},
             "openbook:coverage": {"datasets": "data"},
             "openbook:cross-views": [{"down": "kind", "across": "day"}, {"down": "level", "across": "risk"}],
             "tableSchema": {"columns": [
              {"name": "id", "datatype": "string"},
              {"name": "day", "datatype": "date", "openbook:facet": true},
              {"name": "body", "datatype": "string"},
              {"name": "kind", "datatype": "string", "openbook:facet": true},
              {"name": "level", "datatype": "string", "openbook:facet": true},
              {"name": "risk", "datatype": "string", "openbook:facet": true},
              {"name": "data", "titles": "Datasets", "datatype": "string", "separator": ";", "openbook:facet": true},
              {"name": "starts", "datatype": "string", "openbook:datatype": "partial-date"},
              {"name": "ends", "datatype": "string", "openbook:datatype": "partial-date"}],
              "foreignKeys": [
               {"columnReference": "kind", "reference": {"resource": "../code-lists/kinds.csv", "columnReference": "code"}},
               {"columnReference": "level", "reference": {"resource": "../code-lists/levels.csv", "columnReference": "code"}},
               {"columnReference": "risk", "reference": {"resource": "../code-lists/risks.csv", "columnReference": "code"}},
               {"columnReference": "data", "reference": {"resource": "../code-lists/sets.csv", "columnReference": "code"}}]}}
            """;
    private static final String FIGURES = """
            {"@context": "http://www.w3.org/ns/csvw", "url": "figures.csv", "dc:title": "Figures",
             "openbook:key": ["who", "from", "to", "revision"], "openbook:title": ["who", "from", "to"],
             "openbook:date": "to", "openbook:revision": {"of": ["who", "from", "to"], "order": "revision"},
             "tableSchema": {"columns": [
              {"name": "who", "datatype": "string", "openbook:facet": true},
              {"name": "from", "datatype": {"base": "gYearMonth", "format": "yyyy-MM"}},
              {"name": "to", "datatype": {"base": "gYearMonth", "format": "yyyy-MM"}},
              {"name": "records", "datatype": "string", "openbook:datatype": "count-or-marker"},
              {"name": "pupils", "datatype": "string", "openbook:datatype": "count-or-marker"},
              {"name": "revision", "datatype": "nonNegativeInteger"}]}}
            """;

    private final Publication publication;

    private ChartedSite(Path folder) {
        var findings = new Findings();
        var config = new SiteConfig("A site", "A body", "", URI.create("https://example.org/"),
                ZoneId.of("Europe/London"), "", "", "", List.of(), List.of(), List.of());
        var checked = Checker.check(folder.toAbsolutePath().normalize(), config, new AsOf(Instant.parse("2021-01-01T00:00:00Z"), config.timeZone()),
                findings, 1, FlexmarkMarkdown::renderers);
        assertEquals(List.of(), findings.errorsOnly().sorted());
        this.publication = Publication.of(config, checked);
    }

    /** A site with these grants, in the order of the columns, and no figures. */
    static ChartedSite ofGrants(Path folder, Stream<String> rows) {
        return of(folder, "grants", GRANTS, "id,day,body,kind,level,risk,data,starts,ends", rows);
    }

    /** A site with these figures, in the order of the columns, and no grants. */
    static ChartedSite ofFigures(Path folder, String... rows) {
        return of(folder, "figures", FIGURES, "who,from,to,records,pupils,revision", Stream.of(rows));
    }

    private static ChartedSite of(Path folder, String register, String definition, String heading, Stream<String> rows) {
        write(folder, "data/registers/" + register + ".json", definition);
        if (register.equals("grants")) {
            write(folder, "data/code-lists/kinds.csv", "code,label,definition,order\na,Archive,,1\nb,Bank,,2\nc,Club,,3\n"
                    + "d,Dairy,,4\ne,Estate,,5\nf,Farm,,6\ng,Gym,,7\n");
            write(folder, "data/code-lists/levels.csv", "code,label,definition,order\nA,A: most,,1\nB,B: least,,2\n");
            write(folder, "data/code-lists/risks.csv", "code,label,definition,order\n1,1: most,,1\n2,2: least,,2\n");
            write(folder, "data/code-lists/sets.csv", "code,label,definition,order\nX,Xylophones,,1\nY,Yachts,,2\n");
        }
        write(folder, "data/releases/2018-06-30/release.md",
                "title=A release\npublished=2018-06-30T09:30\n~~~~~~\nA note.\n");
        write(folder, "data/releases/2018-06-30/" + register + ".csv",
                heading + "\n" + String.join("\n", rows.toList()) + "\n");
        return new ChartedSite(folder);
    }

    private static void write(Path folder, String path, String text) {
        try {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.writeString(folder.resolve(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Publication publication() {
        return publication;
    }

    private Register register() {
        return publication.registers().get(0);
    }

    List<Chart> charts() {
        return RegisterCharts.of(publication, register(), PageLinks.of("a/b.html", any -> true));
    }

    Chart chart(String id) {
        return charts().stream().filter(chart -> chart.id().equals(id)).findFirst()
                .orElseThrow(() -> new AssertionError(charts().stream().map(Chart::id).toList().toString()));
    }

    static List<Picture.Panels.Panel> panels(Chart chart) {
        return ((Picture.Panels) chart.picture()).panels();
    }

    static List<Shape.Block> blocks(List<Shape> shapes) {
        return shapes.stream().filter(Shape.Block.class::isInstance).map(Shape.Block.class::cast).toList();
    }

    static List<Shape.Stroke> strokes(List<Shape> shapes, String look) {
        return shapes.stream().filter(Shape.Stroke.class::isInstance).map(Shape.Stroke.class::cast)
                .filter(stroke -> stroke.look().equals(look)).toList();
    }

    static List<String> words(List<Shape> shapes, String look) {
        return shapes.stream().filter(shape -> shape.look().equals(look)).map(Shape::text).toList();
    }
}
