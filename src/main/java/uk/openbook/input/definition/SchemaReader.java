package uk.openbook.input.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import uk.openbook.input.Nearest;
import uk.openbook.model.CodeList;
import uk.openbook.model.Column;

/** Reads {@code tableSchema}: the columns, and which code lists they draw on. */
final class SchemaReader {

    private static final Pattern RESOURCE = Pattern.compile("\\.\\./code-lists/([^/]+)\\.csv");

    private final CodeLists codeLists;
    private final String language;

    SchemaReader(CodeLists codeLists, String language) {
        this.codeLists = codeLists;
        this.language = language;
    }

    /** The columns; what else is in the schema is checked, but for the primary key's columns. */
    KnownColumns read(Item schema) {
        if (!schema.isObjectOf(Vocabulary.TABLE_SCHEMA)) {
            return new KnownColumns(Set.of(), List.of());
        }
        var items = schema.required("columns").map(Item::items).orElse(List.of());
        var names = names(items);
        var codes = schema.member("foreignKeys").map(keys -> foreignKeys(keys, names)).orElse(Map.of());
        var reader = new ColumnReader(codes, language);
        var columns = new ArrayList<Column>();
        var headings = new HashMap<String, String>();
        for (var item : items) {
            reader.read(item).ifPresent(column -> {
                columns.add(column);
                checkHeadings(column, item, headings);
            });
        }
        return new KnownColumns(names, columns);
    }

    private static Set<String> names(List<Item> columns) {
        var names = new LinkedHashSet<String>();
        for (var column : columns) {
            column.member("name").filter(Item::isText).flatMap(Item::text).ifPresent(names::add);
        }
        return names;
    }

    /** A heading in a file must not mean two columns. */
    private static void checkHeadings(Column column, Item item, Map<String, String> headings) {
        var own = new LinkedHashMap<String, String>();
        own.put(column.name(), "name");
        column.was().forEach(name -> own.putIfAbsent(name, "openbook:was"));
        column.titles().forEach(title -> own.putIfAbsent(title, "titles"));
        own.forEach((heading, member) -> {
            var other = headings.putIfAbsent(heading, column.name());
            if (other != null) {
                item.member(member).orElse(item).wrong(
                        "'" + heading + "' already names the column '" + other + "'",
                        "Delete it from one of the two");
            }
        });
    }

    private Map<String, CodeList> foreignKeys(Item item, Set<String> names) {
        var codes = new HashMap<String, CodeList>();
        var seen = new LinkedHashSet<String>();
        for (var key : item.items()) {
            if (!key.isObjectOf(Vocabulary.FOREIGN_KEY)) {
                continue;
            }
            var column = key.required("columnReference").flatMap(reference -> column(reference, names, seen));
            var list = key.required("reference").flatMap(this::codeList);
            if (column.isPresent() && list.isPresent()) {
                codes.put(column.get(), list.get());
            }
        }
        return codes;
    }

    private static Optional<String> column(Item item, Set<String> names, Set<String> seen) {
        var texts = item.texts();
        if (texts.size() > 1) {
            item.wrong("a code list belongs to one column", "Give each column a foreign key of its own");
        }
        if (texts.size() != 1) {
            return Optional.empty();
        }
        var name = texts.get(0);
        if (!names.contains(name)) {
            item.wrong("there is no column '" + name + "'", name, names);
        } else if (!seen.add(name)) {
            item.wrong("the column '" + name + "' has a code list already", "Delete one of the two foreign keys");
        }
        return Optional.of(name);
    }

    private Optional<CodeList> codeList(Item reference) {
        if (!reference.isObjectOf(Vocabulary.REFERENCE)) {
            return Optional.empty();
        }
        reference.required("columnReference").ifPresent(column -> {
            var texts = column.texts();
            if (!texts.isEmpty() && !texts.equals(List.of("code"))) {
                column.wrong("a code list is referred to by its column 'code'", "Write \"code\"");
            }
        });
        return reference.required("resource").flatMap(resource -> resource.text().flatMap(text -> {
            var matcher = RESOURCE.matcher(text);
            if (!matcher.matches()) {
                resource.wrong("'" + text + "' is not a code list", "Write it like ../code-lists/panels.csv");
                return Optional.empty();
            }
            var id = matcher.group(1);
            if (!codeLists.has(id)) {
                resource.wrong("there is no file data/code-lists/" + id + ".csv",
                        Nearest.of(codeLists.ids()).to(id).map(near -> "Write '../code-lists/" + near + ".csv'")
                                .orElse("Add the file, or name another code list"));
            }
            return codeLists.find(id);
        }));
    }
}
