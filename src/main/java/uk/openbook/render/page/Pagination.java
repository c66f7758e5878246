package uk.openbook.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import uk.openbook.publication.InWords;

/**
 * The way through a long list. From its first page any page of a list of up to 20,000 is three links away, so that any
 * entry is five from the home page: the first page leads to the head of each of its largest parts, that to the head of
 * each part of it, and that to its pages.
 *
 * @param links to pages of the list, in order; a gap between two of them is where pages are left out
 * @param further pages that this one leads to, in order; empty on most pages
 * @param from the number of the first row on the page, in words
 * @param to the number of the last
 * @param total how many rows there are
 */
public record Pagination(Optional<Link> previous, Optional<Link> next, List<Step> links, List<Link> further,
        String from, String to, String total) {

    /** Rows on a page. */
    public static final int ROWS = 100;

    /** So few pages are all linked from each. */
    private static final int ALL_SHOWN = 6;
    private static final int SMALLEST_PART = 10;

    /**
     * A page of the list.
     *
     * @param gapBefore whether pages are left out before it
     */
    public record Step(Link link, boolean gapBefore) {
    }

    public Pagination {
        links = List.copyOf(links);
        further = List.copyOf(further);
    }

    /** How many pages a list of so many rows has; an empty list has one. */
    static int pages(int rows) {
        return pages(rows, ROWS);
    }

    /** The same of a list of so many rows a page. */
    static int pages(int rows, int perPage) {
        return Math.max(1, (rows + perPage - 1) / perPage);
    }

    /** The rows of one page. */
    static <T> List<T> slice(List<T> rows, int page) {
        return slice(rows, page, ROWS);
    }

    /** The same of a list of so many rows a page. */
    static <T> List<T> slice(List<T> rows, int page, int perPage) {
        return rows.subList(Math.min(rows.size(), (page - 1) * perPage), Math.min(rows.size(), page * perPage));
    }

    /**
     * @param page from 1
     * @param rows in the whole list
     * @param href the way to each page
     */
    static Pagination of(int page, int rows, IntFunction<String> href) {
        return of(page, rows, ROWS, href);
    }

    /** The same of a list of so many rows a page. */
    static Pagination of(int page, int rows, int perPage, IntFunction<String> href) {
        int pages = pages(rows, perPage);
        var shown = shown(page, pages);
        var steps = new ArrayList<Step>();
        int before = 0;
        for (int number : shown) {
            steps.add(new Step(new Link(Integer.toString(number), href.apply(number), number == page),
                    number - before > 1));
            before = number;
        }
        return new Pagination(
                page > 1 ? Optional.of(new Link("Previous", href.apply(page - 1))) : Optional.empty(),
                page < pages ? Optional.of(new Link("Next", href.apply(page + 1))) : Optional.empty(),
                steps, further(page, pages).stream().filter(number -> !shown.contains(number))
                        .map(number -> new Link(Integer.toString(number), href.apply(number))).toList(),
                number(Math.min(rows, (page - 1) * perPage + 1)),
                number(Math.min(rows, page * perPage)),
                number(rows));
    }

    private static SortedSet<Integer> shown(int page, int pages) {
        var shown = new TreeSet<>(List.of(1, page, pages));
        IntStream.rangeClosed(Math.max(1, page - 1), Math.min(pages, page + 1)).forEach(shown::add);
        if (pages <= ALL_SHOWN) {
            IntStream.rangeClosed(1, pages).forEach(shown::add);
        }
        return shown;
    }

    /** The heads of the parts below this page, counted from 1. */
    private static SortedSet<Integer> further(int page, int pages) {
        int part = Math.max(SMALLEST_PART, (int) Math.ceil(Math.cbrt(pages)));
        int largest = part * part;
        var further = new TreeSet<Integer>();
        if (page == 1) {
            addEvery(largest, 1, pages, further);
        }
        if ((page - 1) % largest == 0) {
            addEvery(part, page, Math.min(pages, page - 1 + largest), further);
        }
        if ((page - 1) % part == 0) {
            addEvery(1, page, Math.min(pages, page - 1 + part), further);
        }
        return further;
    }

    private static void addEvery(int step, int from, int to, Set<Integer> pages) {
        for (int page = from + step; page <= to; page += step) {
            pages.add(page);
        }
    }

    private static String number(int number) {
        return InWords.number(number);
    }

    /** Whether there is more than one page. */
    public boolean needed() {
        return links.size() > 1;
    }
}
