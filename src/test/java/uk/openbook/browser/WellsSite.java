package uk.openbook.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.openbook.cli.Openbook;

/** Sites of a field of their own, whose registers share no column with the sample: wells and permits. */
public final class WellsSite {

    /** How many drillers the site of many has. */
    public static final int DRILLERS = 1500;

    private static final Path FOLDER = TestProcess.folder("wells-site").toAbsolutePath();
    private static final String AS_OF = "2021-01-01";
    private static final String SETTINGS = """
            site.title=Wells
            site.publisher=Sample Board
            site.base_url=https://wells.example.org
            """;
    private static final String WELLS = """
            {"@context": "http://www.w3.org/ns/csvw", "url": "wells.csv", "dc:title": "Wells",
             "openbook:key": ["well_no"], "openbook:title": "name", "openbook:date": "drilled",
             "tableSchema": {"columns": [
              {"name": "well_no", "titles": "Well number", "datatype": "integer", "required": true},
              {"name": "name", "titles": "Name", "required": true, "openbook:searchable": true},
              {"name": "drilled", "titles": "Drilled", "datatype": "date"},
              {"name": "sealed_on", "titles": "Sealed on", "datatype": {"base": "date", "format": "d/M/yyyy"},
               "openbook:searchable": true},
              {"name": "aquifer", "titles": "Aquifer", "openbook:facet": true},
              {"name": "sort", "titles": "Sort of well", "openbook:facet": true},
              {"name": "constructor", "titles": "Built by", "openbook:facet": true},
              {"name": "depth", "titles": "Depth", "datatype": "integer",
               "openbook:searchable": true},
              {"name": "notes", "titles": "Notes", "openbook:searchable": true}],
             "foreignKeys": [{"columnReference": "aquifer",
              "reference": {"resource": "../code-lists/aquifers.csv", "columnReference": "code"}}]}}
            """;
    private static final String PERMITS = """
            {"@context": "http://www.w3.org/ns/csvw", "url": "permits.csv", "dc:title": "Permits",
             "openbook:key": ["permit"],
             "tableSchema": {"columns": [
              {"name": "permit", "titles": "Permit", "datatype": {"base": "string", "format": "[A-Z]+\\\\d+"}, "required": true},
              {"name": "aquifer", "titles": "Aquifer", "openbook:facet": true},
              {"name": "use", "titles": "Use", "openbook:facet": true},
              {"name": "remarks", "titles": "Remarks", "openbook:searchable": true}],
             "foreignKeys": [{"columnReference": "aquifer",
              "reference": {"resource": "../code-lists/aquifers.csv", "columnReference": "code"}}]}}
            """;

    private static Path built;
    private static Path manyBuilt;

    private WellsSite() {
    }

    /** The folder of the published site of two registers, built once for all tests of a process. */
    public static synchronized Path folder() {
        if (built == null) {
            built = build("two", site -> {
                write(site, "data/code-lists/aquifers.csv", "code,label,definition,order\nchalk,Chalk,,1\n"
                        + "sand,Lower Greensand,,2\n");
                write(site, "data/registers/wells.json", WELLS);
                write(site, "data/registers/permits.json", PERMITS);
                write(site, "data/releases/2020-01-31/wells.csv", """
                        well_no,name,drilled,sealed_on,aquifer,sort,constructor,depth,notes
                        10012345,Mill Lane,2018-09-25,3/1/2020,chalk,Bored,Auger & Sons,5000,"co\u00ADoperation with the C.I.A., re-use of pipes"
                        10012346,Abbey Field,2018-09-26,,chalk,Dug,Pick and Daughters,12,National grid; COVID-19 closure
                        10012347,Old Pump,2017-06-01,,sand,Dug,Pick and Daughters,1234,Nationality of the driller not known
                        """);
                write(site, "data/releases/2020-01-31/permits.csv", """
                        permit,aquifer,use,remarks
                        P1,chalk,Drinking,Cost £5000 on 14 May 2016
                        P2,sand,Farming,Renewed 25/09/2018 for 2010-11
                        P3,,Farming,
                        """);
                write(site, "data/releases/2020-01-31/release.md", "title=January\npublished=2020-01-31\n~~~~~~\n");
            });
        }
        return built;
    }

    /** The folder of a published site with a facet of {@value #DRILLERS} values. */
    public static synchronized Path ofManyDrillers() {
        if (manyBuilt == null) {
            manyBuilt = build("many", site -> {
                write(site, "data/registers/drillers.json", """
                        {"@context": "http://www.w3.org/ns/csvw", "url": "drillers.csv", "dc:title": "Drillers",
                         "openbook:key": ["licence"],
                         "tableSchema": {"columns": [
                          {"name": "licence", "datatype": {"base": "string", "format": "D\\\\d+"}, "required": true},
                          {"name": "driller", "titles": "Driller", "openbook:facet": true}]}}
                        """);
                write(site, "data/releases/2020-01-31/drillers.csv", IntStream.range(0, DRILLERS)
                        .mapToObj(i -> "D%04d,Driller of wells number %d\n".formatted(i, i))
                        .collect(Collectors.joining("", "licence,driller\n", "")));
                write(site, "data/releases/2020-01-31/release.md", "title=January\npublished=2020-01-31\n~~~~~~\n");
            });
        }
        return manyBuilt;
    }

    /** Writes the files of a site. */
    private interface Sources {
        void writeTo(Path site) throws IOException;
    }

    private static Path build(String name, Sources sources) {
        try {
            var site = FOLDER.resolve(name);
            delete(site);
            write(site, "site-config.properties", SETTINGS);
            sources.writeTo(site);
            var output = FOLDER.resolve(name + "-output");
            assertEquals(0, Openbook.run("build", site.toString(), "-o", output.toString(), "--as-of", AS_OF));
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path site, String path, String text) throws IOException {
        var file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var tree = Files.walk(folder)) {
                for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
