package uk.openbook.validation.rules;

import java.time.LocalDate;
import java.util.Optional;
import uk.openbook.model.Finding;
import uk.openbook.model.FindingCode;
import uk.openbook.model.RuleDefinition;
import uk.openbook.validation.privacy.Excerpt;

/** A cell is blank where other cells say that it must be. */
final class BlankWhen implements RowRule {

    private final RuleDefinition rule;
    private final LocalDate release;

    BlankWhen(RuleDefinition rule, LocalDate release) {
        this.rule = rule;
        this.release = release;
    }

    @Override
    public Optional<Finding> check(PlacedEntry row) {
        if (row.entry().isBlank(rule.column()) || !rule.appliesTo(row.entry(), release)) {
            return Optional.empty();
        }
        return Optional.of(new Finding(FindingCode.BLANK_WHEN, rule.severity(), row.place(rule.column()),
                "holds " + Excerpt.of(row.entry().text(rule.column())) + ", but must be blank" + Words.of(rule),
                "Empty it, or correct the other cell"));
    }
}
