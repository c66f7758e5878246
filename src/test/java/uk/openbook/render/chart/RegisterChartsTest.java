package uk.openbook.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is drawn of small registers, and what is said of it. */
class RegisterChartsTest {

    @TempDir
    private Path folder;

    private ChartedSite grants(String... rows) {
        return ChartedSite.ofGrants(folder, Stream.of(rows));
    }

    private ChartedSite figures(String... rows) {
        return ChartedSite.ofFigures(folder, rows);
    }

    private static List<Picture.Bars.Row> rows(Chart chart) {
        return ((Picture.Bars) chart.picture()).groups().stream().flatMap(group -> group.rows().stream()).toList();
    }

    @Test
    void registerWithoutEntries_hasNoCharts() {
        assertEquals(List.of(), grants().charts());
        assertEquals(List.of(), figures().charts());
    }

    @Test
    void oneYear_isSaidAlone() {
        var chart = grants("1,2017-03-01,N,a,,,,,").chart("chart-years");
        assertEquals("1 grant in 2017.", chart.sentence());
        assertEquals(List.of(), chart.notes());
        assertEquals(List.of("All", "Archive"), ChartedSite.panels(chart).stream().map(panel -> panel.label().text()).toList());
    }

    @Test
    void yearsBetween_areNoughtAndTiesAreSaid() {
        var chart = grants("1,2014-03-01,N,a,,,,,", "2,2016-03-01,N,b,,,,,", "3,2018-03-01,N,b,,,,,",
                "4,,N,a,,,,,").chart("chart-years");
        assertEquals("1 grant in 2014 and 1 in 2018. 2014, 2016 and 2018 have the most: 1 each.", chart.sentence());
        assertEquals(List.of("2018 is counted up to the release of 30 June 2018.",
                "1 of 4 has no published date, and no column."), chart.notes());
        var all = ChartedSite.panels(chart).get(0);
        assertEquals("1 in 2014, 0 in 2015, 1 in 2016, 0 in 2017 and 1 in 2018", all.description());
        assertEquals(3, ChartedSite.blocks(all.shapes()).size());
        assertEquals(2, ChartedSite.strokes(all.shapes(), "nought").size());
        var table = ((Picture.Panels) chart.picture()).table().orElseThrow();
        assertEquals(List.of("Kind", "2014", "2015", "2016", "2017", "2018", "Earlier, or no date", "All"), table.headings());
        assertEquals(List.of("1", "0", "1", "0", "1", "1", "4"), table.rows().get(2).cells());
    }

    @Test
    void manyKinds_areDrawnTogetherAndListedApart() {
        var rows = Stream.of("a", "a", "b", "b", "c", "c", "d", "d", "e", "f", "g");
        var ids = IntStream.iterate(1, id -> id + 1).iterator();
        var chart = ChartedSite.ofGrants(folder, rows.map(kind -> ids.next() + ",2017-03-01,N," + kind + ",,,,,"))
                .chart("chart-years");
        var panels = ChartedSite.panels(chart);
        assertEquals(List.of("All", "Archive", "Bank", "Club", "Dairy", "All 3 other kinds"),
                panels.stream().map(panel -> panel.label().text()).toList());
        assertEquals(List.of("11", "2", "2", "2", "2", "3"), panels.stream().map(Picture.Panels.Panel::number).toList());
        assertEquals(8, ((Picture.Panels) chart.picture()).table().orElseThrow().rows().size());
        assertEquals("11 grants in 2017. By kind, 4 of them have the most: 2 each.", chart.sentence());
    }

    @Test
    void farYears_areNotDrawn() {
        var chart = grants("1,1950-03-01,N,a,,,,,", "2,2017-03-01,N,a,,,,,").chart("chart-years");
        assertEquals("Years before 2003 are not drawn.", chart.notes().get(0));
        var table = ((Picture.Panels) chart.picture()).table().orElseThrow();
        assertEquals("1", table.rows().get(0).cells().get(table.headings().size() - 3));
    }

