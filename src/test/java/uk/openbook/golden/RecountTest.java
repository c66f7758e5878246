package uk.openbook.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.openbook.browser.SampleSite;

/**
 * Whom entries could include, when they end and what of them is published is what anyone finds who reads the sample's CSV
 * files alone, and goes through the years one by one.
 */
class RecountTest {

    private static final LocalDate RELEASE = LocalDate.of(2018, 11, 29);
    /** The academic year of the release, by its first year. */
    private static final int NEWEST = 2018;
    private static final int LONG_AGO = 1850;
    private static final Path NEWEST_RELEASE = Path.of("data/releases/2018-11-29");
    private static final List<String> REGISTERS = List.of("panel-decisions", "npd-requests", "external-shares");

    private static Path site;
    private static final Map<String, List<CSVRecord>> LISTED = new TreeMap<>();
    private static final Map<String, CSVRecord> DATASETS = new HashMap<>();

    @BeforeAll
    static void build() throws IOException {
        site = SampleSite.folder();
        LISTED.put("panel-decisions", rows("panel-decisions", row -> row.get("decision").startsWith("approved")));
        LISTED.put("npd-requests", rows("npd-requests", row -> List.of("approved", "pending").contains(row.get("status"))));
        LISTED.put("external-shares", rows("external-shares", row -> true));
        LISTED.put("disclosures", rows("disclosures", row -> true));
        csv(Path.of("data/code-lists/datasets.csv")).forEach(row -> DATASETS.put(row.get("code"), row));
    }

    private static List<CSVRecord> rows(String register, Predicate<CSVRecord> isPublic) throws IOException {
        return csv(NEWEST_RELEASE.resolve(register + ".csv")).stream().filter(isPublic).toList();
    }

    private static List<CSVRecord> csv(Path file) throws IOException {
        return csv(Files.newBufferedReader(file, StandardCharsets.UTF_8));
    }

    private static List<CSVRecord> csv(Reader reader) throws IOException {
        try (var csv = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
            return csv.getRecords();
        }
    }

    private static String cell(CSVRecord row, String column) {
        if (!row.isMapped(column)) {
            return "";
        }
        var text = row.get(column).strip();
        return text.startsWith("[redacted") ? "" : text;
    }

    private static List<String> items(CSVRecord row, String column) {
        return Stream.of(cell(row, column).split(";")).map(String::strip).filter(item -> !item.isEmpty()).toList();
    }

    private static int year(String text, int otherwise) {
        return text.isEmpty() ? otherwise : Integer.parseInt(text.substring(0, 4));
    }

    private static boolean isOfStaff(CSVRecord dataset) {
        return dataset.get("data_subjects").equals("workforce");
    }

    private static boolean couldIncludeStaff(CSVRecord row) {
        return items(row, "data_subjects").contains("workforce")
                || items(row, "datasets").stream().anyMatch(code -> isOfStaff(DATASETS.get(code)));
    }

    private static boolean isOfStaffAlone(CSVRecord row) {
        var subjects = items(row, "data_subjects");
        return couldIncludeStaff(row) && (subjects.isEmpty()
                ? items(row, "datasets").stream().allMatch(code -> isOfStaff(DATASETS.get(code)))
                : subjects.stream().allMatch("workforce"::equals));
    }

