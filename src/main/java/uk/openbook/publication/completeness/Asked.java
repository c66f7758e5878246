package uk.openbook.publication.completeness;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.openbook.model.Column;
import uk.openbook.model.Entry;
import uk.openbook.model.Register;
import uk.openbook.model.RuleDefinition;

/**
 * Which entries of a register are asked for one of its columns. A column that rules require of some entries is asked of
 * these, and of no others; one that a rule wants blank, or that does not apply to an entry, is not asked for; one that
 * came later, or went, is asked of entries of its time. Any other column is asked of all.
 */
public final class Asked {

    private final Register register;
    private final Column column;
    private final Optional<Column> date;
    private final List<RuleDefinition> required;
    private final List<RuleDefinition> blank;

    public Asked(Register register, Column column) {
        this.register = register;
        this.column = column;
        this.date = register.date();
        this.required = rules(register, column, RuleDefinition.Kind.REQUIRED);
        this.blank = rules(register, column, RuleDefinition.Kind.BLANK);
    }

    private static List<RuleDefinition> rules(Register register, Column column, RuleDefinition.Kind kind) {
        return register.rules().stream().filter(rule -> rule.kind() == kind && rule.column().equals(column)).toList();
    }

    public Column column() {
        return column;
    }

    /** Whether the column is asked of an entry of a release of this date: a blank cell is then a gap. */
    public boolean of(Entry entry, LocalDate release) {
        if (column.required()) {
            return true;
        }
        return isRequiredOrApplies(entry, release)
                && blank.stream().noneMatch(rule -> rule.appliesTo(entry, release)) && isOfItsTime(entry);
    }

    private boolean isRequiredOrApplies(Entry entry, LocalDate release) {
        return required.isEmpty() ? register.applies(column, entry, release)
                : required.stream().anyMatch(rule -> rule.appliesTo(entry, release));
    }

    private boolean isOfItsTime(Entry entry) {
        return date.flatMap(entry::period)
                .map(period -> column.from().map(first -> !period.last().isBefore(first)).orElse(true)
                        && column.until().map(last -> !period.first().isAfter(last)).orElse(true))
                .orElse(true);
    }
}
