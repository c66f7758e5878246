package uk.openbook.render.page;

/**
 * A date in the life of a share, or the day as at which the page tells it.
 *
 * @param date as exact as it was published, in words
 * @param words what happened or is to happen; of the newest release, where the share stands then
 * @param asAt whether it is the day of the newest release
 */
public record Milestone(String date, String words, boolean asAt) {
}
