package uk.openbook.validation.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.openbook.model.Code;
import uk.openbook.model.CodeList;
import uk.openbook.model.Column;
import uk.openbook.model.Datatype;
import uk.openbook.model.Datatypes;
import uk.openbook.model.Register;
import uk.openbook.model.RuleDefinition;

/** Columns and registers in few words. */
public final class Columns {

    private Columns() {
    }

    public static Column of(String name, String datatype) {
        return column(name, Datatypes.of(datatype), false, null, null, null, null);
    }

    public static Column formed(String name, String pattern) {
        return column(name, Datatypes.of("string", pattern), false, null, null, null, null);
    }

    public static Column required(String name) {
        return column(name, Datatypes.of("string"), true, null, null, null, null);
    }

    public static Column list(String name, String datatype) {
        return column(name, Datatypes.of(datatype), false, ";", null, null, null);
    }

    public static Column coded(String name, CodeList codes) {
        return column(name, Datatypes.of("string"), false, ";", codes, null, null);
    }

    public static Column dated(String name, boolean required, String from, String until) {
        return column(name, Datatypes.of("string"), required, null, null, from, until);
    }

    private static Column column(String name, Datatype datatype, boolean required, String separator, CodeList codes,
            String from, String until) {
        return new Column(name, List.of(), "", datatype, required, Optional.ofNullable(separator),
                Optional.ofNullable(codes), List.of(), Optional.empty(), false, false,
                Optional.ofNullable(from).map(LocalDate::parse), Optional.ofNullable(until).map(LocalDate::parse),
                List.of());
    }

    /** The same column with another heading and a former name. */
    public static Column alsoKnown(Column column, String title, String was) {
        return new Column(column.name(), List.of(title), "", column.datatype(), column.required(),
                column.separator(), column.codes(), List.of(), Optional.empty(), false, false, column.from(),
                column.until(), List.of(was));
    }

    public static Code code(String code, String label, String from, String until) {
        return new Code(code, label, "", label, Optional.ofNullable(from).map(LocalDate::parse),
                Optional.ofNullable(until).map(LocalDate::parse), List.of(), Map.of());
    }

    /** A register known by its first column. */
    public static Register register(Column... columns) {
        return register(List.of(columns), List.of());
    }

    /** A register known by its first column, whose entries a column dates. */
    static Register dated(Column date, Column... columns) {
        return new Register("shares", "Shares", "", new Register.CountedAs("share", "shares"), List.of(columns),
                new Register.Key(List.of(columns[0]), List.of()), List.of(), Optional.of(date), List.of(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    public static Register register(List<Column> columns, List<RuleDefinition> rules) {
        return register(columns, new Register.Key(columns.subList(0, 1), List.of()), Optional.empty(), rules);
    }

    public static Register register(List<Column> columns, Register.Key key,
            Optional<Register.PublishedWhen> publishedWhen, List<RuleDefinition> rules) {
        return new Register("shares", "Shares", "", new Register.CountedAs("share", "shares"), columns, key, List.of(),
                Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), publishedWhen, rules,
                Optional.empty());
    }
}
