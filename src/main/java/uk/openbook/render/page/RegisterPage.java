package uk.openbook.render.page;

import java.util.List;
import java.util.Optional;
import uk.openbook.publication.Citation;
import uk.openbook.render.chart.Chart;

/**
 * A page of a register's list. Only the first page says what the register is, its figures, downloads and columns.
 *
 * @param heading of the page
 * @param about the register; on the first page only
 * @param table this page's entries
 * @param pagination the way through the list
 */
public record RegisterPage(Frame frame, String heading, Optional<About> about, ListTable table,
        Pagination pagination) {

    /**
     * What the register is.
     *
     * @param description as HTML; may be empty
     * @param figures how many entries, organisations…
     * @param releases the first and the newest release that have it, and the ways to what is worked out of it; empty
     *     where no release has it
     * @param statusAsAt the date as at which statuses are worked out, in words; empty where there are none
     * @param charts of what it lists
     * @param browse the ways to lists of entries with one thing in common
     * @param downloads of the whole register
     * @param dictionary every column
     * @param citation how to cite the register; empty before its first release
     * @param markup what it is, in JSON that may stand in a script element as it is; empty before its first release
     */
    public record About(String description, List<Figure> figures, List<Dated> releases, Optional<String> statusAsAt,
            List<Chart> charts, List<Link> browse, List<Offer> downloads, List<DictionaryColumn> dictionary,
            Optional<Citation> citation, Optional<String> markup) {

        public About {
            figures = List.copyOf(figures);
            releases = List.copyOf(releases);
            charts = List.copyOf(charts);
            browse = List.copyOf(browse);
            downloads = List.copyOf(downloads);
            dictionary = List.copyOf(dictionary);
        }
    }

    /** A label, such as {@code First release}, with a link. */
    public record Dated(String label, Link link) {
    }

    /** A file to take away. */
    public record Offer(Link link, String format, String description) {
    }
}