    @Test
    void implausibleYears_areLeftOutAndSaid() {
        var chart = grants("1,0016-03-01,N,a,,,,,", "2,1301-03-01,N,a,,,,,", "3,3101-03-01,N,a,,,,,",
                "4,2016-03-01,N,a,,,,,", "5,2017-03-01,N,b,,,,,", "6,,N,a,,,,,").chart("chart-years");
        assertEquals("1 grant in 2016 and 1 in 2017.", chart.sentence().substring(0, 30));
        assertEquals(List.of("2 entries with a date before 1900 are not shown: the date is probably wrong.",
                "1 entry with a date after 30 June 2028 is not shown: the date is probably wrong.",
                "1 of 6 has no published date, and no column."), chart.notes());
        assertEquals("1 in 2016 and 1 in 2017", ChartedSite.panels(chart).get(0).description());
        var table = ((Picture.Panels) chart.picture()).table().orElseThrow();
        assertEquals(List.of("Kind", "2016", "2017", "Other, or no date", "All"), table.headings());
        assertEquals(List.of("1", "1", "4", "6"), table.rows().get(2).cells());
    }

    @Test
    void implausibleYearsAlone_areNoChart() {
        assertTrue(grants("1,0016-03-01,N,a,,,,,", "2,3101-03-01,N,a,,,,,").charts().stream()
                .noneMatch(chart -> chart.id().equals("chart-years")));
    }

    @Test
    void implausibleShare_hasNoBarAndKeepsItsWords() {
        var chart = grants("1,,N,a,,,,2017-01-01,3101-12-31", "2,,N,a,,,,2017-01-01,2018-12-31")
                .chart("chart-over-time");
        assertEquals(List.of("1 entry has no bar: a date is probably wrong."), chart.notes());
        assertEquals(List.of("1 January 2017 to 31 December 2018", "1 January 2017 to 31 December 3101"),
                rows(chart).stream().map(Picture.Bars.Row::words).toList());
        assertEquals(List.of(), rows(chart).get(1).shapes());
        // The scale is of the two years 2017 and 2018.
        assertEquals(100.0 * 729 / 730, ChartedSite.blocks(rows(chart).get(0).shapes()).get(0).width(), 1e-9);
    }

    @Test
    void implausibleEnds_areCountedInTheTableAlone() {
        var chart = ChartedSite.ofGrants(folder, IntStream.rangeClosed(1, SharesOverTime.MOST_BARS + 1)
                .mapToObj(id -> id + ",,N,a,,,,2010-01-01," + (id == 1 ? "1301-01-01" : id < 4 ? "3101" : "2017")))
                .chart("chart-ends");
        assertEquals(List.of("1 entry with a date before 1900 is not shown: the date is probably wrong.",
                "2 entries with a date after 30 June 2028 are not shown: the date is probably wrong."), chart.notes());
        assertEquals("58 in 2017", ChartedSite.panels(chart).get(0).description());
        assertEquals(List.of("Before 2017: [1, 0]", "2017: [58, 0]", "After 2017: [0, 2]"),
                ((Picture.Panels) chart.picture()).table().orElseThrow().rows().stream()
                        .map(line -> line.heading().text() + ": " + line.cells()).toList());
    }

    @Test
    void scales_areShadedWhereBothCodesArePublished() {
        var chart = grants("1,,N,a,A,1,,,", "2,,N,a,A,1,,,", "3,,N,a,A,1,,,", "4,,N,a,A,1,,,", "5,,N,a,B,2,,,", "6,,N,a,,,,,")
                .chart("chart-level-by-risk");
        assertEquals("5 grants give both. “A: most” with “1: most” has the most: 4.", chart.sentence());
        assertEquals("Level runs from “A: most” to “B: least”. Risk runs from “1: most” to “2: least”.", chart.notes().get(0));
        var rows = ((Picture.Shades) chart.picture()).rows();
        assertEquals(List.of("4", "0", "0"), rows.get(0).cells().stream().map(cell -> cell.number().text()).toList());
        assertEquals(List.of(5, 0, 0), rows.get(0).cells().stream().map(Picture.Shades.Cell::shade).toList());
        assertEquals(List.of(0, 2, 0), rows.get(1).cells().stream().map(Picture.Shades.Cell::shade).toList());
        assertEquals("1", rows.get(2).cells().get(2).number().text());
        assertEquals(0, rows.get(2).cells().get(2).shade());
        assertEquals(4 * ChartedSite.blocks(rows.get(1).cells().get(1).shapes()).get(0).width(),
                ChartedSite.blocks(rows.get(0).cells().get(0).shapes()).get(0).width(), 1e-9);
        assertEquals("../grants/by/level-by-risk/a/1/index.html", rows.get(0).cells().get(0).number().href().orElseThrow());
        assertTrue(rows.get(0).cells().get(1).number().href().isEmpty());
    }

