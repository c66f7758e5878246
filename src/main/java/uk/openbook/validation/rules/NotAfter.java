package uk.openbook.validation.rules;

import java.time.LocalDate;
import java.util.Optional;
import uk.openbook.model.Finding;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Period;
import uk.openbook.model.RuleDefinition;

/**
 * A date does not fall after another, as far as both are known:
 * it fails only when every day it can be is too late.
 */
final class NotAfter implements RowRule {

    private static final BoundedDate DATE = new BoundedDate(FindingCode.NOT_AFTER, Period::certainlyAfter, "is after");

    private final RuleDefinition rule;
    private final LocalDate release;

    NotAfter(RuleDefinition rule, LocalDate release) {
        this.rule = rule;
        this.release = release;
    }

    @Override
    public Optional<Finding> check(PlacedEntry row) {
        return DATE.check(rule, release, row);
    }
}
