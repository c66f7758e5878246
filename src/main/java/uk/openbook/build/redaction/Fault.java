package uk.openbook.build.redaction;

import java.util.Comparator;
import java.util.Objects;

/**
 * Something that must be true of a site and is not.
 *
 * @param path of the file at fault, from the root of the site
 * @param problem what is wrong, a clause without a full stop
 * @param remedy what to do, a sentence without a full stop
 * @param subject the link that the problem is about, or {@code id="x"}; empty where it is about the whole page
 */
public record Fault(String path, String problem, String remedy, String subject) implements Comparable<Fault> {

    private static final Comparator<Fault> ORDER = Comparator.comparing(Fault::path)
            .thenComparing(Fault::problem)
            .thenComparing(Fault::remedy)
            .thenComparing(Fault::subject);

    public Fault {
        Objects.requireNonNull(path);
        Objects.requireNonNull(problem);
        Objects.requireNonNull(remedy);
        Objects.requireNonNull(subject);
    }

    @Override
    public int compareTo(Fault other) {
        return ORDER.compare(this, other);
    }

    /** Place, what is wrong, what to do; one line. */
    @Override
    public String toString() {
        return "%s: %s. %s".formatted(path, problem, remedy);
    }
}
