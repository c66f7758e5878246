package uk.openbook.render.page;

import java.util.List;
import uk.openbook.render.chart.Chart;

/**
 * All codes of a list whose codes have pages, such as the datasets.
 *
 * @param charts how many entries of each register name each, never of several registers together
 */
public record CodeListPage(Frame frame, String heading, List<Chart> charts, List<Item> items) {

    public CodeListPage {
        charts = List.copyOf(charts);
        items = List.copyOf(items);
    }

    /**
     * A code in the list.
     *
     * @param definition what it means; may be empty
     * @param figures how many entries of each register have it
     */
    public record Item(Link link, String definition, List<Figure> figures) {

        public Item {
            figures = List.copyOf(figures);
        }
    }
}
