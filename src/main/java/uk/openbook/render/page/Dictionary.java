package uk.openbook.render.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.openbook.model.Code;
import uk.openbook.model.Column;
import uk.openbook.model.Condition;
import uk.openbook.model.Datatype;
import uk.openbook.model.Register;
import uk.openbook.model.Slug;
import uk.openbook.publication.InWords;
import uk.openbook.publication.LongNumbers;
import uk.openbook.publication.Wording;
import uk.openbook.text.Isolates;

/** Makes the data dictionary of a register: every column and every code. */
final class Dictionary {

    private Dictionary() {
    }

    /** @param columns those that readers may know of */
    static List<DictionaryColumn> of(Register register, List<Column> columns, LongNumbers longNumbers) {
        return columns.stream().map(column -> column(register, column, longNumbers.form(register, column))).toList();
    }

    private static DictionaryColumn column(Register register, Column column, String valueForm) {
        return new DictionaryColumn("column-" + column.name(), column.name(), column.title(), column.description(),
                form(column, valueForm), column.required(), column.isList(),
                applies(register.appliesWhen().getOrDefault(column, List.of())),
                column.codes().map(list -> list.codes().stream().map(code -> code(column, code)).toList())
                        .orElse(List.of()));
    }

    private static String applies(List<Condition> conditions) {
        return conditions.isEmpty() ? "" : conditions.stream().map(Dictionary::condition)
                .collect(Collectors.joining(" and ", "Applies only when ", "."));
    }

    private static String condition(Condition condition) {
        var column = condition.column();
        return "“" + Isolates.around(column.title()) + "” is " + words(condition, column);
    }

    private static String words(Condition condition, Column column) {
        if (condition instanceof Condition.OneOf oneOf) {
            return oneOf.texts().stream().map(text -> Wording.item(column, text)).sorted()
                    .map(words -> "“" + Isolates.around(words) + "”")
                    .collect(Collectors.joining(" or "));
        }
        if (condition instanceof Condition.BeforeRelease) {
            return "before the date of the release";
        }
        var dated = (Condition.Dated) condition;
        return Stream.of(dated.from().map(day -> "on or after " + InWords.date(day)),
                dated.before().map(day -> "before " + InWords.date(day))).flatMap(Optional::stream)
                .collect(Collectors.joining(" and "));
    }

    private static String form(Column column, String valueForm) {
        boolean coded = column.codes().isPresent() && column.datatype().kind() == Datatype.Kind.TEXT;
        var form = coded ? "one of the codes below" : valueForm;
        return column.separatorInWords().map(mark -> "several of: " + form + "; separated by " + mark)
                .orElse(form);
    }

    private static DictionaryColumn.DictionaryCode code(Column column, Code code) {
        return new DictionaryColumn.DictionaryCode(id(column, code), code.code(), code.label(), code.definition(),
                code.validUntil().map(InWords::date).orElse(""));
    }

    /** The id of a code's row in the data dictionary. */
    static String id(Column column, Code code) {
        return column.name() + "-" + Slug.of(code.code());
    }
}
