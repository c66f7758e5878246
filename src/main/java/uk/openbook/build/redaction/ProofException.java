package uk.openbook.build.redaction;

import java.util.List;

/** The staged site is not fit to be published; the site that was there still is. */
public final class ProofException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;
    private final long total;

    ProofException(List<Fault> faults, long total) {
        super("The site was not published, because %d %s found in it".formatted(total,
                total == 1 ? "fault was" : "faults were"));
        this.faults = List.copyOf(faults);
        this.total = total;
    }

    /** By path; at most {@value Faults#KEPT}. */
    public List<Fault> faults() {
        return faults;
    }

    /** How many there are, those not listed included. */
    public long total() {
        return total;
    }
}
