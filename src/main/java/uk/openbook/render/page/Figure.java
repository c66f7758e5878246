package uk.openbook.render.page;

/**
 * A number with its words.
 *
 * @param number in words, such as {@code 1,234}
 * @param words behind it, such as {@code requests approved}
 */
public record Figure(String number, String words) {
}
