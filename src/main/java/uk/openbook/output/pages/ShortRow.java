package uk.openbook.output.pages;

import java.util.List;
import java.util.function.Supplier;

/**
 * An entry in a long list that takes little room, before it is made.
 *
 * @param looks tells it from any row that looks otherwise
 * @param made makes it
 */
public record ShortRow(ListTable.Looks looks, Supplier<Text> made) {

    public Text text() {
        return made.get();
    }

    /**
     * An entry.
     *
     * @param title a link to its page
     * @param words what else is told of it
     */
    public record Text(Link title, List<String> words) {

        public Text {
            words = List.copyOf(words);
        }
    }
}