    @Test
    void scalesThatNoEntryGives_areNotDrawn() {
        assertTrue(grants("1,2017-03-01,N,a,A,,,,").charts().stream()
                .noneMatch(chart -> chart.id().equals("chart-level-by-risk")));
    }

    @Test
    void datasets_areBarsThatLeadToThem() {
        var chart = grants("1,,N,a,,,X,,", "2,,N,a,,,X; Y,,", "3,,N,a,,,X,,", "4,,N,a,,,,,").chart("chart-grants-data");
        assertEquals("“Xylophones” has the most: 3, of 4 grants.", chart.sentence());
        assertEquals(List.of("One entry can stand in several bars, so their numbers must not be added up."), chart.notes());
        var rows = rows(chart);
        assertEquals(List.of("Xylophones 3", "Yachts 1", "Not published 1"),
                rows.stream().map(row -> row.label().text() + " " + row.words()).toList());
        assertEquals(List.of(100.0, 100 / 3.0, 100 / 3.0),
                rows.stream().map(row -> ChartedSite.blocks(row.shapes()).get(0).width()).toList());
        assertEquals("../sets/x.html", rows.get(0).label().href().orElseThrow());
    }

    @Test
    void shares_areBarsByHowTheyStand() {
        var chart = grants("1,,Ministry,a,,,,2016-01-01,2017-12-31", "2,,N,a,,,,2017-01-01,2018-06-30",
                "3,,N,a,,,,2016,2019", "4,,N,a,,,,2018-01,", "5,,N,a,,,,,", "6,,N,a,,,,,2018-12-29").chart("chart-over-time");
        assertEquals("6 grants, as at the release of 30 June 2018: 1 “Ended”, 2 “Ends within six months”, 1 “Ends later”, "
                + "1 “No end date given” and 1 “Dates not published”.", chart.sentence());
        var groups = ((Picture.Bars) chart.picture()).groups();
        assertEquals(List.of("Ended: 1", "Ends within six months: 2", "Ends later: 1", "No end date given: 1",
                "Dates not published: 1"), groups.stream().map(Picture.Bars.Group::title).toList());
        assertEquals(List.of("1", "2", "6", "3", "4", "5"), rows(chart).stream().map(row -> row.label().text()).toList());
        assertEquals(List.of("1 January 2016 to 31 December 2017", "1 January 2017 to 30 June 2018",
                "To 29 December 2018, start not published", "2016 to 2019", "From January 2018, no end date given",
                "Not published"), rows(chart).stream().map(Picture.Bars.Row::words).toList());
        assertEquals("Ministry", rows(chart).get(0).note());
        var ended = ChartedSite.blocks(rows(chart).get(0).shapes()).get(0);
        var later = ChartedSite.blocks(rows(chart).get(3).shapes()).get(0);
        assertEquals(List.of("bar--hollow", "bar"), List.of(ended.look(), later.look()));
        // The scale is of the four years 2016 to 2019.
        assertEquals(0, ended.x());
        assertEquals(100.0 * 730 / 1461, ended.width(), 1e-9);
        assertEquals(100.0 * 1460 / 1461, later.width(), 1e-9);
        var open = rows(chart).get(4).shapes();
        assertEquals(1, ChartedSite.strokes(open, "onward").size());
        assertEquals(100, ChartedSite.strokes(open, "onward").get(0).x2());
        assertEquals(List.of(), rows(chart).get(5).shapes());
    }

    @Test
    void manyShares_areCountedByTheYearTheyEnd() {
        var site = ChartedSite.ofGrants(folder, IntStream.rangeClosed(1, SharesOverTime.MOST_BARS + 1)
                .mapToObj(id -> id + ",,N,a,,,,2010-01-01," + (id == 1 ? "" : id < 5 ? "2018-06-29" : id < 12 ? "2018-06-30"
                        : id < 14 ? "2050-01-01" : "2017")));
        var chart = site.chart("chart-ends");
        assertEquals("61 grants, as at the release of 30 June 2018: 51 “Ended”, 7 “Ends within six months”, "
                + "2 “Ends later” and 1 “No end date given”.", chart.sentence());
        assertEquals(List.of("2 entries with a date after 30 June 2028 are not shown: the date is probably wrong."), chart.notes());
        var panel = ChartedSite.panels(chart).get(0);
        assertTrue(panel.description().startsWith("48 in 2017 and 10 in 2018"), panel.description());
        var blocks = ChartedSite.blocks(panel.shapes());
        assertEquals(List.of("bar--hollow", "bar--hollow", "bar"), blocks.stream().map(Shape.Block::look).toList());
        assertEquals(48 / 7.0, blocks.get(0).height() / blocks.get(2).height(), 1e-9);
        var lines = ((Picture.Panels) chart.picture()).table().orElseThrow().rows();
        assertEquals(List.of("3", "7"), lines.get(1).cells());
        assertEquals("After 2018: [0, 2]", lines.get(lines.size() - 2).heading().text() + ": "
                + lines.get(lines.size() - 2).cells());
    }

