package uk.openbook.render.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.openbook.model.Code;

class CodeFactsTest {

    private static List<String> facts(String... details) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < details.length; i += 2) {
            map.put(details[i], details[i + 1]);
        }
        var code = new Code("A", "A", "", "a", Optional.empty(), Optional.empty(), List.of(), map);
        return CodeFacts.of(code).stream().map(fact -> fact.label() + ": " + fact.words()).toList();
    }

    @Test
    void schoolYears_areSaidAsAges() {
        assertEquals(List.of("Ages: 4 to 16"), facts("first_year", "0", "last_year", "11"));
        assertEquals(List.of("Ages: 0 to 18"), facts("first_year", "-5", "last_year", "13"));
        assertEquals(List.of("Ages: 18 onwards"), facts("first_year", "14"));
    }

    @Test
    void academicYears_areASpan() {
        assertEquals(List.of("Academic years: 2005/06 onwards"), facts("from", "2005/06"));
        assertEquals(List.of("Academic years: 2001/02 to 2005/06"), facts("from", "2001/02", "to", "2005/06"));
    }

    @Test
    void otherColumns_areSaidByTheirHeading() {
        assertEquals(List.of("Data subjects: pupils, children", "Source of this description: A guide"),
                facts("data_subjects", "pupils; children", "source", "A guide"));
    }
}
