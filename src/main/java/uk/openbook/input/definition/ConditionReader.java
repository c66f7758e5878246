package uk.openbook.input.definition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import uk.openbook.model.Column;
import uk.openbook.model.Condition;

/** Reads the conditions under which a rule or a column applies to a row. */
final class ConditionReader {

    private final KnownColumns columns;

    ConditionReader(KnownColumns columns) {
        this.columns = columns;
    }

    List<Condition> read(Item item) {
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
                    "Write [\"code\"], {\"from\": \"2018-11-01\"} or {\"before\": \"release\"}");
            return Optional.empty();
        }
        if (isBeforeRelease(item)) {
            return column.filter(known -> KnownColumns.isDated(known, item)).map(Condition.BeforeRelease::new);
        }
        var span = item.span();
        return column.filter(known -> KnownColumns.isDated(known, item))
                .map(known -> new Condition.Dated(known, span.from(), span.before()));
    }

    private static boolean isBeforeRelease(Item item) {
        return item.members().size() == 1 && item.member("before").filter(Item::isText).flatMap(Item::anyText)
                .filter(ColumnReader.RELEASE::equals).isPresent();
    }
}
