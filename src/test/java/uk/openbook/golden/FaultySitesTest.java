package uk.openbook.golden;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.openbook.cli.Openbook;
import uk.openbook.model.FindingCode;

/**
 * Each folder in {@code src/test/resources/faults/cases} is laid over the sound site {@code faults/base}: its files
 * replace those of the site, an empty file named {@code NAME.delete} takes NAME away. The build must print what
 * {@code expected-findings.txt} says, exit with 1 where that holds an error, and leave the published site as it was.
 */
class FaultySitesTest {

    private static final Path FAULTS = Path.of("src/test/resources/faults");
    private static final String EXPECTED = "expected-findings.txt";
    private static final String DELETE = ".delete";
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");
    private static final String AS_OF = "2021-01-01";

    @TempDir
    private static Path published;

    @TempDir
    private Path folder;

    static List<Named<Path>> cases() throws IOException {
        try (var cases = Files.list(FAULTS.resolve("cases"))) {
            return cases.filter(Files::isDirectory).sorted()
                    .map(path -> Named.of(path.getFileName().toString(), path)).toList();
        }
    }

    static List<Named<Path>> refused() throws IOException {
        try (var cases = Files.list(FAULTS.resolve("refused"))) {
            return cases.filter(Files::isDirectory).sorted()
                    .map(path -> Named.of(path.getFileName().toString(), path)).toList();
        }
    }

    @BeforeAll
    static void soundSite_isPublished() throws IOException {
        var printed = new StringWriter();
        assertEquals(0, build(FAULTS.resolve("base"), published.resolve("output"), printed), printed::toString);
        assertEquals("Held back: 1 row of shares\n", printed.toString());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void fault_isNamedAndNothingIsWritten(Path fault) throws IOException {
        var site = folder.resolve("site");
        Trees.copy(FAULTS.resolve("base"), site);
        Trees.copy(fault, site);
        Files.delete(site.resolve(EXPECTED));
        delete(site);
        var output = published.resolve("output");
        var before = Trees.files(output.toRealPath());
        var times = Trees.times(output.toRealPath());

        var printed = new StringWriter();
        int exit = build(site, output, printed);

        if (UPDATE) {
            Files.writeString(fault.resolve(EXPECTED), printed.toString());
        }
        assertEquals(Files.readString(fault.resolve(EXPECTED)), printed.toString());
        boolean error = printed.toString().lines().anyMatch(line -> line.endsWith("]")
                && !line.startsWith("warning: "));
        assertEquals(error ? 1 : 0, exit);
        if (error) {
            var after = Trees.files(output.toRealPath());
            assertEquals(before.keySet(), after.keySet());
            before.forEach((name, bytes) -> assertArrayEquals(bytes, after.get(name), name));
            assertEquals(times, Trees.times(output.toRealPath()));
        } else {
            assertEquals(0, build(FAULTS.resolve("base"), output, new StringWriter()));
        }
    }

    /** What a build finds only in the pages that it has made, a check finds in those that it renders for that. */
    @ParameterizedTest
    @MethodSource("refused")
    void whatBuildRefuses_isFoundByCheck(Path fault) throws IOException {
        var site = folder.resolve("site");
        Trees.copy(FAULTS.resolve("base"), site);
        Trees.copy(fault, site);
        Files.deleteIfExists(site.resolve(EXPECTED));
        var printed = new StringWriter();

        int exit = Openbook.run(new PrintWriter(printed, true), new PrintWriter(new StringWriter()), "check",
                site.toString(), "--as-of", AS_OF);

        if (UPDATE) {
            Files.writeString(fault.resolve(EXPECTED), printed.toString());
        }
        assertEquals(Files.readString(fault.resolve(EXPECTED)), printed.toString());
        assertEquals(1, exit);
        assertNotEquals(0, build(site, folder.resolve("output"), new StringWriter()));
        assertFalse(Files.exists(folder.resolve("output")));
    }

    @Test
    void everyCode_hasACase() throws IOException {
        var printed = new StringBuilder();
        for (var fault : all()) {
            printed.append(Files.readString(fault.getPayload().resolve(EXPECTED)));
        }
        var missing = EnumSet.allOf(FindingCode.class).stream()
                .filter(code -> printed.indexOf("[" + code + "]") < 0)
                .map(FindingCode::toString).collect(Collectors.joining(", "));
        assertEquals("", missing, "codes without a case");
    }

    @Test
    void everyError_saysWhatToDo() throws IOException {
        for (var fault : all()) {
            for (var line : Files.readAllLines(fault.getPayload().resolve(EXPECTED))) {
                if (line.endsWith("]")) {
                    // Place: problem. Remedy [code]
                    assertTrue(line.matches("(warning: )?[a-z]+[-./].*?: .+\\. [A-Z].+ \\[[a-z0-9-]+\\]"), line);
                }
            }
        }
    }

    @Test
    void faultInEveryRow_isOneFindingWithItsFirstPlaces() throws IOException {
        var site = folder.resolve("site");
        Trees.copy(FAULTS.resolve("base"), site);
        var rows = new StringBuilder("reference,organisation,title,decision,start_date,access\n");
        for (int i = 0; i < 3_500; i++) {
            rows.append('S').append(i).append(",Notshire County Council,Meals,approved,2018-02-30,lab\n");
        }
        Files.writeString(site.resolve("data/releases/2018-11-29/shares.csv"), rows);
        var output = published.resolve("output");
        var before = Trees.times(output.toRealPath());

        var printed = new StringWriter();
        assertEquals(1, build(site, output, printed));

        var lines = printed.toString().lines().toList();
        // The keys of the rows 100 to 999 are of the right form.
        assertEquals(List.of("data/releases/2018-11-29/shares.csv (column A reference): 2,600 cells, the first in line 2 "
                        + "(row 2, S0), line 3 (row 3, S1) and line 4 (row 4, S2): 'S0' is not text of the form S\\d{3}. Write it in "
                        + "that form, or ask whoever keeps the definition what the pattern means [wrong-form]",
                "data/releases/2018-11-29/shares.csv (column E start_date): 3,500 cells, the first in line 2 (row 2, S0), "
                        + "line 3 (row 3, S1) and line 4 (row 4, S2): '2018-02-30' is not a date like 2018-09-25. Give one that "
                        + "exists, written so; in a spreadsheet program, give the column the format yyyy-mm-dd before you "
                        + "save it as CSV [wrong-type]",
                "The csv, json and html reports of check have every place (such as: check --format html -o findings.html)",
                "6,100 errors, 0 warnings", "Nothing was written."), lines);
        assertEquals(before, Trees.times(output.toRealPath()));
    }

    private static List<Named<Path>> all() throws IOException {
        return Stream.concat(cases().stream(), refused().stream()).toList();
    }

    private static void delete(Path site) throws IOException {
        for (var path : Trees.paths(site)) {
            var name = path.getFileName().toString();
            if (name.endsWith(DELETE)) {
                Files.delete(path.resolveSibling(name.substring(0, name.length() - DELETE.length())));
                Files.delete(path);
            }
        }
    }

    /** Every case is published in the place of the sound site, as if it were the same site at a later time. */
    private static int build(Path site, Path output, StringWriter printed) throws IOException {
        Files.deleteIfExists(published.resolve("output.trees/site"));
        var writer = new PrintWriter(printed, true);
        return Openbook.run(new PrintWriter(new StringWriter()), writer, "build", site.toString(), "-o",
                output.toString(), "--as-of", AS_OF);
    }
}
