package uk.openbook.render.download;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import uk.openbook.model.Column;
import uk.openbook.model.Datatype;

/** Writes what columns are, in the vocabulary of CSV on the Web. */
final class CsvwColumns {

    private CsvwColumns() {
    }

    /** A column of our own. */
    static ObjectNode named(String name, String datatype, ArrayNode columns) {
        return columns.addObject().put("name", name).put("titles", name).put("datatype", datatype);
    }

    /**
     * A column of a register.
     *
     * @param heading in the file
     */
    static void add(Column column, String heading, ColumnFit fit, ArrayNode columns) {
        var node = describe(column, heading, columns);
        if (column.required() && !fit.hasBlanks()) {
            node.put("required", true);
        }
        if (fit.isTyped()) {
            fit.separator().ifPresent(separator -> node.put("separator", separator));
        }
        if (!fit.nulls().isEmpty() || !fit.marks().isEmpty()) {
            var nulls = node.putArray("null").add("");
            fit.nulls().forEach(nulls::add);
            fit.marks().stream().filter(mark -> !fit.nulls().contains(mark)).forEach(nulls::add);
        }
        if (fit.isTyped()) {
            addDatatype(column.datatype(), node);
        } else {
            node.put("datatype", "string");
        }
    }

    /** A column of a register in a file that holds it as text, whatever it is. */
    static void text(Column column, ArrayNode columns) {
        describe(column, column.name(), columns).put("datatype", "string");
    }

    private static ObjectNode describe(Column column, String heading, ArrayNode columns) {
        var node = columns.addObject().put("name", column.name());
        // The first title is the heading in the file; validators hold it against the file.
        var titles = new ArrayList<>(List.of(heading));
        column.titles().stream().filter(title -> !titles.contains(title)).forEach(titles::add);
        var array = node.putArray("titles");
        titles.forEach(array::add);
        if (!column.description().isEmpty()) {
            node.put("dc:description", column.description());
        }
        return node;
    }

    private static void addDatatype(Datatype datatype, ObjectNode node) {
        var format = datatype.csvwFormat();
        if (format.isEmpty()) {
            node.put("datatype", datatype.csvwBase());
        } else {
            node.putObject("datatype").put("base", datatype.csvwBase()).put("format", format.get());
        }
    }
}
