package uk.openbook.input.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import uk.openbook.model.Column;
import uk.openbook.model.Datatype;

/** The columns of a definition, as its annotations name them. */
final class KnownColumns {

    private final Set<String> names;
    private final Map<String, Column> columns = new LinkedHashMap<>();

    /**
     * @param names of all columns, those with faults included: naming one of these is no second fault
     * @param columns those without faults
     */
    KnownColumns(Set<String> names, List<Column> columns) {
        this.names = new LinkedHashSet<>(names);
        columns.forEach(column -> this.columns.put(column.name(), column));
    }

    List<Column> all() {
        return List.copyOf(columns.values());
    }

    /** The column that a text names; empty where there is none, which is a fault, or where the column has faults. */
    Optional<Column> named(Item item) {
        return item.text().flatMap(name -> find(name, item));
    }

    /** The column of this name; empty where there is none, or where it has faults. */
    Optional<Column> find(String name) {
        return Optional.ofNullable(columns.get(name));
    }

    Optional<Column> find(String name, Item item) {
        if (!names.contains(name)) {
            item.wrong("there is no column '" + name + "'", name, names);
        }
        return Optional.ofNullable(columns.get(name));
    }

    /** The columns that a list, or one text, names; none twice. */
    List<Column> listed(Item item) {
        var found = new ArrayList<Column>();
        for (var part : item.itemOrItems()) {
            named(part).ifPresent(column -> {
                if (found.contains(column)) {
                    part.wrong("the column '" + column + "' stands twice in the list", "Delete one of the two");
                } else {
                    found.add(column);
                }
            });
        }
        return found;
    }

    Optional<Column> dated(Item item) {
        return named(item).filter(column -> isDated(column, item));
    }

    /** Whether a column holds dates; a fault where it does not. */
    static boolean isDated(Column column, Item item) {
        return is(column, item, kind -> kind == Datatype.Kind.DATE || kind == Datatype.Kind.PERIOD, "dates",
                "a date, partial-date, academic-year, gYear or gYearMonth");
    }

    /** Whether a column holds numbers; a fault where it does not. */
    static boolean isNumber(Column column, Item item) {
        return is(column, item, kind -> kind == Datatype.Kind.NUMBER, "numbers", "a number, such as integer");
    }

    /** Whether a column holds words; a fault where it does not. */
    static boolean isText(Column column, Item item) {
        return is(column, item, kind -> kind == Datatype.Kind.TEXT, "words", "a string");
    }

    private static boolean is(Column column, Item item, Predicate<Datatype.Kind> kinds, String what, String datatype) {
        if (kinds.test(column.datatype().kind())) {
            return true;
        }
        item.wrong("the column '" + column + "' does not hold " + what,
                "Name another column, or make its datatype " + datatype);
        return false;
    }

    /** Whether a column can hold a code; a fault where it has a code list without it. */
    static void checkCode(Column column, String code, Item item) {
        column.codes().filter(list -> list.find(code).isEmpty()).ifPresent(list -> item.wrong(
                "'" + code + "' is not in the code list '" + list + "' of the column '" + column + "'", code,
                list.codes().stream().map(known -> known.code()).toList()));
    }
}
