package uk.openbook.render.chart;

import java.util.List;

/** What stands in one slot of a picture of columns. */
sealed interface Slot {

    /** A number, in parts one above the other. A nought is a mark on the line. */
    record Number(List<Part> parts) implements Slot {

        public Number {
            parts = List.copyOf(parts);
        }

        static Number of(long number) {
            return new Number(List.of(new Part("bar", number)));
        }

        static Number of(String look, long number) {
            return new Number(List.of(new Part(look, number)));
        }

        long number() {
            return parts.stream().mapToLong(Part::number).sum();
        }
    }

    /** A part of a number with its own look. */
    record Part(String look, long number) {
    }

    /** A mark in the place of a number, such as {@code [c]}. */
    record Marker(String mark) implements Slot {
    }

    /** A blank: there is something to count, and no number is published. */
    record Blank() implements Slot {
    }

    /** A gap: nothing stands here, and the line is broken. */
    record Gap() implements Slot {
    }
}
