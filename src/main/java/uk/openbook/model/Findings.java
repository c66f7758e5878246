package uk.openbook.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Gathers findings. At most {@value #MOST_KEPT} are kept, and {@value #KEPT_OF_EACH_CODE} of each code beyond that, so
 * that a file that is wrong in every cell does not exhaust the memory; the totals count all.
 */
public final class Findings {

    /** How many findings are kept whatever their code (design, D18): some 40 MB. */
    public static final int MOST_KEPT = 100_000;

    /** How many findings of a code are kept even where many others came first. */
    public static final int KEPT_OF_EACH_CODE = 1000;

    private final int most;
    private final List<Finding> kept = new ArrayList<>();
    private final Map<Severity, Map<FindingCode, Integer>> totals = new EnumMap<>(Severity.class);
    private final Map<FindingCode, Integer> keptOf = new EnumMap<>(FindingCode.class);
    /** How many of each kind were left out, of those kinds that have findings here. */
    private final Map<FindingKind, Integer> leftOut = new HashMap<>();

    public Findings() {
        this(MOST_KEPT);
    }

    /** @param most how many findings are kept whatever their code */
    Findings(int most) {
        this.most = most;
        for (var severity : Severity.values()) {
            totals.put(severity, new EnumMap<>(FindingCode.class));
        }
    }

    public void add(Finding finding) {
        totals.get(finding.severity()).merge(finding.code(), 1, Integer::sum);
        keep(finding);
    }

    public void add(FindingCode code, Place place, String problem, String remedy) {
        add(new Finding(code, place, problem, remedy));
    }

    private void keep(Finding finding) {
        if (kept.size() < most || keptOf.getOrDefault(finding.code(), 0) < KEPT_OF_EACH_CODE) {
            kept.add(finding);
            keptOf.merge(finding.code(), 1, Integer::sum);
        } else {
            FindingKind.of(finding).ifPresent(kind -> leftOut.merge(kind, 1, Integer::sum));
        }
    }

    /** Adds what another collection holds; totals stay right even for findings that were not kept. */
    public void addAll(Findings others) {
        others.kept.forEach(this::keep);
        others.leftOut.forEach((kind, count) -> leftOut.merge(kind, count, Integer::sum));
        others.totals.forEach((severity, counts) -> counts.forEach((code, count) ->
                totals.get(severity).merge(code, count, Integer::sum)));
    }

    /** The errors alone. */
    public Findings errorsOnly() {
        return only(Severity.ERROR);
    }

    /** The warnings alone. */
    public Findings warningsOnly() {
        return only(Severity.WARNING);
    }

    /** Takes out the warnings for which something is true; of those that were not kept, nothing can be said. */
    public void removeWarnings(Predicate<Finding> unwanted) {
        kept.removeIf(finding -> {
            boolean removed = !finding.isError() && unwanted.test(finding);
            if (removed) {
                keptOf.computeIfPresent(finding.code(), (code, count) -> count == 1 ? null : count - 1);
                totals.get(Severity.WARNING).computeIfPresent(finding.code(), (code, count) -> count == 1 ? null
                        : count - 1);
            }
            return removed;
        });
    }

    private Findings only(Severity severity) {
        var others = new Findings(most);
        others.totals.get(severity).putAll(totals.get(severity));
        kept.stream().filter(finding -> finding.severity() == severity).forEach(others::keep);
        leftOut.forEach((kind, count) -> {
            if (kind.severity() == severity) {
                others.leftOut.merge(kind, count, Integer::sum);
            }
        });
        return others;
    }

    /** The findings kept, by file, line, column and code. */
    public List<Finding> sorted() {
        return kept.stream().sorted().toList();
    }

    /** How many findings there are of each code, those not kept included. */
    public Map<FindingCode, Integer> totals() {
        var all = new EnumMap<FindingCode, Integer>(FindingCode.class);
        totals.values().forEach(counts -> counts.forEach((code, count) -> all.merge(code, count, Integer::sum)));
        return Map.copyOf(all);
    }

    /** How many errors there are of each code, those not kept included. */
    public Map<FindingCode, Integer> errorTotals() {
        return Map.copyOf(totals.get(Severity.ERROR));
    }

    /** How many findings were not kept, by code; nothing for most codes. */
    public Map<FindingCode, Integer> leftOut() {
        var left = new EnumMap<FindingCode, Integer>(FindingCode.class);
        totals().forEach((code, total) -> {
            int more = total - keptOf.getOrDefault(code, 0);
            if (more > 0) {
                left.put(code, more);
            }
        });
        return left;
    }

    /** How many findings of a kind were not kept. */
    public int leftOut(FindingKind kind) {
        return leftOut.getOrDefault(kind, 0);
    }

    public int errors() {
        return total(Severity.ERROR);
    }

    public int warnings() {
        return total(Severity.WARNING);
    }

    private int total(Severity severity) {
        return totals.get(severity).values().stream().mapToInt(Integer::intValue).sum();
    }

    public boolean hasErrors() {
        return !totals.get(Severity.ERROR).isEmpty();
    }

    public boolean isEmpty() {
        return totals.values().stream().allMatch(Map::isEmpty);
    }
}