    /** Whether someone who starts Reception five years after the year of birth was in one of the datasets. */
    private static boolean couldInclude(CSVRecord row, int born) {
        var from = cell(row, "data_from");
        var to = cell(row, "data_to");
        if (isOfStaffAlone(row) || from.isEmpty() && to.isEmpty()) {
            return false;
        }
        for (var code : items(row, "datasets")) {
            var dataset = DATASETS.get(code);
            var first = cell(dataset, "first_year");
            var last = cell(dataset, "last_year");
            if (first.isEmpty() && last.isEmpty() || isOfStaff(dataset)) {
                continue;
            }
            for (int year = LONG_AGO; year < NEWEST + 50; year++) {
                int schoolYear = year - born - 5;
                if (year >= year(from, LONG_AGO) && year <= year(to, NEWEST)
                        && year >= year(cell(dataset, "from"), LONG_AGO)
                        && year <= year(cell(dataset, "to"), Integer.MAX_VALUE)
                        && schoolYear >= (first.isEmpty() ? Integer.MIN_VALUE : Integer.parseInt(first))
                        && schoolYear <= (last.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(last))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isNotKnown(CSVRecord row) {
        return !isOfStaffAlone(row) && (cell(row, "data_from").isEmpty() && cell(row, "data_to").isEmpty()
                || items(row, "datasets").isEmpty()
                || items(row, "datasets").stream().map(DATASETS::get).anyMatch(dataset -> !isOfStaff(dataset)
                        && cell(dataset, "first_year").isEmpty() && cell(dataset, "last_year").isEmpty()));
    }

    /** What an entry is told by in a list: its register and title. */
    private static List<String> expected(Predicate<CSVRecord> belongs) {
        var found = new ArrayList<String>();
        REGISTERS.forEach(register -> LISTED.get(register).stream().filter(belongs).forEach(row ->
                found.add(register + ": " + cell(row, row.isMapped("title") ? "title" : "project_title")
                        .replaceAll("\\s+", " "))));
        return found.stream().sorted().toList();
    }

    private static List<String> shown(String list) throws IOException {
        var found = new ArrayList<String>();
        var page = site.resolve("could-this-include-me/" + list + ".html");
        for (int number = 2; Files.exists(page); number++) {
            var html = Jsoup.parse(page.toFile(), "UTF-8");
            html.select("main .ob-short li a").forEach(link -> found.add(
                    link.attr("href").replaceAll("^(\\.\\./)+", "").replaceAll("/.*", "") + ": " + link.text()));
            page = site.resolve("could-this-include-me/" + list + "/page-" + number + ".html");
        }
        return found.stream().sorted().toList();
    }

    @Test
    void everyYearOfBirth_listsWhatCouldIncludeIt() throws IOException {
        int lists = 0;
        int rows = 0;
        for (int born = 1900; born <= NEWEST + 1; born++) {
            int year = born;
            var list = "born-" + born + "-" + (born + 1);
            if (Files.exists(site.resolve("could-this-include-me/" + list + ".html"))) {
                var expected = expected(row -> couldInclude(row, year));
                assertEquals(expected, shown(list), list);
                lists++;
                rows += expected.size();
            } else if (born > 1982) {
                assertEquals(NEWEST + 1, born, list + " has no page");
            }
        }
        assertEquals(NEWEST - 1982 + 1, lists);
        assertTrue(rows > 5000, rows + " rows in all lists");
    }

    @Test
    void thoseBornEarlier_areInDatasetsOfAllAges() throws IOException {
        assertEquals(expected(row -> couldInclude(row, 1981) || couldInclude(row, 1950)), shown("born-earlier"));
    }

    @Test
    void schoolStaff_areListedByDatasetsAndSubjects() throws IOException {
        var staff = expected(RecountTest::couldIncludeStaff);
        assertTrue(staff.size() > 5, staff::toString);
        assertEquals(staff, shown("school-staff"));
    }

    @Test
    void whatIsNotKnown_isListedOnce() throws IOException {
        var notKnown = expected(RecountTest::isNotKnown);
        assertTrue(notKnown.size() > 40, notKnown::toString);
        assertEquals(notKnown, shown("not-known"));
    }

    @Test
    void file_saysTheSameAsThePages() throws IOException {
        var rows = csv(Trees.forSpreadsheets(site.resolve("could-this-include-me/entries.csv")));
        assertEquals(REGISTERS.stream().mapToInt(register -> LISTED.get(register).size()).sum(), rows.size());
        for (int born = 1982; born <= NEWEST; born++) {
            var day = LocalDate.of(born + 1, 3, 1);
            assertEquals(shown("born-" + born + "-" + (born + 1)), titles(rows, row -> holds(row.get("born"), day)));
        }
        assertEquals(shown("born-earlier"), titles(rows, row -> holds(row.get("born"), LocalDate.of(1970, 1, 1))));
        assertEquals(shown("school-staff"), titles(rows, row -> row.get("school_staff").equals("true")));
        assertEquals(shown("not-known"), titles(rows, row -> !row.get("not_known").isEmpty()));
    }

    private static List<String> titles(List<CSVRecord> rows, Predicate<CSVRecord> belongs) {
        return rows.stream().filter(belongs).map(row -> row.get("register") + ": " + row.get("title")).sorted().toList();
    }

    private static boolean holds(String runs, LocalDate day) {
        return Stream.of(runs.split("; ")).filter(run -> !run.isEmpty()).map(run -> run.split("/")).anyMatch(run ->
                (run[0].equals("..") || !LocalDate.parse(run[0]).isAfter(day)) && !LocalDate.parse(run[1]).isBefore(day));
    }

    @Test
    void entries_leadToTheListsThatTheyAreIn() throws IOException {
        var rows = csv(Trees.forSpreadsheets(site.resolve("could-this-include-me/entries.csv")));
        int links = 0;
        for (var row : rows) {
            var page = Jsoup.parse(site.resolve(row.get("url").replaceFirst("https?://[^/]+/", "")).toFile(), "UTF-8");
            var lists = new TreeSet<String>();
            page.select(".ob-facts a[href*=could-this-include-me]").forEach(link -> lists.add(
                    link.attr("href").replaceAll(".*/|\\.html", "")));
            var expected = new TreeSet<String>();
            for (var run : row.get("born").split("; ")) {
                for (var day : run.split("/")) {
                    if (day.matches("\\d.*")) {
                        var date = LocalDate.parse(day);
                        int born = date.getMonthValue() >= 9 ? date.getYear() : date.getYear() - 1;
                        expected.add("born-" + born + "-" + (born + 1));
                    }
                }
            }
            if (row.get("school_staff").equals("true")) {
                expected.add("school-staff");
            }
            if (!row.get("not_known").isEmpty()) {
                expected.add("not-known");
            }
            assertEquals(expected, lists, row.get("key"));
            links += lists.size();
        }
        assertTrue(links > 500, links + " links");
    }

    /** The last day that a date can be. */
    private static LocalDate last(String date) {
        return switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
            case 7 -> LocalDate.parse(date + "-01").plusMonths(1).minusDays(1);
            default -> LocalDate.parse(date);
        };
    }

    @Test
    void retention_countsWhatTheDatesSay() throws IOException {
        var page = Jsoup.parse(site.resolve("retention/index.html").toFile(), "UTF-8");
        var ends = Map.of("panel-decisions", "agreement_end", "npd-requests", "licence_end", "external-shares", "end_date");
        var starts = Map.of("panel-decisions", "agreement_start", "npd-requests", "decision_date", "external-shares",
                "start_date");
        var limit = LocalDate.of(2019, 5, 29);
        for (var register : REGISTERS) {
            var numbers = new TreeMap<String, Integer>();
            for (var row : LISTED.get(register)) {
                var end = cell(row, ends.get(register));
                boolean undated = cell(row, starts.get(register)).isEmpty();
                numbers.merge(end.isEmpty() ? undated ? "No dates published" : "No end date given"
                        : last(end).isBefore(RELEASE) ? "Ended"
                        : last(end).isAfter(limit) ? "End later" : "End by 29 May 2019", 1, Integer::sum);
            }
            var shown = new TreeMap<String, Integer>();
            page.select("section[aria-labelledby=" + register + "] tbody tr").forEach(row -> {
                int number = Integer.parseInt(row.select("td").text());
                if (number > 0 && !row.select("th").text().equals("Review overdue")) {
                    shown.put(row.select("th").text(), number);
                }
            });
            assertEquals(numbers, shown, register);
            assertEquals(numbers.getOrDefault("Ended", 0), dates(register, "ended").size(), register);
            assertEquals(dates(register, "ended").stream().sorted().toList(), dates(register, "ended"), register);
            assertEquals(numbers.getOrDefault("End by 29 May 2019", 0), dates(register, "ends-soon").size(), register);
        }
    }

    /** The last day of each entry of a list, in its order, by the column in the file that gives it. */
    private static List<LocalDate> dates(String register, String list) throws IOException {
        var ends = new HashMap<String, String>();
        csv(Trees.forSpreadsheets(site.resolve("retention/entries.csv"))).forEach(row ->
                ends.put(row.get("url").replaceFirst("https?://[^/]+/", ""), row.get("end")));
        var found = new ArrayList<LocalDate>();
        var page = site.resolve("retention/" + register + "/" + list + ".html");
        for (int number = 2; Files.exists(page); number++) {
            Jsoup.parse(page.toFile(), "UTF-8").select("main tbody th a").forEach(link -> found.add(
                    last(ends.get(link.attr("href").replaceAll("^(\\.\\./)+", "")))));
            page = site.resolve("retention/" + register + "/" + list + "/page-" + number + ".html");
        }
        return found;
    }

    /** Whether the sample's definitions ask for a cell: by their rules, and by when they say that its column applies. */
    private static boolean isAsked(String register, String column, CSVRecord row) {
        var date = cell(row, register.equals("external-shares") ? "start_date" : "decision_date");
        boolean classified = date.compareTo("2018-11-01") >= 0;
        return switch (column) {
            case "sensitivity", "identifiability" -> register.equals("disclosures") || classified;
            case "tier" -> date.compareTo("2018-11-01") < 0
                    && (!register.equals("panel-decisions") || row.get("panel").equals("DMAP"));
            case "data_destroyed" -> cell(row, "agreement_end").compareTo(NEWEST_RELEASE.getFileName().toString()) < 0;
            case "first_extract_date", "licence_end", "data_held" -> row.get("status").equals("approved");
            case "reuse_granted_date" -> row.get("status").equals("approved") && row.get("request_type").equals("reuse");
            case "access_reason" -> row.get("access").equals("direct_transfer");
            case "decision_date" -> !register.equals("npd-requests") || row.get("status").equals("approved");
            case "rejected_date" -> row.get("status").equals("rejected");
            default -> true;
        };
    }

    @Test
    void completeness_countsWhatTheCellsHold() throws IOException {
        int compared = 0;
        for (var row : csv(Trees.forSpreadsheets(site.resolve("completeness/counts.csv")))) {
            var register = row.get("register");
            var column = row.get("column");
            var date = Map.of("panel-decisions", "decision_date", "npd-requests", "decision_date", "external-shares",
                    "start_date", "disclosures", "period_end").get(register);
            var entries = LISTED.get(register).stream().filter(entry -> row.get("year").equals("all")
                    || row.get("year").equals(cell(entry, date).isEmpty() ? "undated" : cell(entry, date).substring(0, 4)))
                    .toList();
            long redacted = entries.stream().filter(entry -> entry.get(column).startsWith("[redacted")).count();
            long markers = entries.stream().filter(entry -> cell(entry, column).matches("\\[(c|x|z|low)\\]")).count();
            long filled = entries.stream().filter(entry -> !cell(entry, column).isEmpty()).count();
            long blank = entries.stream().filter(entry -> entry.get(column).isBlank()
                    && isAsked(register, column, entry)).count();
            assertEquals(List.of(entries.size(), filled + redacted + blank, filled - markers, markers, redacted, blank)
                    .toString(), Stream.of("entries", "asked", "published", "markers", "redacted", "blank")
                            .map(row::get).toList().toString(), register + " " + column + " " + row.get("year"));
            compared++;
        }
        assertTrue(compared > 300, compared + " compared");
    }
}
