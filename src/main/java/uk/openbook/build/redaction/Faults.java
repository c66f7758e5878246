package uk.openbook.build.redaction;

import java.util.List;
import java.util.TreeSet;

/**
 * Gathers the faults that any thread finds. The first {@value #KEPT} by path are kept, whatever the order in which
 * they were found; the total counts all.
 */
public final class Faults {

    /** How many faults are listed. */
    public static final int KEPT = 100;

    private final TreeSet<Fault> kept = new TreeSet<>();
    private long total;

    public void add(String path, String problem, String remedy) {
        add(path, problem, remedy, "");
    }

    /** @param subject the link that the problem is about, or {@code id="x"} */
    public synchronized void add(String path, String problem, String remedy, String subject) {
        total++;
        kept.add(new Fault(path, problem, remedy, subject));
        if (kept.size() > KEPT) {
            kept.pollLast();
        }
    }

    /** By path. */
    public synchronized List<Fault> kept() {
        return List.copyOf(kept);
    }

    public synchronized long total() {
        return total;
    }

    /** @throws ProofException where there is a fault */
    public synchronized void throwIfAny() {
        if (total > 0) {
            throw new ProofException(kept(), total);
        }
    }
}
