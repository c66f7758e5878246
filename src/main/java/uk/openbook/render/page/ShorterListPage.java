package uk.openbook.render.page;

/**
 * A page of a list that has fewer pages now.
 *
 * @param heading of the page
 * @param first the way to the list's first page
 */
public record ShorterListPage(Frame frame, String heading, Link first) {
}
