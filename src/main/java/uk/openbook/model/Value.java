package uk.openbook.model;

import java.math.BigDecimal;

/** What the text of a cell, or of one item of a list, means by its column's datatype. */
public sealed interface Value permits Value.Text, Value.Number, Value.Truth, Value.Marker, Period {

    /** Words, a code, a link or a reference: its own text. */
    record Text(String text) implements Value {
    }

    /** A number, or a count. */
    record Number(BigDecimal number) implements Value {
    }

    /** Yes or no. */
    record Truth(boolean value) implements Value {
    }

    /**
     * In the place of a count, a mark that says why there is none.
     *
     * @param code without its brackets, such as {@code c}
     */
    record Marker(String code) implements Value {
    }
}
