package uk.openbook.model;

import java.util.Comparator;
import java.util.Objects;

/**
 * Something wrong in the input, and what to do about it.
 *
 * @param code which check found it
 * @param severity whether it stops the build
 * @param place where it stands
 * @param problem what is wrong, a clause without a full stop
 * @param remedy what to do, a sentence without a full stop
 */
public record Finding(FindingCode code, Severity severity, Place place, String problem, String remedy)
        implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::place)
            .thenComparing(Finding::code)
            .thenComparing(Finding::problem);

    public Finding {
        Objects.requireNonNull(code);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(place);
        Objects.requireNonNull(problem);
        Objects.requireNonNull(remedy);
    }

    /** A finding of the code's own severity. */
    public Finding(FindingCode code, Place place, String problem, String remedy) {
        this(code, code.severity(), place, problem, remedy);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** Place, what is wrong, what to do, code; one line. */
    @Override
    public String toString() {
        return "%s: %s. %s [%s]".formatted(place, problem, remedy, code);
    }
}
