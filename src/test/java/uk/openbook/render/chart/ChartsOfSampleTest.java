package uk.openbook.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.openbook.input.settings.SiteConfig;
import uk.openbook.model.AsOf;
import uk.openbook.model.Findings;
import uk.openbook.model.Register;
import uk.openbook.publication.InWords;
import uk.openbook.publication.Publication;
import uk.openbook.render.PageLinks;
import uk.openbook.site.FlexmarkMarkdown;
import uk.openbook.validation.Checker;

/** The figures of every chart of the sample site are those of its newest CSV files, counted here once more. */
class ChartsOfSampleTest {

    private static final Path SITE = Path.of(".").toAbsolutePath().normalize();
    private static final List<String> PUBLIC = List.of("approved", "approved_with_conditions", "pending");

    private static Publication publication;

    @BeforeAll
    static void read() {
        var findings = new Findings();
        var config = SiteConfig.read(SITE);
        publication = Publication.of(config,
                Checker.check(SITE, config, new AsOf(Instant.parse("2021-01-01T00:00:00Z"), config.timeZone()), findings, 1, FlexmarkMarkdown::renderers));
        assertEquals(List.of(), findings.errorsOnly().sorted());
    }

    private static Register register(String id) {
        return publication.registers().stream().filter(register -> register.id().equals(id)).findFirst().orElseThrow();
    }

    private static Chart chart(String register, String id) {
        return RegisterCharts.of(publication, register(register), PageLinks.of("a/b.html", any -> true)).stream().filter(chart -> chart.id().equals(id))
                .findFirst().orElseThrow();
    }

    private static List<CSVRecord> csv(String path) throws IOException {
        try (var file = CSVParser.parse(SITE.resolve(path), StandardCharsets.UTF_8,
                CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get())) {
            return file.getRecords();
        }
    }

    /** The rows that are published. */
    private static List<CSVRecord> rows(String register) throws IOException {
        var when = register(register).publishedWhen().map(published -> published.column().name());
        return csv("data/releases/2018-11-29/" + register + ".csv").stream()
                .filter(row -> when.isEmpty() || PUBLIC.contains(row.get(when.get()))).toList();
    }

    private static Map<String, String> labels(String list) throws IOException {
        return csv("data/code-lists/" + list + ".csv").stream()
                .collect(Collectors.toMap(row -> row.get("code"), row -> row.get("label")));
    }

    private static String label(Map<String, String> labels, String code) {
        return code.isBlank() ? "Not published" : labels.get(code);
    }

