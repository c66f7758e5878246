package uk.openbook.input.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.openbook.model.Bound;
import uk.openbook.model.RuleDefinition;
import uk.openbook.model.RuleDefinition.Kind;
import uk.openbook.model.Severity;

/** Reads the rules between the cells of a row. */
final class RuleReader {

    private static final Map<String, Kind> KINDS = Map.of("not-before", Kind.NOT_BEFORE, "not-after", Kind.NOT_AFTER,
            "required", Kind.REQUIRED, "blank", Kind.BLANK);
    private static final List<String> KIND_NAMES = List.of("not-before", "not-after", "required", "blank");
    private static final List<String> SEVERITIES = List.of(Severity.WARNING.word(), Severity.ERROR.word());
    private static final Pattern DIGITS_FIRST = Pattern.compile("[0-9].*");

    private final KnownColumns columns;
    private final ConditionReader conditions;

    RuleReader(KnownColumns columns) {
        this.columns = columns;
        this.conditions = new ConditionReader(columns);
    }

    List<RuleDefinition> read(Item item) {
        var rules = new ArrayList<RuleDefinition>();
        item.items().forEach(rule -> rule(rule).ifPresent(rules::add));
        return rules;
    }

    private Optional<RuleDefinition> rule(Item item) {
        if (!item.isObjectOf(Vocabulary.RULE)) {
            return Optional.empty();
        }
        var kind = item.required("rule").flatMap(name -> name.oneOf(KIND_NAMES)).map(KINDS::get);
        boolean dated = kind.filter(known -> known == Kind.NOT_BEFORE || known == Kind.NOT_AFTER).isPresent();
        var columnItem = item.required("column");
        var column = columnItem.flatMap(dated ? columns::dated : columns::named);
        var bound = dated ? item.required("than").flatMap(this::bound) : Optional.<Bound>empty();
        if (!dated && kind.isPresent()) {
            item.member("than").ifPresent(than -> than.wrong("only not-before and not-after compare dates",
                    "Delete 'than', or choose another rule"));
        }
        var when = item.member("when").map(conditions::read).orElse(List.of());
        var unless = item.member("unless").map(conditions::read).orElse(List.of());
        var severity = item.member("severity").flatMap(word -> word.oneOf(SEVERITIES))
                .filter(Severity.WARNING.word()::equals)
                .map(word -> Severity.WARNING)
                .orElse(Severity.ERROR);
        if (kind.isEmpty() || column.isEmpty() || dated && bound.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RuleDefinition(kind.get(), column.get(), bound.orElse(null), when, unless, severity));
    }

    private Optional<Bound> bound(Item item) {
        var text = item.text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.get().equals(ColumnReader.RELEASE)) {
            return Optional.of(new Bound.ReleaseDay());
        }
        // The name of a column starts with a letter.
        return DIGITS_FIRST.matcher(text.get()).matches()
                ? item.day().map(Bound.Day::new)
                : columns.dated(item).map(Bound.OtherColumn::new);
    }
}