    @Test
    void figures_areDrawnBySubjectAndColumn() {
        var site = figures("Police,2017-01,2017-01,5,[c],0", "Police,2017-02,2017-02,0,3,0", "Police,2017-04,2017-04,4,[z],0",
                "Police,2017-04,2017-04,8,6,1", "Police,2017-05,2017-05,,2,0", "Court,2017-01,2017-03,1,,0");
        assertEquals(List.of("Court: figures by period", "Police: figures by period"),
                site.charts().stream().map(Chart::title).sorted().toList());
        var police = site.chart("chart-police");
        assertEquals("Figures for 4 periods, from January 2017 to May 2017. 1 set of figures was later corrected.",
                police.sentence());
        assertEquals(List.of("a figure that was corrected, and the one in its place", "0", "[c] confidential",
                "[z] not applicable", "nothing over the line: not published",
                "a gap in the line: no figures for that time"), police.key().stream().map(Chart.Key::words).toList());
        var records = ChartedSite.panels(police).get(0).shapes();
        var blocks = ChartedSite.blocks(records);
        assertEquals(List.of("bar", "bar--hollow", "bar"), blocks.stream().map(Shape.Block::look).toList());
        assertEquals(blocks.get(2).height(), 2 * blocks.get(1).height(), 1e-9);
        assertEquals(1, ChartedSite.strokes(records, "nought").size());
        // Of six slots one is a gap, without a line.
        assertEquals(5, ChartedSite.strokes(records, "zero").size());
        assertEquals(List.of("[c]", "[z]"), ChartedSite.words(ChartedSite.panels(police).get(1).shapes(), "label")
                .stream().filter(words -> words.startsWith("[")).toList());
        var table = ((Picture.Panels) police.picture()).table().orElseThrow();
        assertEquals(List.of("January 2017", "February 2017", "April 2017, corrected later", "April 2017", "May 2017"),
                table.rows().stream().map(line -> line.heading().text()).toList());
        assertEquals(List.of("Not published", "2"), table.rows().get(4).cells());
        assertEquals(List.of("4", "[z] not applicable"), table.rows().get(2).cells());
        // One number, or none, is no picture, but stands in the table.
        var court = site.chart("chart-court");
        assertEquals(List.of(), ChartedSite.panels(court));
        assertEquals("Figures for 1 period, January 2017 to March 2017.", court.sentence());
        assertEquals(List.of("1", "Not published"),
                ((Picture.Panels) court.picture()).table().orElseThrow().rows().get(0).cells());
    }

    @Test
    void periodsOfOtherLengthsThatOverlap_areSaidSo() {
        var notes = figures("Police,2016-01,2016-12,5,1,0", "Police,2016-12,2016-12,4,1,0").chart("chart-police").notes();
        assertTrue(notes.contains("The periods are not all as long: from 1 month to 12 months."), notes::toString);
        assertTrue(notes.contains("Some periods overlap."), notes::toString);
    }

    @Test
    void overlapBeyondTheNextPeriod_isSaidToo() {
        var notes = figures("Police,2016-01,2016-12,5,1,0", "Police,2016-02,2016-02,4,1,0", "Police,2016-03,2016-03,4,1,0")
                .chart("chart-police").notes();
        assertTrue(notes.contains("Some periods overlap."), notes::toString);
    }

    @Test
    void figures_areNotCountedAsEntries() {
        assertEquals(List.of("chart-police"), figures("Police,2017-01,2017-01,5,1,0", "Police,2017-02,2017-02,5,1,0")
                .charts().stream().map(Chart::id).toList());
    }
}
