package uk.openbook.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.openbook.cli.Openbook;

/**
 * Every list can be taken away: the pages of each list and its CSV have the same entries in the same order, with the cells
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
        var root = output.toRealPath();
        var registers = new HashMap<String, Map<String, Map<String, String>>>();
        int within = 0;
        int across = 0;
        for (var file : Trees.paths(root)) {
            if (file.endsWith("rows.csv")) {
                var path = root.relativize(file).toString().replace('\\', '/');
                if (path.contains("/by/")) {
                    var register = path.substring(0, path.indexOf('/'));
                    assertWithin(root, file, registers.computeIfAbsent(register, id -> rows(root, id)));
                    within++;
                } else {
                    assertAcross(root, file);
                    across++;
                }
            }
        }
        assertTrue(within > 150 && across > 100, within + " views within registers, " + across + " across");
        if (site.endsWith("generated")) {
            assertSize(root);
        }
        assertReach(root);
    }

    /** 5,000 entries take at most 30 KB and 2.2 files each, and their pages 7.5 KB. */
    private static void assertSize(Path root) throws IOException {
        long bytes = 0;
        long files = 0;
        long entryBytes = 0;
        long entries = 0;
        for (var file : Trees.paths(root)) {
            files++;
            bytes += Files.size(file);
            var folder = root.relativize(file.getParent()).toString();
            var name = file.getFileName().toString();
            if (REGISTERS.matcher(folder).matches() && name.matches("(?!index|page-).*\\.html")) {
                entries++;
                entryBytes += Files.size(file);
            }
        }
        assertTrue(entries >= 5_000, entries + " entries");
        assertTrue(bytes <= 30_000L * 5_000, bytes + " bytes");
        assertTrue(files <= 2.2 * 5_000, files + " files");
        assertTrue(entryBytes <= 7_500 * entries, entryBytes + " bytes of " + entries + " pages of entries");
    }

    /** The cells of a list of one register are those of its file, and the entries those of the list's pages. */
    private static void assertWithin(Path root, Path file, Map<String, Map<String, String>> whole) throws IOException {
        var csv = csv(file);
        var headings = csv.get(0);
        assertEquals("key", headings.get(0));
        for (var row : csv.subList(1, csv.size())) {
            var entry = whole.get(row.get(0));
            for (int i = 1; i < headings.size(); i++) {
                if (!headings.get(i).equals("status") && !headings.get(i).equals("url")) {
                    assertEquals(entry.get(headings.get(i)), row.get(i), () -> file + " " + row);
                }
            }
        }
        assertEquals(addresses(csv), linked(root, file.getParent(), file.resolveSibling("index.html")), file::toString);
    }

    private static void assertAcross(Path root, Path file) throws IOException {
        var csv = csv(file);
        assertEquals(List.of("register", "key", "date", "organisation", "title", "status", "url"), csv.get(0));
        var folder = file.getParent();
        assertEquals(addresses(csv), linked(root, folder, folder.resolveSibling(folder.getFileName() + ".html")),
                file::toString);
    }

    /** The rows of a register's own file, by heading, by the key that its JSON gives each. */
    private static Map<String, Map<String, String>> rows(Path root, String register) {
        try {
            var csv = csv(root.resolve("downloads/" + register + "-spreadsheet.csv"));
            var entries = JSON.readTree(root.resolve("downloads/" + register + ".json").toFile()).get("entries");
            var rows = new HashMap<String, Map<String, String>>();
            for (int i = 0; i < entries.size(); i++) {
                var row = new HashMap<String, String>();
                for (int column = 0; column < csv.get(0).size(); column++) {
                    row.put(csv.get(0).get(column), csv.get(i + 1).get(column));
                }
                rows.put(entries.get(i).get("key").asText(), row);
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

    /** Each entry's path from the root of the site. */
    private static List<String> addresses(List<List<String>> csv) {
        int url = csv.get(0).size() - 1;
        return csv.stream().skip(1).map(row -> row.get(url).replaceFirst("https?://[^/]+/", "")).toList();
    }

    /** The paths of the entries on the pages of a list, in order. */
    private static List<String> linked(Path root, Path folder, Path first) throws IOException {
        var found = new ArrayList<String>();
        var page = first;
        for (int number = 2; Files.exists(page); number++) {
            var html = Jsoup.parse(page.toFile(), "UTF-8");
            var at = page;
            html.select("main table:not(figure table) tbody th a").forEach(link -> found.add(
                    root.relativize(at.resolveSibling(link.attr("href")).normalize()).toString().replace('\\', '/')));
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
