package uk.openbook.output.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import uk.openbook.output.InWords;

/**
 * The way through a long list.
 *
 * @param links to pages of the list, in order; a gap between two of them is where pages are left out
 * @param from the number of the first row on the page, in words
 * @param to the number of the last
 * @param total how many rows there are
 */
public record Pagination(Optional<Link> previous, Optional<Link> next, List<Step> links, String from, String to,
        String total) {

    /** Rows on a page. */
    public static final int ROWS = 50;

    /**
     * A page of the list.
     *
     * @param gapBefore whether pages are left out before it
     */
    public record Step(Link link, boolean gapBefore) {
    }

    public Pagination {
        links = List.copyOf(links);
    }

    /** How many pages a list of so many rows has; an empty list has one. */
    static int pages(int rows) {
        return Math.max(1, (rows + ROWS - 1) / ROWS);
    }

    /** The rows of one page. */
    static <T> List<T> slice(List<T> rows, int page) {
        return rows.subList(Math.min(rows.size(), (page - 1) * ROWS), Math.min(rows.size(), page * ROWS));
    }

    /**
     * @param page from 1
     * @param rows in the whole list
     * @param href the way to each page
     */
    static Pagination of(int page, int rows, IntFunction<String> href) {
        int pages = pages(rows);
        var steps = new ArrayList<Step>();
        int before = 0;
        for (int number = 1; number <= pages; number++) {
            if (number == 1 || number == pages || Math.abs(number - page) <= 1) {
                steps.add(new Step(new Link(Integer.toString(number), href.apply(number), number == page),
                        number - before > 1));
                before = number;
            }
        }
        return new Pagination(
                page > 1 ? Optional.of(new Link("Previous", href.apply(page - 1))) : Optional.empty(),
                page < pages ? Optional.of(new Link("Next", href.apply(page + 1))) : Optional.empty(),
                steps, number(Math.min(rows, (page - 1) * ROWS + 1)), number(Math.min(rows, page * ROWS)),
                number(rows));
    }

    private static String number(int number) {
        return InWords.number(number);
    }

    /** Whether there is more than one page. */
    public boolean needed() {
        return links.size() > 1;
    }
}
