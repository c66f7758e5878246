package uk.openbook.render.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import uk.openbook.publication.InWords;

/**
 * Draws numbers as columns from zero up, in slots of one width. Each number stands over its column where all have room;
 * where they have not, lines at round numbers are drawn instead.
 */
final class Columns {

    static final double HEIGHT = 8;

    /** Where zero stands, and the top of the scale, in ems from above. */
    static final double BASE = 6.5;
    static final double TOP = 1.5;

    private static final double LABELS = BASE + 1.2;
    private static final double WHOLE = 100;
    /** How much of its slot a column fills, and how wide it is at most, in percent. */
    private static final double FILL = 0.72;
    private static final double WIDEST = 12;
    private static final double OVER = 0.35;
    private static final double INTO = 0.3;

    private final CountScale scale;
    private final List<String> labels;
    private final boolean numbered;
    private final double from;
    private final double slot;

    /**
     * @param panels the columns of every picture that has this scale
     * @param labels under the slots; as many of them are drawn as have room
     */
    Columns(Collection<List<Slot>> panels, List<String> labels) {
        long largest = panels.stream().flatMap(List::stream).filter(Slot.Number.class::isInstance)
                .mapToLong(column -> ((Slot.Number) column).number()).max().orElse(0);
        this.scale = CountScale.to(largest);
        this.labels = List.copyOf(labels);
        int letters = panels.stream().flatMap(List::stream).mapToInt(column -> letters(column).length()).max()
                .orElse(1);
        this.numbered = Room.fits(labels.size(), letters, WHOLE);
        this.from = numbered ? 0 : Room.percent(InWords.number(scale.top()).length());
        this.slot = (WHOLE - from) / labels.size();
    }

    private static String letters(Slot slot) {
        if (slot instanceof Slot.Number number) {
            return InWords.number(number.number());
        }
        return slot instanceof Slot.Marker marker ? marker.mark() : "";
    }

    List<Shape> draw(List<Slot> columns) {
        var shapes = new ArrayList<Shape>();
        if (!numbered) {
            scale.ticks().forEach(tick -> {
                if (tick > 0) {
                    shapes.add(Shape.Stroke.level("grid", y(tick), 0, WHOLE));
                }
                shapes.add(new Shape.Words("label", 0, y(tick) - INTO, Shape.Words.Anchor.START, InWords.number(tick)));
            });
        }
        for (int i = 0; i < columns.size(); i++) {
            double start = from + slot * i;
            var column = columns.get(i);
            if (!(column instanceof Slot.Gap)) {
                shapes.add(Shape.Stroke.level("zero", BASE, start, start + slot));
            }
            if (column instanceof Slot.Number number) {
                draw(number, start + slot / 2, shapes);
            } else if (column instanceof Slot.Marker marker) {
                shapes.add(numbered
                        ? new Shape.Words("label", start + slot / 2, BASE - INTO, Shape.Words.Anchor.MIDDLE,
                                marker.mark())
                        : new Shape.Words("label--upright", start + slot / 2, BASE - INTO, Shape.Words.Anchor.END,
                                marker.mark()));
            }
        }
        shapes.addAll(Room.under(labels, from, LABELS));
        return shapes;
    }

    private void draw(Slot.Number number, double middle, List<Shape> shapes) {
        double width = Math.min(slot * FILL, WIDEST);
        double base = BASE;
        for (var part : number.parts()) {
            if (part.number() > 0) {
                double height = (BASE - TOP) * scale.share(part.number());
                shapes.add(new Shape.Block(part.look(), middle - width / 2, base - height, width, height));
                base -= height;
            }
        }
        if (number.number() == 0) {
            shapes.add(Shape.Stroke.level("nought", BASE, middle - width / 2, middle + width / 2));
        }
        if (numbered) {
            shapes.add(new Shape.Words("number", middle, base - OVER, Shape.Words.Anchor.MIDDLE,
                    InWords.number(number.number())));
        }
    }

    private double y(long number) {
        return BASE - (BASE - TOP) * scale.share(number);
    }
}
