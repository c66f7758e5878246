package uk.openbook.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.openbook.cli.Openbook;

/**
 * Every list can be taken away: the pages of each view, its CSV and its JSON have the same rows in the same order, those
 * of the register's own file; and whoever follows plain links finds any entry in five steps from the home page.
 */
class ViewsAgreeTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern REGISTERS = Pattern.compile("panel-decisions|npd-requests|external-shares|disclosures");
    private static final int STEPS = 5;

    @TempDir
    private static Path folder;

    static Stream<Path> sites() throws Exception {
        return Stream.of(Path.of("."), generated());
    }

    /** The benchmark's 5,000 rows. */
    private static Path generated() throws Exception {
        var site = folder.resolve("generated");
        var log = folder.resolve("log").toFile();
        var java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "src/bench/GenerateSite.java", ".", site.toString(),
                folder.resolve("peer").toString(), "5000", "1").redirectErrorStream(true).redirectOutput(log).start();
        assertEquals(0, java.waitFor(), () -> {
            try {
                return Files.readString(log.toPath());
            } catch (IOException e) {
                return e.toString();
            }
        });
        return site;
    }

    @ParameterizedTest
    @MethodSource("sites")
    void everyView_isTheSameInEveryForm(Path site) throws IOException {
        var output = folder.resolve(site.getFileName().toString().equals("generated") ? "output-generated" : "output");
        assertEquals(0, Openbook.run("build", site.toString(), "-o", output.toString(), "--as-of", "2021-01-01"));
        var registers = new HashMap<String, Map<String, List<String>>>();
        int within = 0;
        int across = 0;
        for (var json : Trees.paths(output.toRealPath())) {
            if (!json.endsWith("rows.json")) {
                continue;
            }
            var view = json.getParent();
            var path = output.toRealPath().relativize(view).toString().replace('\\', '/');
            if (path.contains("/by/")) {
                assertWithin(output, view, path.substring(0, path.indexOf('/')), registers);
                within++;
            } else {
                assertAcross(output, view, registers);
                across++;
            }
        }
        assertTrue(within > 150 && across > 100, within + " views within registers, " + across + " across");
        assertReach(output.toRealPath());
    }

    /** The rows of a view of one register are rows of its file, whole and in the order of the pages. */
    private static void assertWithin(Path output, Path view, String register,
            Map<String, Map<String, List<String>>> registers) throws IOException {
        var whole = registers.computeIfAbsent(register, id -> rows(output, id));
        var csv = csv(view.resolve("rows.csv"));
        assertEquals(whole.get(""), csv.get(0), view::toString);
        var json = JSON.readTree(view.resolve("rows.json").toFile()).get("entries");
        var keys = members(json, "key");
        assertEquals(keys.size(), csv.size() - 1, view::toString);
        for (int i = 0; i < keys.size(); i++) {
            assertEquals(whole.get(keys.get(i)), csv.get(i + 1), view + " row " + i);
        }
        assertEquals(addresses(json), linked(view, view.resolve("index.html")), view::toString);
    }

    private static void assertAcross(Path output, Path view, Map<String, Map<String, List<String>>> registers)
            throws IOException {
        var json = JSON.readTree(view.resolve("rows.json").toFile()).get("entries");
        var csv = csv(view.resolve("rows.csv"));
        assertEquals(List.of("register", "key", "date", "organisation", "title", "status", "url"), csv.get(0));
        assertEquals(members(json, "register"), column(csv, 0), view::toString);
        assertEquals(members(json, "key"), column(csv, 1), view::toString);
        assertEquals(members(json, "url"), column(csv, 6), view::toString);
        var page = view.resolveSibling(view.getFileName() + ".html");
        assertEquals(addresses(json), linked(view, page), view::toString);
        var listed = new TreeMap<String, List<List<String>>>();
        for (var entry : json) {
            assertEquals(entry.get("listed").asBoolean(), !csv.get(1 + listed(listed)).get(5).equals("No longer listed"));
            listed.computeIfAbsent("", any -> new ArrayList<>()).add(List.of());
            if (entry.get("listed").asBoolean()) {
                var register = entry.get("register").asText();
                listed.computeIfAbsent(register, any -> new ArrayList<>())
                        .add(registers.computeIfAbsent(register, id -> rows(output, id)).get(entry.get("key").asText()));
            }
        }
        for (var register : listed.keySet()) {
            if (!register.isEmpty()) {
                var own = csv(view.resolve("rows-" + register + ".csv"));
                assertEquals(listed.get(register), own.subList(1, own.size()), view + " " + register);
            }
        }
    }

    private static int listed(Map<String, List<List<String>>> listed) {
        return listed.getOrDefault("", List.of()).size();
    }

    /** The rows of a register's own file by the key that its JSON gives each; its heading by the empty key. */
    private static Map<String, List<String>> rows(Path output, String register) {
        try {
            var csv = csv(output.resolve("downloads/" + register + "-spreadsheet.csv"));
            var keys = members(JSON.readTree(output.resolve("downloads/" + register + ".json").toFile()).get("entries"),
                    "key");
            var rows = new HashMap<String, List<String>>();
            rows.put("", csv.get(0));
            for (int i = 0; i < keys.size(); i++) {
                rows.put(keys.get(i), csv.get(i + 1));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<String>> csv(Path file) throws IOException {
        try (var reader = Trees.forSpreadsheets(file);
                var rows = CSVFormat.RFC4180.parse(reader)) {
            return rows.stream().map(CSVRecord::toList).toList();
        }
    }

    private static List<String> column(List<List<String>> csv, int column) {
        return csv.stream().skip(1).map(row -> row.get(column)).toList();
    }

    private static List<String> members(JsonNode entries, String member) {
        return StreamSupport.stream(entries.spliterator(), false).map(entry -> entry.get(member).asText()).toList();
    }

    /** Each entry's path from the root of the site. */
    private static List<String> addresses(JsonNode entries) {
        return members(entries, "url").stream().map(url -> url.replaceFirst("https?://[^/]+/", "")).toList();
    }

    /** The paths of the entries on the pages of a list, in order. */
    private static List<String> linked(Path folder, Path first) throws IOException {
        var found = new ArrayList<String>();
        var page = first;
        for (int number = 2; Files.exists(page); number++) {
            var html = Jsoup.parse(page.toFile(), "UTF-8");
            html.select("main table:not(figure table) tbody th a").forEach(link -> found.add(link.attr("href").replaceAll("^(\\.\\./)+", "")));
            page = folder.resolve("page-" + number + ".html");
        }
        return found;
    }

    private static final Pattern LINK = Pattern.compile("<a [^>]*?href=\"([^\"#?:]+\\.html)[\"#]");

    private static void assertReach(Path root) throws IOException {
        var steps = new HashMap<Path, Integer>();
        var next = new ArrayDeque<Path>();
        next.add(root.resolve("index.html"));
        steps.put(next.peek(), 0);
        while (!next.isEmpty()) {
            var page = next.poll();
            // What is one step from a page at the limit is beyond it.
            if (steps.get(page) == STEPS || !Files.exists(page)) {
                continue;
            }
            var links = LINK.matcher(Files.readString(page));
            while (links.find()) {
                var target = page.resolveSibling(links.group(1)).normalize();
                if (steps.putIfAbsent(target, steps.get(page) + 1) == null) {
                    next.add(target);
                }
            }
        }
        var lost = new ArrayList<Path>();
        for (var page : Trees.paths(root)) {
            if (page.toString().endsWith(".html") && REGISTERS.matcher(page.getParent().getFileName().toString()).matches()
                    && page.getParent().getParent().equals(root) && !steps.containsKey(page)
                    && !Files.readString(page).contains("http-equiv=\"refresh\"")) {
                lost.add(page);
            }
        }
        assertEquals(List.of(), lost);
    }
}
