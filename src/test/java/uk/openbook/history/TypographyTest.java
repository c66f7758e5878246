package uk.openbook.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypographyTest {

    private static final Pattern ROW = Pattern.compile("\\| `(.)` \\| (.+) \\| ((?:`U\\+[0-9A-F]{4}` ?)+) \\|");

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
        "а ~ a",
        "It's ~ It´s",
        "5\" ~ 5″"})
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

    /** Also the forms that NFKC takes apart. */
    @Test
    void lookAlikes_areReadAsThePlainSign() {
        Typography.LOOK_ALIKES.forEach((sign, plain) -> assertTrue(Typography.same("1" + sign, "1" + plain),
                () -> "U+%04X is not read as %s".formatted((int) sign, plain)));
    }

    @Test
    void publicPage_hasTheTableTheMarksAndTheVersion() throws IOException {
        var page = Files.readString(Path.of("content/about-the-data.md"));
        var section = page.substring(page.indexOf("{#type-alone}"));
        section = section.substring(0, section.indexOf("\n## "));
        var table = new HashMap<Character, Character>();
        for (var line : section.lines().toList()) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                for (var code : row.group(3).replaceAll("[`U+]", "").split(" ")) {
                    char sign = (char) Integer.parseInt(code, 16);
                    assertTrue(row.group(2).indexOf(sign) >= 0, () -> "U+" + code + " is not shown");
                    table.put(sign, row.group(1).charAt(0));
                }
            }
        }
        assertEquals(Typography.LOOK_ALIKES, Map.copyOf(table));
        assertTrue(section.contains("`" + String.join(" ", Typography.MARKS.split("")) + "`"), "the marks left out");
        assertTrue(section.contains("version " + Typography.VERSION + " of the rule and the table"), "the version");
    }
}
