package uk.openbook.render.page;

import java.util.List;
import java.util.Optional;
import uk.openbook.publication.Citation;

/**
 * How many entries of a register have each pair of values of two columns, as a table whose numbers lead to them.
 *
 * @param kind over the heading: the register
 * @param heading both columns
 * @param summary in a sentence
 * @param down the column whose values stand one below the other
 * @param across the column whose values stand side by side
 * @param headings the values that stand side by side
 * @param rows the values that stand one below the other, each with a cell for every heading
 * @param legends what the values mean, for each column that says so
 * @param isCut whether there are values that the table does not show
 * @param counts the file with the same
 * @param citation how to cite the page
 */
public record GridPage(Frame frame, String kind, String heading, String summary, String down, String across,
        List<Heading> headings, List<Row> rows, List<Legend> legends, boolean isCut, Link counts, Citation citation) {

    public GridPage {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
        legends = List.copyOf(legends);
    }

    /** A value, with the way to its entries where it has some. */
    public record Heading(String text, Optional<Link> link) {
    }

    /** A value and its numbers. */
    public record Row(Heading heading, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * How many entries have two values together.
     *
     * @param number in words
     * @param words what the number counts, for those who do not see the headings
     * @param href the way to the entries; empty where there are none
     */
    public record Cell(String number, String words, Optional<String> href) {
    }

    /** What the values of a column mean. */
    public record Legend(String title, List<ViewPage.Fact> facts) {

        public Legend {
            facts = List.copyOf(facts);
        }
    }
}