    private static Map<String, Long> count(Stream<String> values) {
        return values.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    @ParameterizedTest
    @CsvSource({"panel-decisions,decision_date", "npd-requests,decision_date", "external-shares,start_date"})
    void kindsByYear_areThoseOfTheRows(String register, String date) throws IOException {
        var kinds = labels("organisation-types");
        var expected = count(rows(register).stream().map(row -> label(kinds, row.get("organisation_type")) + " "
                + (row.get(date).isBlank() ? "none" : row.get(date).substring(0, 4))));
        var picture = (Picture.Panels) chart(register, "chart-years").picture();
        var table = picture.table().orElseThrow();
        var found = new TreeMap<String, Long>();
        for (var line : table.rows().subList(0, table.rows().size() - 1)) {
            for (int i = 0; i < line.cells().size() - 1; i++) {
                long number = Long.parseLong(line.cells().get(i));
                if (number > 0) {
                    var year = table.headings().get(i + 1);
                    found.put(line.heading().text() + " " + (year.matches("\\d{4}") ? year : "none"), number);
                }
            }
        }
        assertEquals(expected, found);
        assertEquals(InWords.number(rows(register).size()), picture.panels().get(0).number());
        assertEquals(rows(register).size(), picture.panels().stream().skip(1)
                .mapToLong(panel -> Long.parseLong(panel.number())).sum());
        for (var panel : picture.panels()) {
            var years = Stream.of(panel.description().split(", | and ")).map(said -> said.split(" in ")[0])
                    .map(Long::valueOf).filter(number -> number > 0).toList();
            var heights = ChartedSite.blocks(panel.shapes()).stream().map(Shape.Block::height).toList();
            assertEquals(years.size(), heights.size());
            for (int i = 0; i < years.size(); i++) {
                assertEquals((double) years.get(i) / years.get(0), heights.get(i) / heights.get(0), 1e-9);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"panel-decisions", "npd-requests", "external-shares"})
    void scales_areThoseOfTheRows(String register) throws IOException {
        var sensitivity = labels("sensitivity");
        var identifiability = labels("identifiability");
        var expected = count(rows(register).stream().map(row -> label(sensitivity, row.get("sensitivity")) + " / "
                + label(identifiability, row.get("identifiability"))));
        var picture = (Picture.Shades) chart(register, "chart-sensitivity-by-identifiability").picture();
        var found = new TreeMap<String, Long>();
        for (var row : picture.rows()) {
            for (int i = 0; i < row.cells().size(); i++) {
                if (!row.cells().get(i).number().text().equals("0")) {
                    found.put(row.heading().text() + " / " + picture.headings().get(i).text(),
                            Long.valueOf(row.cells().get(i).number().text()));
                }
            }
        }
        assertEquals(expected, found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"panel-decisions", "npd-requests", "external-shares"})
    void datasets_areThoseOfTheRows(String register) throws IOException {
        var sets = labels("datasets");
        var expected = count(rows(register).stream()
                .flatMap(row -> Stream.of(row.get("datasets").split(";")).map(String::strip).distinct())
                .map(code -> label(sets, code)));
        var chart = RegisterCharts.datasets(publication, register(register), PageLinks.of("a/b.html", any -> true), Integer.MAX_VALUE).orElseThrow();
        var bars = ((Picture.Bars) chart.picture()).groups().get(0).rows();
        assertEquals(expected, bars.stream().collect(Collectors.toMap(row -> row.label().text(),
                row -> Long.valueOf(row.words()), Long::sum, TreeMap::new)));
        var widest = ChartedSite.blocks(bars.get(0).shapes()).get(0).width();
        for (var bar : bars) {
            assertEquals(Double.parseDouble(bar.words()) / Double.parseDouble(bars.get(0).words()),
                    ChartedSite.blocks(bar.shapes()).get(0).width() / widest, 1e-9);
        }
    }

    @Test
    void everyAgreement_isABarWithItsEnd() throws IOException {
        var bars = (Picture.Bars) chart("external-shares", "chart-over-time").picture();
        var rows = rows("external-shares");
        assertEquals(rows.size(), bars.groups().stream().mapToInt(group -> group.rows().size()).sum());
        var links = bars.groups().stream().flatMap(group -> group.rows().stream())
                .collect(Collectors.toMap(row -> row.label().href().orElseThrow(), Function.identity()));
        for (var row : rows) {
            var bar = links.get("../external-shares/" + row.get("reference").toLowerCase() + ".html");
            assertEquals(row.get("title").strip(), bar.label().text());
            // A month has passed when all of it has.
            boolean ended = !row.get("end_date").isBlank() && (row.get("end_date") + "-31").compareTo("2018-11-29") < 0;
            assertEquals(ended, bar.shapes().stream().anyMatch(shape -> shape.look().equals("bar--hollow")), bar.words());
            assertEquals(row.get("end_date").isBlank(), bar.words().endsWith("no end date given"), bar.words());
            assertEquals(row.get("end_date").isBlank(), !ChartedSite.strokes(bar.shapes(), "onward").isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource({"panel-decisions,agreement_end", "npd-requests,licence_end"})
    void yearsOfEnd_areThoseOfTheRows(String register, String end) throws IOException {
        var ends = rows(register).stream().map(row -> row.get(end)).toList();
        var expected = count(ends.stream().filter(date -> !date.isBlank()).map(date -> date.substring(0, 4)
                + (date.compareTo("2018-11-29") < 0 ? " ended" : " not")));
        var table = ((Picture.Panels) chart(register, "chart-ends").picture()).table().orElseThrow();
        var found = new TreeMap<String, Long>();
        long without = 0;
        for (var line : table.rows()) {
            long ended = Long.parseLong(line.cells().get(0));
            long not = Long.parseLong(line.cells().get(1));
            if (!line.heading().text().matches("\\d{4}")) {
                without += not;
                continue;
            }
            if (ended > 0) {
                found.put(line.heading().text() + " ended", ended);
            }
            if (not > 0) {
                found.put(line.heading().text() + " not", not);
            }
        }
        assertEquals(expected, found);
        assertEquals(ends.stream().filter(String::isBlank).count(), without);
    }

    @ParameterizedTest
    @CsvSource({"home_office,home-office", "police,police", "court_order,family-court-order"})
    void figuresByPeriod_areThoseOfTheRows(String requester, String id) throws IOException {
        var rows = rows("disclosures").stream().filter(row -> row.get("requester").equals(requester)).toList();
        var superseded = new HashSet<CSVRecord>();
        rows.forEach(row -> rows.stream().filter(other -> other.get("period_start").equals(row.get("period_start"))
                && other.get("period_end").equals(row.get("period_end"))
                && other.get("revision").compareTo(row.get("revision")) > 0).forEach(other -> superseded.add(row)));
        var chart = RegisterCharts.of(publication, register("disclosures"), PageLinks.of("a/b.html", any -> true)).stream()
                .filter(any -> any.id().startsWith("chart-" + id)).findFirst().orElseThrow();
        var drawn = new ArrayList<String>();
        for (var column : List.of("requests", "requests_withdrawn", "requests_with_data", "individuals_requested",
                "records_returned", "pupils_returned")) {
            var panel = ChartedSite.panels(chart).stream().filter(any -> any.id().endsWith("-" + column)).findFirst();
            var numbers = rows.stream().filter(row -> row.get(column).matches("\\d+")).toList();
            assertEquals(numbers.size() >= 2, panel.isPresent(), column);
            if (panel.isEmpty()) {
                continue;
            }
            drawn.add(column);
            var shapes = panel.get().shapes();
            assertEquals(numbers.stream().filter(row -> row.get(column).equals("0")).count(),
                    ChartedSite.strokes(shapes, "nought").size(), column);
            assertEquals(numbers.stream().filter(row -> !row.get(column).equals("0") && superseded.contains(row)).count(),
                    ChartedSite.blocks(shapes).stream().filter(block -> block.look().equals("bar--hollow")).count(), column);
            assertEquals(count(rows.stream().map(row -> row.get(column)).filter(cell -> cell.startsWith("["))),
                    count(Stream.concat(ChartedSite.words(shapes, "label").stream(),
                            ChartedSite.words(shapes, "label--upright").stream()).filter(words -> words.startsWith("["))),
                    column);
            assertEquals(rows.size(), ChartedSite.strokes(shapes, "zero").size(), column);
            assertHeights(numbers.stream().map(row -> Double.parseDouble(row.get(column))).filter(number -> number > 0)
                    .sorted().toList(), ChartedSite.blocks(shapes).stream().map(Shape.Block::height).sorted().toList());
        }
        assertTrue(drawn.size() >= 2, drawn.toString());
        assertTrue(requester.equals("home_office") ? !drawn.contains("pupils_returned")
                : !drawn.contains("records_returned"), "records and pupils are in one chart");
        var table = ((Picture.Panels) chart.picture()).table().orElseThrow();
        assertEquals(rows.size(), table.rows().size());
        assertEquals(superseded.size(), table.rows().stream()
                .filter(line -> line.heading().text().endsWith(", corrected later")).count());
    }

    private static void assertHeights(List<Double> numbers, List<Double> heights) {
        assertEquals(numbers.size(), heights.size());
        for (int i = 0; i < numbers.size(); i++) {
            assertEquals(numbers.get(i) / numbers.get(0), heights.get(i) / heights.get(0), 1e-9);
        }
    }

    @Test
    void organisations_areDrawnWhereTwoEntriesAreDated() {
        int drawn = 0;
        for (var organisation : publication.views().organisations()) {
            var view = publication.views().of(organisation);
            var dated = view.rows().stream().filter(row -> row.timeline().listed())
                    .filter(row -> row.register().status().isPresent())
                    .filter(row -> Span.of(row.register(), row.timeline().entry(), publication.newestRelease().orElseThrow().date()).isDated()).count();
            var chart = OrganisationTimeline.of(publication, view, PageLinks.of("a/b.html", any -> true));
            assertEquals(dated >= 2, chart.isPresent(), organisation.name());
            if (chart.isPresent()) {
                drawn++;
                var bars = (Picture.Bars) chart.get().picture();
                assertTrue(bars.groups().stream().mapToInt(group -> group.rows().size()).sum() <= dated);
                assertTrue(bars.groups().stream().allMatch(group -> group.rows().size() <= 12));
            }
        }
        assertTrue(drawn > 20, drawn + " organisations are drawn");
    }
}
