package uk.openbook.validation.rules;

import java.time.LocalDate;
import java.util.Optional;

/** Days in the words of a message. */
final class Dates {

    private Dates() {
    }

    /** For example {@code from 2018-11-01 until 2018-11-30}, with a space before; empty where nothing limits. */
    static String words(Optional<LocalDate> from, Optional<LocalDate> until) {
        return from.map(day -> " from " + day).orElse("") + until.map(day -> " until " + day).orElse("");
    }
}
