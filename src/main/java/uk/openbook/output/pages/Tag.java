package uk.openbook.output.pages;

import uk.openbook.model.Standing;

/**
 * A status in a word or two, told apart by words and not by colour alone.
 *
 * @param kind for the style sheet, such as {@code review-overdue}
 */
public record Tag(String text, String kind) {

    /** A figure that a later revision corrects. */
    static final Tag SUPERSEDED = new Tag("Superseded", "superseded");

    /** A figure that no later revision corrects. */
    static final Tag CURRENT = new Tag("Current", "live");

    static Tag of(Standing standing) {
        return new Tag(standing.words(), standing.word());
    }
}
