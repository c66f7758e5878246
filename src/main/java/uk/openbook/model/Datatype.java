package uk.openbook.model;

import java.util.Optional;

/**
 * What the text of a cell may be and what it means: a CSVW datatype, or one of ours where CSVW has none (design, D10).
 * {@link Datatypes} makes them.
 */
public interface Datatype {

    /** In characters. Readers of JSON refuse numbers that are much longer, and to compute with one takes for ever. */
    int LONGEST_NUMBER = 100;

    /** The kinds of value, as far as pages and checks treat them differently. */
    enum Kind { TEXT, MARKDOWN, LINK, ENTRY_KEY, NUMBER, COUNT_OR_MARKER, TRUTH, DATE, PERIOD }

    Kind kind();

    /** The value of a text that is not blank; empty where the text is not of this type. */
    Optional<Value> parse(String text);

    /** The form in words, for messages and the data dictionary, such as {@code a date like 2018-09-25}. */
    String form();

    /** The {@code base} that a strict CSVW reader knows. */
    String csvwBase();

    /** The {@code format} that a strict CSVW reader knows. */
    Optional<String> csvwFormat();

    /**
     * Whether pages show its numbers in groups of three digits, such as 1,234. A number is otherwise shown as it is
     * typed, since it may be a reference or a year.
     */
    default boolean isGrouped() {
        return kind() == Kind.COUNT_OR_MARKER;
    }

    /** Whether the text is free words, in which personal details or typing slips can stand. */
    default boolean isFreeText() {
        return csvwFormat().isEmpty() && (kind() == Kind.TEXT || kind() == Kind.MARKDOWN || kind() == Kind.LINK);
    }
}
