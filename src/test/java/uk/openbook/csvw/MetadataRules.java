package uk.openbook.csvw;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the W3C's Metadata Vocabulary for Tabular Data allows in a document, written from its text and not from our
 * writer: members and their forms, names, keys, and the files that urls lead to. The tables go to {@link TableRules}.
 */
final class MetadataRules {

    static final ObjectMapper JSON = new ObjectMapper();

    /** Of the RDFa initial context, those that catalogues use; a document may declare no others. */
    private static final Set<String> PREFIXES = Set.of("csvw", "dc", "dcterms", "dcat", "foaf", "prov", "rdf", "rdfs",
            "schema", "skos", "xsd");
    private static final Set<String> INHERITED = Set.of("aboutUrl", "datatype", "default", "lang", "null", "ordered",
            "propertyUrl", "required", "separator", "textDirection", "valueUrl");
    private static final Set<String> GROUP = Set.of("@context", "@id", "@type", "dialect", "notes", "tableDirection",
            "tableSchema", "tables", "transformations");
    private static final Set<String> TABLE = Set.of("@context", "@id", "@type", "url", "dialect", "notes",
            "suppressOutput", "tableDirection", "tableSchema", "transformations");
    private static final Set<String> SCHEMA = Set.of("@context", "@id", "@type", "columns", "foreignKeys", "primaryKey",
            "rowTitles");
    private static final Set<String> COLUMN = Set.of("@id", "@type", "name", "suppressOutput", "titles", "virtual");
    private static final Set<String> DATATYPE = Set.of("@id", "@type", "base", "format", "length", "minLength",
            "maxLength", "minimum", "maximum", "minInclusive", "maxInclusive", "minExclusive", "maxExclusive");
    private static final Set<String> DATATYPES = Set.of("anyAtomicType", "anyURI", "base64Binary", "boolean", "date",
            "dateTime", "dateTimeStamp", "decimal", "integer", "long", "int", "short", "byte", "nonNegativeInteger",
            "positiveInteger", "unsignedLong", "unsignedInt", "unsignedShort", "unsignedByte", "nonPositiveInteger",
            "negativeInteger", "double", "duration", "dayTimeDuration", "yearMonthDuration", "float", "gDay",
            "gMonth", "gMonthDay", "gYear", "gYearMonth", "hexBinary", "QName", "string", "normalizedString", "token",
            "language", "Name", "NMTOKEN", "xml", "html", "json", "time", "number", "binary", "datetime", "any");
    /** A variable of a URI template (RFC 6570), which does not start with an underscore. */
    private static final Pattern NAME = Pattern.compile("(?!_)([A-Za-z0-9_]|%[0-9A-Fa-f]{2})"
            + "([A-Za-z0-9_.]|%[0-9A-Fa-f]{2})*");

    private final Path document;
    private final List<String> faults = new ArrayList<>();

    private MetadataRules(Path document) {
        this.document = document;
    }

    /** What is wrong with a document that describes tables, and with these tables. */
    static List<String> faults(Path document) throws IOException {
        var rules = new MetadataRules(document);
        rules.check();
        return rules.faults;
    }

    private void fault(String what) {
        faults.add(document + ": " + what);
    }

    private void check() throws IOException {
        var root = JSON.readTree(document.toFile());
        context(root);
        if (root.has("tables")) {
            members(root, GROUP, true);
            if (!root.get("tables").isArray() || root.get("tables").isEmpty()) {
                fault("tables is no array of tables");
            }
            var tables = new ArrayList<TableRules>();
            for (var table : root.path("tables")) {
                table(table).ifPresent(tables::add);
            }
            for (var table : tables) {
                table.checkForeignKeys(tables, this::fault);
            }
        } else {
            table(root);
        }
    }

    private void context(JsonNode root) {
        var context = root.path("@context");
        var namespace = context.isArray() ? context.path(0) : context;
        if (!namespace.asText().equals("http://www.w3.org/ns/csvw")) {
            fault("the context is not that of CSVW");
        }
        if (context.isArray() && context.size() == 2) {
            context.get(1).fieldNames().forEachRemaining(name -> {
                if (!Set.of("@base", "@language").contains(name)) {
                    fault("the context may not declare " + name);
                }
            });
        } else if (context.isArray() && context.size() != 1) {
            fault("the context has " + context.size() + " parts");
        }
    }

