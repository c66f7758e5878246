package uk.openbook.render.page;

import java.util.List;

/**
 * An entry in a long list that takes little room.
 *
 * @param title a link to its page
 * @param words what else is told of it
 */
public record ShortRow(Link title, List<String> words) {

    public ShortRow {
        words = List.copyOf(words);
    }
}
