package uk.openbook.render.chart;

import java.util.List;
import java.util.Optional;

/** The picture of a chart, with its figures as text. */
public sealed interface Picture {

    /** Which of the forms it has: the name of the macro that draws it. */
    String form();

    /**
     * A table with a bar in each row, so that the table is the picture.
     *
     * @param label the heading over what the bars stand for
     * @param words the heading over the words beside the bars
     * @param axis shapes over all bars; none where each has its number beside it
     * @param dated whether the bars lie along time and have words rather than numbers beside them
     * @param rest where all of it can be seen; empty where all of it is here
     */
    record Bars(String label, String words, List<Shape> axis, boolean dated, List<Group> groups, Optional<Label> rest)
            implements Picture {

        public Bars {
            axis = List.copyOf(axis);
            groups = List.copyOf(groups);
        }

        @Override
        public String form() {
            return "bars";
        }

        /** @param title over its rows; empty where there is but one group */
        public record Group(String title, List<Row> rows) {

            public Group {
                rows = List.copyOf(rows);
            }
        }

        /**
         * @param note after the label; may be empty
         * @param words what the bar shows
         */
        public record Row(Label label, String note, List<Shape> shapes, String words) {

            public Row {
                shapes = List.copyOf(shapes);
            }
        }
    }

    /**
     * Small pictures of one form and scale side by side, and their figures as a table.
     *
     * @param wide whether they have so many parts that each takes half the width of a page
     * @param table empty where the same figures stand in a table of the page
     */
    record Panels(List<Panel> panels, boolean wide, Optional<Table> table) implements Picture {

        public Panels {
            panels = List.copyOf(panels);
        }

        @Override
        public String form() {
            return "panels";
        }

        /**
         * @param id of the picture on the page, the first part of the ids within it
         * @param number after the label; may be empty
         * @param words after the number, or in its place; may be empty
         * @param change what it was before, in words; may be empty
         * @param title of the picture, for those who do not see it
         * @param description every figure of it
         * @param height in ems
         * @param axis from where to where, in words; empty where the shapes have words for it
         */
        public record Panel(String id, Label label, String number, String words, String change, String title,
                String description, String height, List<Shape> shapes, List<String> axis) {

            public Panel {
                shapes = List.copyOf(shapes);
                axis = List.copyOf(axis);
            }
        }

        /** @param rows each with a heading, and a cell for every heading but the first */
        public record Table(String caption, List<String> headings, List<Line> rows) {

            public Table {
                headings = List.copyOf(headings);
                rows = List.copyOf(rows);
            }
        }

        /** A row of the table. */
        public record Line(Label heading, List<String> cells) {

            public Line {
                cells = List.copyOf(cells);
            }
        }
    }

    /**
     * A table of two scales whose cells are the darker the more there is in them.
     *
     * @param down what stands one below the other
     * @param across what stands side by side
     */
    record Shades(String down, String across, List<Label> headings, List<Row> rows) implements Picture {

        public Shades {
            headings = List.copyOf(headings);
            rows = List.copyOf(rows);
        }

        @Override
        public String form() {
            return "shades";
        }

        /** A value and its cells. */
        public record Row(Label heading, List<Cell> cells) {

            public Row {
                cells = List.copyOf(cells);
            }
        }

        /**
         * @param number with the way to what it counts
         * @param words what the number counts, for those who do not see the headings
         * @param shade from 0, nothing, to 5
         * @param shapes a bar as long as the number is large
         */
        public record Cell(Label number, String words, int shade, List<Shape> shapes) {

            public Cell {
                shapes = List.copyOf(shapes);
            }
        }
    }
}
