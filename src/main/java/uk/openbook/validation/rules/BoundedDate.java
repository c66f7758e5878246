package uk.openbook.validation.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiPredicate;
import uk.openbook.model.Finding;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Period;
import uk.openbook.model.RuleDefinition;

/**
 * How a date stands to the one that bounds it: what the rules about dates have in common.
 *
 * @param fails whether a date breaks the rule for certain
 * @param words how a date that does stands to its bound, such as {@code is before}
 */
record BoundedDate(FindingCode code, BiPredicate<Period, Period> fails, String words) {

    Optional<Finding> check(RuleDefinition rule, LocalDate release, PlacedEntry row) {
        var date = row.entry().period(rule.column());
        var bound = rule.bound().of(row.entry(), release);
        // A missing or malformed date is another rule's finding.
        if (date.isEmpty() || bound.isEmpty() || !fails.test(date.get(), bound.get())
                || !rule.appliesTo(row.entry(), release)) {
            return Optional.empty();
        }
        return Optional.of(new Finding(code, rule.severity(), row.place(rule.column()),
                date.get() + " " + words + " " + rule.bound().name() + " " + bound.get(), Words.correctionOf(rule)));
    }
}
