package uk.openbook.input.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;

/** Names a place in a definition in words, such as {@code column end_date, datatype}. */
final class InDefinition {

    private static final int LONGEST_NAME = 60;

    private InDefinition() {
    }

    /**
     * @param definition the whole of it
     * @param pointer JSON pointer into it (RFC 6901)
     */
    static String words(JsonNode definition, String pointer) {
        var words = new ArrayList<String>();
        var node = definition;
        boolean inColumns = false;
        for (var part : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            var name = part.replace("~1", "/").replace("~0", "~");
            boolean item = node.isArray();
            node = item ? node.path(Integer.parseInt(name)) : node.path(name);
            if (item) {
                words.add(inColumns ? "column " + columnName(node, name) : "item " + counted(name));
            } else if (!name.equals("tableSchema") && !(name.equals("columns") && node.isArray() && words.isEmpty())) {
                words.add(shortened(name));
            }
            inColumns = !item && words.isEmpty() && name.equals("columns");
        }
        return String.join(", ", words);
    }

    private static String columnName(JsonNode column, String index) {
        return column.path("name").isTextual() && !column.path("name").textValue().isBlank()
                ? shortened(column.path("name").textValue()) : counted(index);
    }

    private static String counted(String index) {
        return Integer.toString(Integer.parseInt(index) + 1);
    }

    private static String shortened(String name) {
        var line = name.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME) + "…";
    }
}
