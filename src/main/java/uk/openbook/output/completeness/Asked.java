package uk.openbook.output.completeness;

import java.util.List;
import java.util.Optional;
import uk.openbook.model.Column;
import uk.openbook.model.Entry;
import uk.openbook.model.Register;
import uk.openbook.model.RuleDefinition;

/**
 * Which entries of a register are asked for one of its columns. A column that rules require of some entries is asked of
 * these, and of no others; one that a rule wants blank is not asked for; one that came later, or went, is asked of
 * entries of its time. Any other column is asked of all.
 */
final class Asked {

    private final Column column;
    private final Optional<Column> date;
    private final List<RuleDefinition> required;
    private final List<RuleDefinition> blank;

    Asked(Register register, Column column) {
        this.column = column;
        this.date = register.date();
        this.required = rules(register, column, RuleDefinition.Kind.REQUIRED);
        this.blank = rules(register, column, RuleDefinition.Kind.BLANK);
    }

    private static List<RuleDefinition> rules(Register register, Column column, RuleDefinition.Kind kind) {
        return register.rules().stream().filter(rule -> rule.kind() == kind && rule.column().equals(column)).toList();
    }

    Column column() {
        return column;
    }

    boolean of(Entry entry) {
        if (column.required()) {
            return true;
        }
        return (required.isEmpty() || required.stream().anyMatch(rule -> rule.appliesTo(entry)))
                && blank.stream().noneMatch(rule -> rule.appliesTo(entry)) && isOfItsTime(entry);
    }

    private boolean isOfItsTime(Entry entry) {
        return date.flatMap(entry::period)
                .map(period -> column.from().map(first -> !period.last().isBefore(first)).orElse(true)
                        && column.until().map(last -> !period.first().isAfter(last)).orElse(true))
                .orElse(true);
    }
}
