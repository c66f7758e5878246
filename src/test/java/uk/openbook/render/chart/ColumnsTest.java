package uk.openbook.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    private static List<Shape> draw(List<Slot> slots) {
        return new Columns(List.of(slots), Collections.nCopies(slots.size(), "")).draw(slots);
    }

    @Test
    void columns_areAsHighAsTheirNumbers() {
        var blocks = ChartedSite.blocks(draw(List.of(Slot.Number.of(3), Slot.Number.of(12), Slot.Number.of(6))));
        assertEquals(4 * blocks.get(0).height(), blocks.get(1).height(), 1e-9);
        assertEquals(2 * blocks.get(0).height(), blocks.get(2).height(), 1e-9);
        blocks.forEach(block -> assertEquals(Columns.BASE, block.y() + block.height(), 1e-9));
        assertTrue(blocks.get(0).x() < blocks.get(1).x() && blocks.get(1).x() < blocks.get(2).x());
    }

    @Test
    void pictures_ofOneScaleAreCompared() {
        var large = List.<Slot>of(Slot.Number.of(10));
        var small = List.<Slot>of(Slot.Number.of(5));
        var columns = new Columns(List.of(large, small), List.of(""));
        assertEquals(ChartedSite.blocks(columns.draw(large)).get(0).height(),
                2 * ChartedSite.blocks(columns.draw(small)).get(0).height(), 1e-9);
    }

    @Test
    void noughtMarkerBlankAndGap_areFourThings() {
        var nought = draw(List.of(Slot.Number.of(0)));
        assertEquals(1, ChartedSite.strokes(nought, "nought").size());
        assertEquals(Columns.BASE, ChartedSite.strokes(nought, "nought").get(0).y1());
        assertEquals(List.of("0"), ChartedSite.words(nought, "number"));
        var marker = draw(List.of(new Slot.Marker("[c]")));
        assertEquals(List.of("[c]"), ChartedSite.words(marker, "label"));
        assertTrue(ChartedSite.strokes(marker, "nought").isEmpty());
        var blank = draw(List.of(new Slot.Blank()));
        assertEquals(List.of("zero"), blank.stream().map(Shape::look).toList());
        assertEquals(List.of(), draw(List.of(new Slot.Gap())));
        assertTrue(ChartedSite.blocks(nought).isEmpty() && ChartedSite.blocks(marker).isEmpty());
    }

    @Test
    void parts_standOnEachOther() {
        var blocks = ChartedSite.blocks(draw(List.of(new Slot.Number(
                List.of(new Slot.Part("bar--hollow", 1), new Slot.Part("bar", 3))))));
        assertEquals(3 * blocks.get(0).height(), blocks.get(1).height(), 1e-9);
        assertEquals(blocks.get(0).y(), blocks.get(1).y() + blocks.get(1).height(), 1e-9);
    }

    @Test
    void numbersWithoutRoom_giveWayToLinesAtRoundNumbers() {
        var few = draw(List.of(Slot.Number.of(123), Slot.Number.of(7)));
        assertEquals(List.of("123", "7"), ChartedSite.words(few, "number"));
        var many = draw(Collections.nCopies(20, Slot.Number.of(123)));
        assertEquals(List.of(), ChartedSite.words(many, "number"));
        assertEquals(List.of("0", "50", "100", "150"), ChartedSite.words(many, "label"));
        assertEquals(3, ChartedSite.strokes(many, "grid").size());
        var marked = draw(Collections.nCopies(20, new Slot.Marker("[low]")));
        assertEquals(20, ChartedSite.words(marked, "label--upright").size());
    }

    @Test
    void everyShape_staysInThePicture() {
        for (int count : List.of(1, 2, 7, 25, 40)) {
            var slots = Collections.<Slot>nCopies(count, Slot.Number.of(1234));
            for (var block : ChartedSite.blocks(draw(slots))) {
                assertTrue(block.x() >= 0 && block.x() + block.width() <= 100, count + ": " + block);
                assertTrue(block.y() >= 0 && block.y() + block.height() <= Columns.HEIGHT, count + ": " + block);
            }
        }
    }
}
