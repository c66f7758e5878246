package uk.openbook.output.pages;

import java.util.List;
import uk.openbook.model.Code;
import uk.openbook.model.Column;
import uk.openbook.model.Datatype;
import uk.openbook.model.Register;
import uk.openbook.model.Slug;
import uk.openbook.output.InWords;
import uk.openbook.output.LongNumbers;

/** Makes the data dictionary of a register: every column and every code. */
final class Dictionary {

    private Dictionary() {
    }

    /** @param columns those that readers may know of */
    static List<DictionaryColumn> of(Register register, List<Column> columns, LongNumbers longNumbers) {
        return columns.stream().map(column -> column(column, longNumbers.form(register, column))).toList();
    }

    private static DictionaryColumn column(Column column, String valueForm) {
        return new DictionaryColumn("column-" + column.name(), column.name(), column.title(), column.description(),
                form(column, valueForm), column.required(), column.isList(),
                column.codes().map(list -> list.codes().stream().map(code -> code(column, code)).toList())
                        .orElse(List.of()));
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
