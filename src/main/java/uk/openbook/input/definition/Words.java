package uk.openbook.input.definition;

import java.util.Optional;

/** The title or description of something: a text, or CSVW's object of a text and its language. */
final class Words {

    private static final String VALUE = "@value";

    private Words() {
    }

    static Optional<String> of(Item item) {
        if (!item.isObject()) {
            return item.words();
        }
        return item.isObjectOf(Vocabulary.WORDS) ? item.required(VALUE).flatMap(Item::words) : Optional.empty();
    }
}
