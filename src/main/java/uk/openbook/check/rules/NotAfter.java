package uk.openbook.check.rules;

import java.time.LocalDate;
import java.util.Optional;
import uk.openbook.model.Finding;
import uk.openbook.model.FindingCode;
import uk.openbook.model.RuleDefinition;

/**
 * A date does not fall after another, as far as both are known:
 * it fails only when every day it can be is too late.
 */
final class NotAfter implements RowRule {

    private final RuleDefinition rule;
    private final LocalDate release;

    NotAfter(RuleDefinition rule, LocalDate release) {
        this.rule = rule;
        this.release = release;
    }

    @Override
    public Optional<Finding> check(PlacedEntry row) {
        var date = row.entry().period(rule.column());
        var bound = rule.bound().of(row.entry(), release);
        // A missing or malformed date is another rule's finding.
        if (date.isEmpty() || bound.isEmpty() || !date.get().certainlyAfter(bound.get())
                || !rule.appliesTo(row.entry())) {
            return Optional.empty();
        }
        return Optional.of(new Finding(FindingCode.NOT_AFTER, rule.severity(), row.place(rule.column()),
                date.get() + " is after " + rule.bound().name() + " " + bound.get(), Words.correctionOf(rule)));
    }
}
