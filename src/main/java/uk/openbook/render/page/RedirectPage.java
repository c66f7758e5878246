package uk.openbook.render.page;

/**
 * A page that leads to another.
 *
 * @param heading of the page
 * @param target where it leads
 * @param reason why, as staff put it; may be empty
 */
public record RedirectPage(Frame frame, String heading, Link target, String reason) {
}
