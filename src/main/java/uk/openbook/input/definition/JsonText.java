package uk.openbook.input.definition;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * A JSON text as a tree. Members that stand twice are all found, with their line; that, and starting fast, is why this
 * is not Jackson's object mapper.
 */
final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String REMEDY = "Look here and in the line before for a comma, quotation mark or bracket too few "
            + "or too many";

    private final JsonParser parser;
    private final Faults faults;

    private JsonText(JsonParser parser, Faults faults) {
        this.parser = parser;
        this.faults = faults;
    }

    /** The tree of a text; empty where it is not JSON, which is a fault. */
    static Optional<JsonNode> parse(String text, Faults faults) {
        try (var parser = FACTORY.createParser(text)) {
            return new JsonText(parser, faults).parse();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a text in memory", e);
        }
    }

    private Optional<JsonNode> parse() throws IOException {
        try {
            if (parser.nextToken() == null) {
                faults.syntax(1, "there is nothing in the file", "Write the definition of a register, or delete the file");
                return Optional.empty();
            }
            var tree = value("");
            if (parser.nextToken() != null) {
                faults.syntax(parser.currentTokenLocation().getLineNr(), "something follows the closing brace",
                        "Delete it");
                return Optional.empty();
            }
            faults.whole(tree);
            return Optional.of(tree);
        } catch (JsonProcessingException e) {
            // Jackson names the text that it reads, which says nothing about the file.
            var problem = e.getOriginalMessage()
                    .replaceAll("\\[Source: .*?; (line: [0-9]+, column: [0-9]+)\\]", "$1")
                    .replaceAll("\\s+", " ");
            faults.syntax(e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                    problem.startsWith("Unexpected end-of-input") ? "the file ends too early"
                            : "the text of the definition cannot be read here",
                    REMEDY + " (the program that reads JSON says: " + problem + ")");
            return Optional.empty();
        }
    }

    /** @param pointer to the value (RFC 6901) */
    private JsonNode value(String pointer) throws IOException {
        faults.found(pointer, parser.currentTokenLocation().getLineNr());
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(pointer);
            case START_ARRAY -> array(pointer);
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private JsonNode number() throws IOException {
        try {
            return NODES.numberNode(parser.getDecimalValue());
        } catch (NumberFormatException e) {
            // JSON sets no bounds to the exponent of a number, but the machine does.
            faults.syntax(parser.currentTokenLocation().getLineNr(), "a number is too great or too small to be read",
                    "Write one with fewer digits, or in quotation marks if it is a text");
            return NODES.numberNode(0);
        }
    }

    private JsonNode object(String pointer) throws IOException {
        var object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            int line = parser.currentTokenLocation().getLineNr();
            parser.nextToken();
            if (object.has(name)) {
                faults.syntax(line, "'" + name + "' is given twice in the same braces", "Delete one of the two");
            }
            object.set(name, value(pointer + "/" + Item.escaped(name)));
        }
        return object;
    }

    private JsonNode array(String pointer) throws IOException {
        var array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(pointer + "/" + array.size()));
        }
        return array;
    }
}
