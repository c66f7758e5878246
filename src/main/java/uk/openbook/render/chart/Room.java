package uk.openbook.render.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How many letters have room in a picture on the narrowest screen, 320 pixels wide. A picture cannot know the screen
 * that it will be seen on, and letters in it are not scaled, so that what has room there has room everywhere.
 */
final class Room {

    /** The width of a picture there, in ems of its letters. */
    private static final double NARROWEST = 20;
    /** The width of a digit, and of the space around words. */
    private static final double LETTER = 0.56;
    private static final double SPACE = 0.3;
    private static final double WHOLE = 100;

    private Room() {
    }

    /** Whether words of so many letters fit side by side, in a part of the picture. */
    static boolean fits(int words, int letters, double percent) {
        return words * width(letters) <= NARROWEST * percent / WHOLE;
    }

    /** What words take across, in percent. */
    static double percent(int letters) {
        return WHOLE * width(letters) / NARROWEST;
    }

    private static double width(int letters) {
        return letters * LETTER + SPACE;
    }

    /**
     * Words under slots of one width, as many as fit, each in the middle of its slot but where it would stand out of
     * the picture. Of slots in a row that have the same words, the first with room for them has them.
     *
     * @param labels one for each slot; empty for none
     * @param from where the first slot begins, in percent
     */
    static List<Shape> under(List<String> labels, double from, double y) {
        var shapes = new ArrayList<Shape>();
        double slot = (WHOLE - from) / labels.size();
        double free = 0;
        var before = "";
        for (int i = 0; i < labels.size(); i++) {
            double width = percent(labels.get(i).length());
            double start = Math.min(Math.max(0, from + slot * (i + 0.5) - width / 2), WHOLE - width);
            if (labels.get(i).isEmpty() || labels.get(i).equals(before) || start < free) {
                continue;
            }
            before = labels.get(i);
            free = start + width;
            shapes.add(placed(labels.get(i), start, width, from + slot * (i + 0.5), y));
        }
        return shapes;
    }

    private static Shape placed(String label, double start, double width, double middle, double y) {
        if (start + width >= WHOLE) {
            return new Shape.Words("label", WHOLE, y, Shape.Words.Anchor.END, label);
        }
        return start == 0 ? new Shape.Words("label", 0, y, Shape.Words.Anchor.START, label)
                : new Shape.Words("label", middle, y, Shape.Words.Anchor.MIDDLE, label);
    }
}
