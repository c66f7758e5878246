package uk.openbook.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.openbook.cli.Openbook;

/** The files of a site's history hold what its releases published; read as someone would who has the files alone. */
class HistoryReplayTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> REGISTERS = List.of("panel-decisions", "npd-requests", "external-shares",
            "disclosures");

    @TempDir
    private static Path folder;

    private static Path output;

    @BeforeAll
    static void buildSample() throws IOException {
        var call = run("build", ".", "-o", folder.resolve("output").toString());
        assertEquals(0, call.exit(), call::toString);
        output = folder.resolve("output").toRealPath();
    }

    @Test
    void linesReplayed_giveEveryEditionAsItStood() throws IOException {
        int compared = 0;
        for (var register : REGISTERS) {
            var editions = replay(register);
            for (var release : releases()) {
                var file = output.resolve("releases/" + release + "/" + register + ".csv");
                if (Files.exists(file)) {
                    var published = rows(file).stream().skip(1).map(CSVRecord::toList).toList();
                    assertEquals(counted(published), counted(at(release, editions)), file::toString);
                    compared++;
                }
            }
        }
        assertTrue(compared > releases().size(), "few files were compared: " + compared);
    }

    @Test
    void rekeyedEntry_isOneEntryInAllFiles() throws IOException {
        int rekeyed = 0;
        for (var rekey : rows(Path.of("data/rekeys.csv")).stream().skip(1).toList()) {
            var register = rekey.get(0);
            assertEquals(0, lines(register).stream().filter(line -> line.get("event").textValue()
                    .equals("no-longer-listed") && line.get("key").textValue().equals(rekey.get(2))).count());
            var told = lines(register).stream().filter(line -> line.has("former_key")
                    && line.get("former_key").textValue().equals(rekey.get(2))).toList();
            assertEquals(List.of(rekey.get(1)), told.stream().map(line -> line.get("release").textValue()).toList());
            assertEquals(rekey.get(3), told.get(0).get("key").textValue());
            assertEquals(1, rows(output.resolve("downloads/" + register + "-history.csv")).stream()
                    .filter(row -> row.get(3).equals(rekey.get(2))).count());
            assertTrue(rows(Trees.forSpreadsheets(output.resolve("releases/" + rekey.get(1) + "/changes.csv"))).stream()
                    .anyMatch(row -> row.get(1).equals(rekey.get(3)) && row.get(2).equals("changed")
                            && row.get(7).equals(rekey.get(2))));
            rekeyed++;
        }
        assertTrue(rekeyed > 0, "the sample has no rekeyed entry");
    }

    @Test
    void historyAsCsv_holdsTheListedAndThoseThatWent() throws IOException {
        int gone = 0;
        for (var register : REGISTERS) {
            var all = rows(output.resolve("downloads/" + register + "-history.csv"));
            var listed = rows(output.resolve("downloads/" + register + ".csv"));
            assertEquals(listed.get(0).toList(), cells(all.get(0)).subList(0, listed.get(0).size()));
            assertEquals(counted(listed.stream().skip(1).map(CSVRecord::toList).toList()),
                    counted(all.stream().filter(row -> row.get(2).equals("true"))
                            .map(row -> cells(row).subList(0, listed.get(0).size())).toList()));
            assertEquals(keys(register), all.size() - 1, register);
            gone += all.size() - listed.size();
        }
        assertTrue(gone > 0, "the sample has no entry that went");
    }

    @Test
    void differenceOfNeighbours_isTheReleasesOwnFileOfChanges() throws IOException {
        var releases = releases();
        for (int i = 1; i < releases.size(); i++) {
            for (var format : List.of("csv", "json")) {
                var call = run("diff", releases.get(i - 1), releases.get(i), ".", "--format", format);
                assertEquals(0, call.exit(), call::toString);
                var published = Files.readString(output.resolve("releases/" + releases.get(i) + "/changes." + format));
                // No cell of the sample begins like a formula, so that the mark is all in which the two differ.
                assertEquals(format.equals("csv") ? published.substring(1) : published, call.out());
            }
        }
        assertTrue(releases.size() > 2);
    }

    @Test
    void differenceOfDistantReleases_isWhatTheirFilesDiffer() throws IOException {
        var releases = releases();
        var first = releases.get(0);
        var last = releases.get(releases.size() - 1);
        var call = run("diff", first, last, "--format", "json");
        assertEquals(0, call.exit(), call::toString);
        for (var told : JSON.readTree(call.out()).get("registers")) {
            var register = told.get("register").textValue();
            var editions = replay(register);
            assertEquals(at(first, editions).size(), told.get("before").intValue());
            assertEquals(at(last, editions).size(), told.get("now").intValue());
            assertEquals(told.get("now").intValue(), told.get("before").intValue() + told.get("added").intValue()
                    + told.get("returned").intValue() - told.get("no-longer-listed").intValue());
            assertEquals(0, told.get("returned").intValue(), "nothing was published before the first release");
        }
    }

    /** The rows of each edition by release, as the lines make them. */
    private static NavigableMap<String, List<List<String>>> replay(String register) throws IOException {
        var editions = new TreeMap<String, List<List<String>>>();
        var columns = new ArrayList<String>();
        var entries = new HashMap<String, Map<String, String>>();
        for (var line : lines(register)) {
            if (line.get("event").textValue().equals("columns")) {
                columns.clear();
                line.get("columns").forEach(column -> columns.add(column.textValue()));
                line.get("cells").properties().forEach(cell -> put(entries.get(cell.getKey()), cell.getValue()));
            } else {
                apply(line, entries);
            }
            editions.put(line.get("release").textValue(), entries.values().stream()
                    .map(entry -> columns.stream().map(column -> entry.getOrDefault(column, "")).toList()).toList());
        }
        return editions;
    }

    /** The rows in force at a release; none before the first. */
    private static List<List<String>> at(String release, NavigableMap<String, List<List<String>>> editions) {
        var edition = editions.floorEntry(release);
        return edition == null ? List.of() : edition.getValue();
    }

    private static void apply(JsonNode line, Map<String, Map<String, String>> entries) {
        var key = line.get("key").textValue();
        switch (line.get("event").textValue()) {
            case "added", "returned" -> {
                var entry = new HashMap<String, String>();
                put(entry, line.get("values"));
                assertEquals(null, entries.put(key, entry), key);
            }
            case "changed" -> {
                if (line.has("former_key")) {
                    assertEquals(null, entries.put(key, entries.remove(line.get("former_key").textValue())), key);
                }
                line.get("fields").forEach(field -> assertEquals(field.get("before").textValue(),
                    entries.get(key).put(field.get("column").textValue(), field.get("after").textValue())));
            }
            case "no-longer-listed" -> assertTrue(entries.remove(key) != null, key);
            default -> throw new AssertionError(line);
        }
    }

    private static void put(Map<String, String> entry, JsonNode cells) {
        cells.properties().forEach(cell -> entry.put(cell.getKey(), cell.getValue().textValue()));
    }

    private static List<JsonNode> lines(String register) throws IOException {
        var nodes = new ArrayList<JsonNode>();
        for (var line : Files.readString(output.resolve("downloads/" + register + "-history.jsonl")).split("\n")) {
            nodes.add(JSON.readTree(line));
        }
        return nodes;
    }

    /** How many entries were ever added. */
    private static long keys(String register) throws IOException {
        return lines(register).stream().filter(line -> line.get("event").textValue().equals("added"))
                .map(line -> line.get("key").textValue()).distinct().count();
    }

    /** The register's own cells, after those that say when the entry was published. */
    private static List<String> cells(CSVRecord row) {
        return row.toList().subList(4, row.size());
    }

    /** Each row and how often it is there, whatever the order. */
    private static Map<String, Integer> counted(List<List<String>> rows) {
        var counted = new TreeMap<String, Integer>();
        rows.forEach(row -> counted.merge(row.toString(), 1, Integer::sum));
        return counted;
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        return rows(Files.newBufferedReader(file, StandardCharsets.UTF_8));
    }

    private static List<CSVRecord> rows(Reader csv) throws IOException {
        try (var rows = CSVFormat.RFC4180.parse(csv)) {
            return rows.getRecords();
        }
    }

    private static List<String> releases() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("data/releases"))) {
            return folders.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    /** A call and what came of it. */
    private record Call(int exit, String out, String err) {
    }

    private static Call run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Openbook.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
        return new Call(exit, out.toString(), err.toString());
    }
}
