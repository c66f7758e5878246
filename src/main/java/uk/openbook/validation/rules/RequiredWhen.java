package uk.openbook.validation.rules;

import java.time.LocalDate;
import java.util.Optional;
import uk.openbook.model.Finding;
import uk.openbook.model.FindingCode;
import uk.openbook.model.RuleDefinition;

/** A cell is not blank where other cells say that it must not be. */
final class RequiredWhen implements RowRule {

    private final RuleDefinition rule;
    private final LocalDate release;

    RequiredWhen(RuleDefinition rule, LocalDate release) {
        this.rule = rule;
        this.release = release;
    }

    @Override
    public Optional<Finding> check(PlacedEntry row) {
        if (!row.entry().isBlank(rule.column()) || row.entry().isRedacted(rule.column())
                || !rule.appliesTo(row.entry(), release)) {
            return Optional.empty();
        }
        return Optional.of(new Finding(FindingCode.REQUIRED_WHEN, rule.severity(), row.place(rule.column()),
                "is blank, but must not be" + Words.of(rule), "Fill it in"));
    }
}
