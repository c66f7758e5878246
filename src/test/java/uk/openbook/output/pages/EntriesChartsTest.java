package uk.openbook.output.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.openbook.check.CheckedSite;
import uk.openbook.config.SiteConfig;
import uk.openbook.model.Column;
import uk.openbook.model.Edition;
import uk.openbook.model.Entry;
import uk.openbook.model.EntryStore;
import uk.openbook.model.Organisations;
import uk.openbook.model.Register;
import uk.openbook.model.Release;
import uk.openbook.output.Publication;

class EntriesChartsTest {

    private static final Column NAME = Column.text("name");

    private static Register register(String id) {
        return new Register(id, id, "", new Register.CountedAs("thing", "things"), List.of(NAME),
                new Register.Key(List.of(NAME), List.of()), List.of(), Optional.empty(), List.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    private static Release release(String id) {
        return new Release(id, LocalDate.parse(id.substring(0, 10)), id, Instant.EPOCH, "");
    }

    private static Edition edition(Register register, String release, int entries) {
        var layout = new Entry.Layout(List.of(NAME));
        return new Edition(register, release(release), layout.columns(), List.of("name"),
                EntryStore.of(IntStream.range(0, entries).mapToObj(String::valueOf)
                        .map(name -> new Entry(layout, name, List.of(name))).toList()), entries, Map.of());
    }

    private static List<EntriesChart> charts(List<String> releases, List<Edition> editions) {
        var registers = editions.stream().map(Edition::register).distinct().toList();
        var byRegister = new LinkedHashMap<Register, List<Edition>>();
        registers.forEach(register -> byRegister.put(register,
                editions.stream().filter(edition -> edition.register().equals(register)).toList()));
        var config = new SiteConfig("A site", "A body", "", URI.create("https://example.org/"),
                ZoneId.of("Europe/London"), "", "", "", List.of(), List.of(), List.of());
        return EntriesCharts.of(Publication.of(config, new CheckedSite(registers, List.of(),
                new Organisations(List.of()), releases.stream().map(EntriesChartsTest::release).toList(), byRegister,
                List.of(), 0, 0)), "../");
    }

    private static List<String> places(EntriesChart chart) {
        return chart.steps().stream().map(step -> step.x() + " for " + step.width()).toList();
    }

    @Test
    void releasesAtUnequalTimes_standAtTheirDates() {
        var register = register("things");
        var chart = charts(List.of("2018-01-01", "2018-01-11", "2018-04-11"), List.of(
                edition(register, "2018-01-01", 50), edition(register, "2018-01-11", 100),
                edition(register, "2018-04-11", 0))).get(0);
        assertEquals(List.of("0 for 10%", "10% for 90%", "100% for 0"), places(chart));
        assertEquals(List.of(52, 104, 0), chart.steps().stream().map(EntriesChart.Step::height).toList());
        assertTrue(chart.steps().stream().allMatch(step -> step.y() + step.height() == chart.base()));
        assertTrue(chart.steps().get(1).lasted());
        assertFalse(chart.steps().get(2).lasted());
        assertEquals("50 on 1 January 2018, 100 on 11 January 2018 and 0 on 11 April 2018", chart.description());
        assertEquals("From 50 on 1 January 2018", chart.change());
        assertEquals(new Figure("0", "things"), chart.newest());
    }

    @Test
    void registersOfDifferentReleases_haveOneScaleOfDates() {
        var charts = charts(List.of("2018-01-01", "2018-01-04", "2018-01-11"), List.of(
                edition(register("early"), "2018-01-01", 1), edition(register("late"), "2018-01-04", 7)));
        assertEquals(List.of("0 for 100%"), places(charts.get(0)));
        assertEquals(List.of("30% for 70%"), places(charts.get(1)));
        assertEquals("First published on 4 January 2018", charts.get(1).change());
    }

    @Test
    void twoReleasesOfOneDay_standAtOnePlace() {
        var register = register("things");
        var chart = charts(List.of("2018-01-01", "2018-01-01-2", "2018-01-04"), List.of(
                edition(register, "2018-01-01", 3), edition(register, "2018-01-01-2", 4))).get(0);
        assertEquals(List.of("0 for 0", "0 for 100%"), places(chart));
    }

    @Test
    void releasesOfOneDayAlone_haveNoChart() {
        var register = register("things");
        assertEquals(List.of(), charts(List.of("2018-01-01", "2018-01-01-2"),
                List.of(edition(register, "2018-01-01", 3), edition(register, "2018-01-01-2", 4))));
        assertEquals(List.of(), charts(List.of("2018-01-01"), List.of(edition(register, "2018-01-01", 3))));
        assertEquals(List.of(), charts(List.of(), Stream.<Edition>empty().toList()));
    }
}
