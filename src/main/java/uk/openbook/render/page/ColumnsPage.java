package uk.openbook.render.page;

import java.util.List;
import uk.openbook.publication.Citation;

/**
 * How much of each column of a register is published.
 *
 * @param heading the register
 * @param register the way to it
 * @param entries how many it lists
 * @param date what dates its entries; empty where nothing does
 * @param columns in the order of the register
 * @param years over the numbers of each year; empty where nothing dates the entries
 * @param file with all numbers
 */
public record ColumnsPage(Frame frame, String kind, String heading, Link register, Figure entries, String date,
        List<Column> columns, List<String> years, Link file, Citation citation) {

    public ColumnsPage {
        columns = List.copyOf(columns);
        years = List.copyOf(years);
    }

    /**
     * A column.
     *
     * @param published how much is published, in words
     * @param number how many entries that is, of how many that were asked
     * @param others what the other entries have; empty where there are none
     * @param byYear under the years
     */
    public record Column(String title, String published, String number, String others, List<Year> byYear) {

        public Column {
            byYear = List.copyOf(byYear);
        }
    }

    /**
     * A year of a column.
     *
     * @param words how much is published
     * @param gap whether something that was asked for is not
     */
    public record Year(String words, boolean gap) {
    }
}
