package uk.openbook.validation.rules;

import java.time.LocalDate;
import java.util.Optional;
import uk.openbook.model.Finding;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Period;
import uk.openbook.model.RuleDefinition;

/**
 * A date does not fall before another, as far as both are known:
 * it fails only when every day it can be is too early.
 */
final class NotBefore implements RowRule {

    private static final BoundedDate DATE = new BoundedDate(FindingCode.NOT_BEFORE, Period::certainlyBefore, "is before");

    private final RuleDefinition rule;
    private final LocalDate release;

    NotBefore(RuleDefinition rule, LocalDate release) {
        this.rule = rule;
        this.release = release;
    }

    @Override
    public Optional<Finding> check(PlacedEntry row) {
        return DATE.check(rule, release, row);
    }
}
