package uk.openbook.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One of the Five Safes, the framework of the Office for National Statistics, in the order they are shown. */
public enum Safe {
    PROJECTS, PEOPLE, SETTINGS, DATA, OUTPUTS;

    /** The word in a definition, such as {@code projects}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Safe> of(String word) {
        return Stream.of(values()).filter(safe -> safe.word().equals(word)).findFirst();
    }
}
