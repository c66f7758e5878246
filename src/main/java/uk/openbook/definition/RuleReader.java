package uk.openbook.definition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.openbook.model.Bound;
import uk.openbook.model.Column;
import uk.openbook.model.Condition;
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

    RuleReader(KnownColumns columns) {
        this.columns = columns;
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
        var when = item.member("when").map(this::conditions).orElse(List.of());
        var unless = item.member("unless").map(this::conditions).orElse(List.of());
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

    private List<Condition> conditions(Item item) {
        var conditions = new ArrayList<Condition>();
        if (!item.isObject() || item.members().isEmpty()) {
            item.wrong("there is no condition here", "Give an object in braces, like {\"panel\": [\"DMAP\"]}");
            return conditions;
        }
        item.members().forEach((name, test) -> {
            var column = columns.find(name, test);
            var condition = test.isList() ? codes(column, test) : dates(column, test);
            condition.ifPresent(conditions::add);
        });
        return conditions;
    }

    private Optional<Condition> codes(Optional<Column> column, Item item) {
        var texts = new LinkedHashSet<String>();
        for (var part : item.items()) {
            part.text().ifPresent(text -> {
                column.ifPresent(known -> KnownColumns.checkCode(known, text, part));
                texts.add(text);
            });
        }
        return column.map(known -> new Condition.OneOf(known, texts));
    }

    private Optional<Condition> dates(Optional<Column> column, Item item) {
        if (!item.isObject()) {
            item.wrong("a condition is a list of codes or a span of dates",
                    "Write [\"code\"], or {\"from\": \"2018-11-01\"}");
            return Optional.empty();
        }
        var span = item.span();
        return column.filter(known -> KnownColumns.isDated(known, item))
                .map(known -> new Condition.Dated(known, span.from(), span.before()));
    }
}
