package uk.openbook.publication;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import uk.openbook.model.Register;

/** What of each register that has dates of an end has ended, and what ends soon, as at the newest release. */
public final class Retention {

    /** What ends within so many months of the newest release ends soon. */
    private static final int SOON = 6;

    private final Map<Register, Ends> ends = new LinkedHashMap<>();

    /** The last day of what ends soon as at a day; the pages and the charts go by it. */
    public static LocalDate soonUntil(LocalDate asAt) {
        return asAt.plusMonths(SOON);
    }

    /** @param asAt the date of the newest release; empty before the first */
    public static Retention of(Collection<Register> registers, Function<Register, List<View.Row>> listed,
            Optional<LocalDate> asAt) {
        var retention = new Retention();
        asAt.ifPresent(day -> registers.forEach(register -> register.status()
                .filter(status -> status.end().isPresent())
                .ifPresent(status -> retention.ends.put(register, Ends.of(status, listed.apply(register), day)))));
        return retention;
    }

    /** Whether there is a register with dates of an end; where there is none, there are no pages about it. */
    public boolean exist() {
        return !ends.isEmpty();
    }

    /** By register, in the order they are shown. */
    public Map<Register, Ends> all() {
        return Collections.unmodifiableMap(ends);
    }

    /** Of one register; empty where it has no dates of an end. */
    public Optional<Ends> of(Register register) {
        return Optional.ofNullable(ends.get(register));
    }
}
