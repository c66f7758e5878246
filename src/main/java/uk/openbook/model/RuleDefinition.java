package uk.openbook.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A rule that a register's definition states between the cells of a row.
 *
 * @param kind what it demands
 * @param column the column whose cell is at fault where it fails
 * @param bound what the date is held against; null for the kinds that demand or forbid a cell
 * @param when all must hold for the rule to apply
 * @param unless where one holds, the rule does not apply
 * @param severity of its findings
 */
public record RuleDefinition(Kind kind, Column column, Bound bound, List<Condition> when, List<Condition> unless,
        Severity severity) {

    /** What a rule demands. */
    public enum Kind { NOT_BEFORE, NOT_AFTER, REQUIRED, BLANK }

    public RuleDefinition {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(column);
        Objects.requireNonNull(severity);
        when = List.copyOf(when);
        unless = List.copyOf(unless);
        boolean dated = kind == Kind.NOT_BEFORE || kind == Kind.NOT_AFTER;
        if (dated != (bound != null)) {
            throw new IllegalArgumentException("only a rule about dates has a bound: " + kind);
        }
    }

    /** Whether the rule has something to say about an entry of a release of this date. */
    public boolean appliesTo(Entry entry, LocalDate release) {
        return when.stream().allMatch(condition -> condition.holds(entry, release))
                && unless.stream().noneMatch(condition -> condition.holds(entry, release));
    }
}
