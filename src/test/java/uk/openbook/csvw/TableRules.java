package uk.openbook.csvw;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** What a schema says of a table, held against the table: headings, blanks, datatypes, keys. */
final class TableRules {

    private final Path csv;
    private final JsonNode schema;
    private final List<List<String>> rows;

    TableRules(Path csv, JsonNode schema) throws IOException {
        this.csv = csv;
        this.schema = schema;
        // A byte-order mark is no part of the text: readers decode as the Encoding Standard says.
        var text = Files.readString(csv).replaceFirst("^\uFEFF", "");
        try (var parsed = CSVFormat.RFC4180.parse(new StringReader(text))) {
            this.rows = parsed.stream().map(CSVRecord::toList).toList();
        }
    }

    void check(Consumer<String> faults) {
        var columns = schema.path("columns");
        if (rows.isEmpty() || rows.get(0).size() != columns.size()) {
            faults.accept(csv + " has not " + columns.size() + " columns");
            return;
        }
        for (int i = 0; i < columns.size(); i++) {
            var titles = MetadataRules.texts(columns.get(i).path("titles"));
            if (!titles.contains(rows.get(0).get(i))) {
                faults.accept(csv + ": the heading " + rows.get(0).get(i) + " is none of " + titles);
            }
        }
        for (var row : rows.subList(1, rows.size())) {
            for (int i = 0; i < columns.size(); i++) {
                checkCell(columns.get(i), row.get(i), faults);
            }
        }
        var key = MetadataRules.texts(schema.path("primaryKey"));
        var seen = new HashSet<List<String>>();
        rows.stream().skip(key.isEmpty() ? rows.size() : 1).map(row -> cells(row, key))
                .filter(cells -> !seen.add(cells))
                .forEach(cells -> faults.accept(csv + ": two rows have the key " + cells));
    }

    private void checkCell(JsonNode column, String cell, Consumer<String> faults) {
        var datatype = column.path("datatype");
        var base = datatype.isObject() ? datatype.path("base").asText("string") : datatype.asText("string");
        var text = base.equals("string") ? cell : cell.strip();
        var nulls = column.has("null") ? MetadataRules.texts(column.get("null")) : List.of("");
        var separator = column.path("separator").asText("");
        var items = separator.isEmpty() ? List.of(text) : List.of(text.split(Pattern.quote(separator), -1));
        if (nulls.contains(text)) {
            if (column.path("required").asBoolean()) {
                faults.accept(csv + ": " + column.path("name") + " is required and blank");
            }
            return;
        }
        for (var item : items) {
            // Readers strip items but for strings; ours hold no spaces that matter.
            var value = separator.isEmpty() ? item : item.strip();
            if (!nulls.contains(value) && !isOf(base, datatype.path("format").asText(""), value)) {
                faults.accept(csv + ": " + column.path("name") + " is no " + datatype + ": " + value);
            }
        }
    }

    private static boolean isOf(String base, String format, String text) {
        try {
            return switch (base) {
                case "string" -> format.isEmpty() || text.matches(format);
                case "date" -> LocalDate.parse(text, format.isEmpty() ? DateTimeFormatter.ISO_LOCAL_DATE
                        : DateTimeFormatter.ofPattern(format.replace('y', 'u'), Locale.ROOT)) != null;
                case "boolean" -> format.isEmpty() ? List.of("true", "false", "1", "0").contains(text)
                        : List.of(format.split("\\|")).contains(text);
                case "integer" -> text.matches("[+-]?\\d+");
                case "nonNegativeInteger" -> text.matches("\\+?\\d+|-0");
                case "decimal", "number" -> new BigDecimal(text) != null;
                case "gYear" -> text.matches("-?\\d{4,}");
                case "gYearMonth" -> text.matches("-?\\d{4,}-(0[1-9]|1[0-2])");
                case "anyURI" -> URI.create(text) != null;
                default -> false;
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Each value of a column that refers to another table stands there. */
    void checkForeignKeys(List<TableRules> group, Consumer<String> faults) {
        for (var key : schema.path("foreignKeys")) {
            var reference = key.path("reference");
            var target = csv.resolveSibling(reference.path("resource").asText()).normalize();
            var table = group.stream().filter(other -> other.csv.equals(target)).findFirst();
            if (table.isEmpty()) {
                faults.accept("a foreign key refers to " + target + ", which is not in the group");
                continue;
            }
            var there = table.get().values(MetadataRules.texts(reference.path("columnReference")));
            var here = values(MetadataRules.texts(key.path("columnReference")));
            here.removeAll(there);
            here.removeIf(cells -> cells.stream().allMatch(cell -> cell.isEmpty() || cell.equals("[redacted]")));
            if (!here.isEmpty()) {
                faults.accept(csv + " refers to " + here + ", which " + target + " has not");
            }
        }
    }

    private HashSet<List<String>> values(List<String> names) {
        var values = new HashSet<List<String>>();
        rows.stream().skip(1).forEach(row -> values.add(cells(row, names)));
        return values;
    }

    private List<String> cells(List<String> row, List<String> names) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < schema.path("columns").size(); i++) {
            if (names.contains(schema.path("columns").get(i).path("name").asText())) {
                cells.add(row.get(i));
            }
        }
        return cells;
    }
}
