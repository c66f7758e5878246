package uk.openbook.input.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.openbook.model.Datatypes;
import uk.openbook.model.RuleDefinition;
import uk.openbook.model.Safe;
import uk.openbook.model.Severity;

/** Holds the reader's vocabulary and the published JSON Schema to each other. */
class VocabularyTest {

    private static JsonNode schema;

    @BeforeAll
    static void readSchema() throws IOException {
        schema = new ObjectMapper().readTree(new File("src/docs/register-definition.schema.json"));
    }

    @Test
    void members_areThoseOfTheSchema() {
        var ours = new TreeMap<String, Set<String>>();
        for (var vocabulary : Vocabulary.values()) {
            ours.put(hyphened(vocabulary.name()), new TreeSet<>(vocabulary.members()));
        }
        assertEquals(closedObjects(), ours);
    }

    @Test
    void everyMember_isDescribedInTheSchema() {
        var undescribed = new TreeSet<String>();
        eachClosedObject((name, object) -> object.get("properties").properties().forEach(member -> {
            var reference = member.getValue().path("$ref").asText("#/").substring(2);
            if (!member.getValue().has("description") && !schema.at("/" + reference).has("description")) {
                undescribed.add(name + " " + member.getKey());
            }
        }));
        assertEquals(Set.of(), undescribed);
    }

    @Test
    void words_areThoseOfTheSchema() {
        assertEquals(words("/$defs/datatype-name/enum"), Datatypes.csvwNames());
        assertEquals(words("/$defs/column/properties/openbook:datatype/enum"), Datatypes.ourNames());
        assertEquals(words("/$defs/column/properties/openbook:safe/enum"), set(Safe.values(), Safe::word));
        assertEquals(words("/$defs/rule/properties/severity/enum"), set(Severity.values(), Severity::word));
        assertEquals(words("/$defs/rule/properties/rule/enum"),
                set(RuleDefinition.Kind.values(), kind -> hyphened(kind.name())));
    }

    /** The members of every object in the schema that may have no others. */
    private static Map<String, Set<String>> closedObjects() {
        var objects = new TreeMap<String, Set<String>>();
        eachClosedObject((name, object) -> {
            var members = new TreeSet<String>();
            object.get("properties").fieldNames().forEachRemaining(members::add);
            objects.put(name, members);
        });
        return objects;
    }

    private interface Visitor {
        void visit(String name, JsonNode object);
    }

    private static void eachClosedObject(Visitor visitor) {
        visitor.visit("definition", schema);
        schema.get("$defs").properties().forEach(definition ->
                definition.getValue().findParents("additionalProperties").stream()
                        .filter(object -> object.get("additionalProperties").isBoolean())
                        .forEach(object -> visitor.visit(definition.getKey(), object)));
    }

    private static Set<String> words(String pointer) {
        var words = new TreeSet<String>();
        schema.at(pointer).forEach(word -> words.add(word.asText()));
        return words;
    }

    private static <T> Set<String> set(T[] values, Function<T, String> word) {
        return new TreeSet<>(Arrays.stream(values).map(word).toList());
    }

    private static String hyphened(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
