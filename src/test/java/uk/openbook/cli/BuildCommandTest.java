package uk.openbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.openbook.golden.Trees;

class BuildCommandTest {

    @Test
    void oneOfAThing_isCountedAsOne(@TempDir Path folder) {
        var out = new StringWriter();
        assertEquals(0, Openbook.run(new PrintWriter(out, true), new PrintWriter(new StringWriter()), "build",
                "src/test/resources/faults/base", "-o", folder.resolve("output").toString()));
        assertTrue(out.toString().matches("(?s)Published 1 register, [0-9]+ entries, [0-9]+ pages, [0-9]+ files, .*"),
                out.toString());
    }

    /** A full-text index has a column of its own name. */
    @Test
    void columnsNamedLikeTheFullTextIndex_arePublished(@TempDir Path folder) throws Exception {
        var site = folder.resolve("site");
        Trees.copy(Path.of("src/test/resources/faults/base"), site);
        var definition = site.resolve("data/registers/shares.json");
        Files.writeString(definition, Files.readString(definition).replace("{\"name\": \"title\", \"required\": true}",
                "{\"name\": \"title\", \"required\": true}, {\"name\": \"shares_fts\", \"openbook:searchable\": true}, "
                        + "{\"name\": \"shares_fts_fts\"}"));
        for (var release : List.of("2018-09-25", "2018-11-29")) {
            var file = site.resolve("data/releases").resolve(release).resolve("shares.csv");
            Files.writeString(file, Files.readString(file).replaceFirst(",title,", ",title,shares_fts,shares_fts_fts,")
                    .replaceAll("(S00\\d,[^,\n]+,[^,\n]+),(approved|rejected)", "$1,meals,,$2"));
        }
        var err = new StringWriter();
        assertEquals(0, Openbook.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), "build",
                site.toString()), err::toString);
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + site.resolve("output/downloads/registers.sqlite"));
                var statement = database.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM shares_fts_fts_fts WHERE shares_fts MATCH 'meals'")) {
            assertEquals(2, rows.getInt(1));
        }
    }

    @Test
    void numberOfAHundredThousandDigits_isAFindingWithItsPlace(@TempDir Path folder) throws IOException {
        var site = folder.resolve("site");
        Trees.copy(Path.of("src/test/resources/faults/base"), site);
        var definition = site.resolve("data/registers/shares.json");
        Files.writeString(definition, Files.readString(definition).replace("{\"name\": \"title\", \"required\": true}",
                "{\"name\": \"title\", \"required\": true, \"datatype\": \"integer\"}"));
        for (var release : List.of("2018-09-25", "2018-11-29")) {
            var file = site.resolve("data/releases").resolve(release).resolve("shares.csv");
            Files.writeString(file, Files.readString(file).replaceAll("(S00\\d,[^,\n]+),[^,\n]+,(approved|rejected)",
                    "$1," + "9".repeat(100_000) + ",$2"));
        }
        var out = new StringWriter();
        assertEquals(1, Openbook.run(new PrintWriter(out, true), new PrintWriter(new StringWriter()), "check",
                site.toString()));
        assertTrue(out.toString().contains("is longer than 100 characters, as no number is. Correct it; if it is "
                + "a reference and no number, the column is to be of the datatype string [wrong-type]"), out.toString());
        assertTrue(out.toString().startsWith("data/releases/2018-09-25/shares.csv (column C title): 2 cells, in line 2"),
                out.toString());
    }

    @Test
    void outputLeftOut_isInTheFolderOfTheSite(@TempDir Path folder) throws IOException {
        var site = folder.resolve("site");
        Trees.copy(Path.of("src/test/resources/faults/base"), site);
        var out = new StringWriter();
        assertEquals(0, Openbook.run(new PrintWriter(out, true), new PrintWriter(new StringWriter()), "build",
                site.toString()));
        assertTrue(out.toString().endsWith(": " + site.resolve("output") + System.lineSeparator()), out.toString());
        assertTrue(Files.isRegularFile(site.resolve("output/index.html")));

        var sealed = new StringWriter();
        assertEquals(0, Openbook.run(new PrintWriter(sealed, true), new PrintWriter(new StringWriter()), "seal",
                site.toString()));
        assertTrue(sealed.toString().startsWith("Sealed: "), sealed.toString());
    }
}
