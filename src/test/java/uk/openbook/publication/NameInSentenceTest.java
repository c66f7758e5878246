package uk.openbook.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameInSentenceTest {

    @ParameterizedTest
    @ValueSource(strings = {"University of Fictionbridge", "Royal Borough of Make-Believe",
            "Fictional Foundation for Fair Access", "Department for Pretend Work", "Notional Care Inspectorate",
            "Survey of Invented Learners", "Notshire Family Court"})
    void bodyOfOrForSomething_takesAnArticle(String name) {
        assertEquals("the " + name, NameInSentence.of(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Supposington University", "Notshire County Council", "Imaginary College London",
            "Pretend Families Together", "Partners for Schools", "Centre for Imagined Policy Ltd", "Prifysgol Tŷ Ffug",
            "Université Fictive de Belleville", "University", "", " "})
    void otherName_standsAsPublished(String name) {
        assertEquals(name, NameInSentence.of(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"The Daily Fiction", "The Nonesuch Foundation"})
    void articleOfTheName_isSmall(String name) {
        assertEquals("the " + name.substring(4), NameInSentence.of(name));
    }
}
