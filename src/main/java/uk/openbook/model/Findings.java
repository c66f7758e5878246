package uk.openbook.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers findings. At most {@value #KEPT_FOR_EACH_CODE} of each code are kept, so that a file that is wrong in every
 * row does not exhaust the memory; the totals count all.
 */
public final class Findings {

    /** How many findings of one code are kept for printing (design, D18). */
    public static final int KEPT_FOR_EACH_CODE = 1000;

    private final List<Finding> kept = new ArrayList<>();
    private final Map<FindingCode, Integer> totals = new EnumMap<>(FindingCode.class);
    private final Map<FindingCode, Integer> errorTotals = new EnumMap<>(FindingCode.class);
    private int errors;
    private int warnings;

    public void add(Finding finding) {
        if (totals.merge(finding.code(), 1, Integer::sum) <= KEPT_FOR_EACH_CODE) {
            kept.add(finding);
        }
        if (finding.isError()) {
            errorTotals.merge(finding.code(), 1, Integer::sum);
            errors++;
        } else {
            warnings++;
        }
    }

    public void add(FindingCode code, Place place, String problem, String remedy) {
        add(new Finding(code, place, problem, remedy));
    }

    /** Adds what another collection holds; totals stay right even for findings that were not kept. */
    public void addAll(Findings others) {
        var room = new EnumMap<FindingCode, Integer>(FindingCode.class);
        for (var finding : others.kept) {
            var left = room.computeIfAbsent(finding.code(), code -> KEPT_FOR_EACH_CODE - totals.getOrDefault(code, 0));
            if (left > 0) {
                kept.add(finding);
                room.put(finding.code(), left - 1);
            }
        }
        others.totals.forEach((code, count) -> totals.merge(code, count, Integer::sum));
        others.errorTotals.forEach((code, count) -> errorTotals.merge(code, count, Integer::sum));
        errors += others.errors;
        warnings += others.warnings;
    }

    /** The errors alone. */
    public Findings errorsOnly() {
        var others = new Findings();
        kept.stream().filter(Finding::isError).forEach(others::add);
        return others;
    }

    /** The warnings alone. */
    public Findings warningsOnly() {
        var others = new Findings();
        kept.stream().filter(finding -> !finding.isError()).forEach(others::add);
        return others;
    }

    /** The findings kept, by file, line, column and code. */
    public List<Finding> sorted() {
        return kept.stream().sorted().toList();
    }

    /** How many findings there are of each code, those not kept included. */
    public Map<FindingCode, Integer> totals() {
        return Map.copyOf(totals);
    }

    /** How many errors there are of each code, those not kept included. */
    public Map<FindingCode, Integer> errorTotals() {
        return Map.copyOf(errorTotals);
    }

    public int errors() {
        return errors;
    }

    public int warnings() {
        return warnings;
    }

    public boolean hasErrors() {
        return errors > 0;
    }

    public boolean isEmpty() {
        return errors + warnings == 0;
    }
}
