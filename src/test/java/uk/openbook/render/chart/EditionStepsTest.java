package uk.openbook.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import uk.openbook.input.settings.SiteConfig;
import uk.openbook.model.Column;
import uk.openbook.model.Edition;
import uk.openbook.model.Entry;
import uk.openbook.model.EntryStore;
import uk.openbook.model.Organisations;
import uk.openbook.model.Register;
import uk.openbook.model.Release;
import uk.openbook.publication.Publication;
import uk.openbook.render.PageLinks;
import uk.openbook.validation.CheckedSite;

class EditionStepsTest {

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

    private static List<Picture.Panels.Panel> panels(List<String> releases, List<Edition> editions) {
        return chart(releases, editions).map(chart -> ((Picture.Panels) chart.picture()).panels()).orElse(List.of());
    }

    private static Optional<Chart> chart(List<String> releases, List<Edition> editions) {
        var registers = editions.stream().map(Edition::register).distinct().toList();
        var byRegister = new LinkedHashMap<Register, List<Edition>>();
        registers.forEach(register -> byRegister.put(register,
                editions.stream().filter(edition -> edition.register().equals(register)).toList()));
        var config = new SiteConfig("A site", "A body", "", URI.create("https://example.org/"),
                ZoneId.of("Europe/London"), "", "", "", List.of(), List.of(), List.of());
        return EditionSteps.of(Publication.of(config, new CheckedSite(registers, List.of(),
                new Organisations(List.of()), releases.stream().map(EditionStepsTest::release).toList(), byRegister,
                List.of(), 0, 0)), PageLinks.of("a/b.html", any -> true));
    }

    private static List<Shape.Block> steps(Picture.Panels.Panel panel) {
        return panel.shapes().stream().filter(Shape.Block.class::isInstance).map(Shape.Block.class::cast).toList();
    }

    private static List<Shape.Dot> marks(Picture.Panels.Panel panel) {
        return panel.shapes().stream().filter(Shape.Dot.class::isInstance).map(Shape.Dot.class::cast).toList();
    }

    private static List<String> places(Picture.Panels.Panel panel) {
        return steps(panel).stream()
                .map(step -> step.attributes().get("x") + " for " + step.attributes().get("width")).toList();
    }

    @Test
    void releasesAtUnequalTimes_standAtTheirDates() {
        var register = register("things");
        var chart = panels(List.of("2018-01-01", "2018-01-11", "2018-04-11"), List.of(
                edition(register, "2018-01-01", 50), edition(register, "2018-01-11", 100),
                edition(register, "2018-04-11", 0))).get(0);
        assertEquals(List.of("0 for 10%", "10% for 90%"), places(chart));
        assertEquals(List.of(0.0, 10.0, 100.0), marks(chart).stream().map(Shape.Dot::x).toList());
        assertEquals(2 * steps(chart).get(0).height(), steps(chart).get(1).height(), 1e-9);
        var zero = chart.shapes().stream().filter(shape -> shape.look().equals("zero")).findFirst().orElseThrow();
        var base = ((Shape.Stroke) zero).y1();
        steps(chart).forEach(step -> assertEquals(base, step.y() + step.height(), 1e-9));
        assertEquals(base, marks(chart).get(2).y(), 1e-9);
        assertEquals("50 on 1 January 2018, 100 on 11 January 2018 and 0 on 11 April 2018", chart.description());
        assertEquals("From 50 on 1 January 2018", chart.change());
        assertEquals("0 things", chart.number() + " " + chart.words());
        assertEquals(List.of("1 January 2018", "11 April 2018"), chart.axis());
    }

    @Test
    void registersOfDifferentReleases_haveOneScaleOfDates() {
        var charts = panels(List.of("2018-01-01", "2018-01-04", "2018-01-11"), List.of(
                edition(register("early"), "2018-01-01", 1), edition(register("late"), "2018-01-04", 7)));
        assertEquals(List.of("0 for 100%"), places(charts.get(0)));
        assertEquals(List.of("30% for 70%"), places(charts.get(1)));
        assertEquals("First published on 4 January 2018", charts.get(1).change());
    }

    @Test
    void twoReleasesOfOneDay_standAtOnePlace() {
        var register = register("things");
        var chart = panels(List.of("2018-01-01", "2018-01-01-2", "2018-01-04"), List.of(
                edition(register, "2018-01-01", 3), edition(register, "2018-01-01-2", 4))).get(0);
        assertEquals(List.of("0 for 100%"), places(chart));
        assertEquals(List.of(0.0, 0.0), marks(chart).stream().map(Shape.Dot::x).toList());
    }

    @Test
    void releasesOfOneDayAlone_haveNoChart() {
        var register = register("things");
        assertEquals(Optional.empty(), chart(List.of("2018-01-01", "2018-01-01-2"),
                List.of(edition(register, "2018-01-01", 3), edition(register, "2018-01-01-2", 4))));
        assertEquals(Optional.empty(), chart(List.of("2018-01-01"), List.of(edition(register, "2018-01-01", 3))));
        assertEquals(Optional.empty(), chart(List.of(), Stream.<Edition>empty().toList()));
    }
}