    /** Every member is one of those, a common property, or one that columns inherit where that is allowed. */
    private void members(JsonNode node, Set<String> own, boolean inherits) {
        for (var member : node.properties()) {
            var name = member.getKey();
            if (name.contains(":")) {
                if (!PREFIXES.contains(name.substring(0, name.indexOf(':')))) {
                    fault(name + " has a prefix that is not of the initial context");
                }
                common(name, member.getValue());
            } else if (!own.contains(name) && !(inherits && INHERITED.contains(name))) {
                fault(name + " may not stand there");
            } else {
                inherited(name, member.getValue());
            }
        }
    }

    /** The value of a common property is JSON-LD in a narrow form. */
    private void common(String name, JsonNode value) {
        if (value.isArray()) {
            value.forEach(item -> common(name, item));
        } else if (value.isNull()) {
            fault(name + " is null");
        } else if (value.isObject() && value.has("@value")) {
            value.fieldNames().forEachRemaining(member -> {
                if (!Set.of("@value", "@language", "@type").contains(member)) {
                    fault(name + " has " + member + " beside a @value");
                }
            });
            if (value.has("@language") && value.has("@type")) {
                fault(name + " has a language and a type");
            }
        } else if (value.isObject()) {
            value.properties().forEach(member -> {
                if (member.getKey().startsWith("@") && !Set.of("@id", "@type").contains(member.getKey())) {
                    fault(name + " has " + member.getKey());
                } else if (member.getKey().equals("@id")
                        && (member.getValue().asText().startsWith("_:")
                                || !URI.create(member.getValue().asText()).isAbsolute())) {
                    fault(name + " has an id that is no address: " + member.getValue());
                }
            });
        }
    }

    private void inherited(String name, JsonNode value) {
        boolean sound = switch (name) {
            case "required", "ordered", "suppressOutput", "virtual" -> value.isBoolean();
            case "null" -> value.isTextual() || value.isArray() && allTexts(value);
            case "separator" -> value.isNull() || value.isTextual() && !value.asText().isEmpty();
            case "default", "lang", "name", "url", "aboutUrl", "propertyUrl", "valueUrl" -> value.isTextual();
            case "titles" -> value.isTextual() || value.isArray() && allTexts(value) && !value.isEmpty();
            case "datatype" -> datatype(value);
            default -> true;
        };
        if (!sound) {
            fault(name + " is " + value);
        }
    }

    private boolean datatype(JsonNode value) {
        if (value.isTextual()) {
            return DATATYPES.contains(value.asText());
        }
        members(value, DATATYPE, false);
        return value.isObject() && (!value.has("base") || DATATYPES.contains(value.get("base").asText()))
                && (!value.has("format") || value.get("format").isTextual());
    }

    private static boolean allTexts(JsonNode array) {
        var sound = new boolean[] {true};
        array.forEach(item -> sound[0] &= item.isTextual());
        return sound[0];
    }

    private Optional<TableRules> table(JsonNode table) throws IOException {
        members(table, TABLE, true);
        var csv = document.resolveSibling(table.path("url").asText()).normalize();
        if (!table.path("url").isTextual() || !Files.isRegularFile(csv)) {
            fault("url " + table.path("url") + " leads to no file");
            return Optional.empty();
        }
        var schema = schema(table.path("tableSchema"));
        members(schema, SCHEMA, true);
        var names = columns(schema);
        for (var key : texts(schema.path("primaryKey"))) {
            if (!names.contains(key)) {
                fault("the primary key names no column: " + key);
            }
        }
        var rules = new TableRules(csv, schema);
        rules.check(this::fault);
        return Optional.of(rules);
    }

    private JsonNode schema(JsonNode schema) throws IOException {
        if (!schema.isTextual()) {
            return schema;
        }
        var file = document.resolveSibling(schema.asText()).normalize();
        if (!Files.isRegularFile(file)) {
            fault("tableSchema " + schema + " leads to no file");
            return JSON.createObjectNode();
        }
        var shared = JSON.readTree(file.toFile());
        context(shared);
        return shared;
    }

    private List<String> columns(JsonNode schema) {
        var names = new ArrayList<String>();
        for (var column : schema.path("columns")) {
            members(column, COLUMN, true);
            var name = column.path("name").asText();
            if (!NAME.matcher(name).matches()) {
                fault("'" + name + "' is no name of a column");
            }
            names.add(name);
        }
        if (names.isEmpty() || new HashSet<>(names).size() < names.size()) {
            fault("there are no columns, or two of one name: " + names);
        }
        return names;
    }

    /** One text, or an array of them. */
    static List<String> texts(JsonNode node) {
        if (node.isTextual()) {
            return List.of(node.asText());
        }
        var texts = new ArrayList<String>();
        node.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
