package uk.openbook.history;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypographyTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', delimiter = '~', value = {
        "It's ~ It’s",
        "“quoted” ~ \"quoted\"",
        "2016–17 ~ 2016-17",
        "two  spaces ~ two spaces",
        "End. ~ End",
        "First, then ~ First then",
        "(aside) ~ aside",
        "ﬁnd ~ find",
        "Case ~ case",
        "а ~ a"})
    void otherType_saysTheSame(String one, String other) {
        assertTrue(Typography.same(one, other));
        assertTrue(Typography.same(other, one));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', delimiter = '~', value = {
        "1.5 ~ 15",
        "re-sign ~ resign",
        "its ~ it's",
        "1,000 ~ 1000",
        "10:30 ~ 1030",
        "one two ~ onetwo",
        "café ~ cafe",
        "5' ~ 5"})
    void otherWords_doNot(String one, String other) {
        assertFalse(Typography.same(one, other));
        assertFalse(Typography.same(other, one));
    }
}
