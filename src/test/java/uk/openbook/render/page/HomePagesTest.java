package uk.openbook.render.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomePagesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "A panel decides. It did so before.|A panel decides.",
            "Who asked? The police did.|Who asked?",
            "Some data, e.g. names. More.|Some data, e.g. names.",
            "No end|No end",
            "'One, over\ntwo lines. Three.'|'One, over\ntwo lines.'",
            "'A paragraph\n\nand another. Third.'|A paragraph",
            "''|''"})
    void description_isCutAfterItsFirstSentence(String description, String first) {
        assertEquals(first, HomePages.firstSentence(description));
    }
}
