package uk.openbook.render.chart;

import java.util.LinkedHashMap;
import java.util.Map;

/** A part of a picture. Places and lengths across are in percent, those down in ems from above. */
public sealed interface Shape {

    /** The name of its element in SVG. */
    String element();

    /** What it looks like: the end of its class, such as {@code bar}. */
    String look();

    /** Where it stands, in the order of SVG's attributes. */
    Map<String, String> attributes();

    /** The words in it; empty where it is no text. */
    default String text() {
        return "";
    }

    /** A rectangle. */
    record Block(String look, double x, double y, double width, double height) implements Shape {

        @Override
        public String element() {
            return "rect";
        }

        @Override
        public Map<String, String> attributes() {
            var attributes = new LinkedHashMap<String, String>();
            attributes.put("x", Length.across(x));
            attributes.put("y", Length.down(y));
            attributes.put("width", Length.across(width));
            attributes.put("height", Length.down(height));
            return attributes;
        }
    }

    /** A line. */
    record Stroke(String look, double x1, double y1, double x2, double y2) implements Shape {

        static Stroke upright(String look, double x, double y1, double y2) {
            return new Stroke(look, x, y1, x, y2);
        }

        static Stroke level(String look, double y, double x1, double x2) {
            return new Stroke(look, x1, y, x2, y);
        }

        @Override
        public String element() {
            return "line";
        }

        @Override
        public Map<String, String> attributes() {
            var attributes = new LinkedHashMap<String, String>();
            attributes.put("x1", Length.across(x1));
            attributes.put("y1", Length.down(y1));
            attributes.put("x2", Length.across(x2));
            attributes.put("y2", Length.down(y2));
            return attributes;
        }
    }

    /** A round mark around a point, as large as all marks are. */
    record Dot(String look, double x, double y) implements Shape {

        private static final double RADIUS = 0.3;

        @Override
        public String element() {
            return "circle";
        }

        @Override
        public Map<String, String> attributes() {
            var attributes = new LinkedHashMap<String, String>();
            attributes.put("cx", Length.across(x));
            attributes.put("cy", Length.down(y));
            attributes.put("r", Length.down(RADIUS));
            return attributes;
        }
    }

    /**
     * Words.
     *
     * @param y of the line that letters stand on
     * @param anchor which part of the words stands at {@code x}
     */
    record Words(String look, double x, double y, Anchor anchor, String text) implements Shape {

        /** A part of words. */
        enum Anchor { START, MIDDLE, END }

        @Override
        public String element() {
            return "text";
        }

        @Override
        public Map<String, String> attributes() {
            var attributes = new LinkedHashMap<String, String>();
            attributes.put("x", Length.across(x));
            attributes.put("y", Length.down(y));
            if (anchor != Anchor.START) {
                attributes.put("text-anchor", anchor == Anchor.END ? "end" : "middle");
            }
            return attributes;
        }
    }
}
