package uk.openbook.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The functions of the search page that touch nothing of it, called by themselves in a browser. */
class SearchStateIT {

    private static Chromium chromium;
    private static Page page;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
        page = chromium.page();
        page.addScriptTag(new Page.AddScriptTagOptions().setPath(Path.of("src/main/js/search-page.js")));
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    /** @param call a function of openbookSearchPage with its arguments */
    private static Object of(String call) {
        return page.evaluate("openbookSearchPage." + call);
    }

    private static String rewritten(String fragment) {
        return (String) page.evaluate("fragment => openbookSearchPage.writeState(openbookSearchPage.readState(fragment))",
                fragment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "q=absence", "q=absence&partial=yes", "q=key+stage+2", "q=%22a+b%22+-c+OR+d",
        "q=%F0%9F%99%82", "q=%D8%BA%D9%8A%D8%A7%D8%A8", "q=%26%23%3D%25%2B", "register=panel-decisions",
        "register=a&register=b&access=ons_srs", "listed=all", "from=2018", "from=2018-05&to=2018-05-31",
        "q=a&register=b&organisation=c&organisation_type=d&datasets=e&legal_gateways=f&access=g&sensitivity=h"
                + "&identifiability=1&tier=2&status=live&year=2018&listed=all&from=2016&to=2018-12&sort=title&page=12"})
    void address_isWrittenAsItWasRead(String fragment) {
        assertEquals(fragment, rewritten("#" + fragment));
        assertEquals(fragment, rewritten(fragment));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"page=0,-", "page=-1,-", "page=1.5,-", "page=1,-", "page=9999999,-", "sort=best,-",
        "sort=__proto__,-", "partial=yes,-", "from=2018-13,-", "from=2018-02-30,-", "from=18,-", "from=2018-1,-",
        "from=2019&to=2018,from=2019", "register=A,-", "register=a b,-", "register=../x,-", "register=a&register=a,register=a",
        "Nonsense=1,-", "__proto__=a,-", "page=2&q=a,q=a&page=2", "q=a&q=b,q=a", "listed=none,-"})
    void whatMakesNoSense_isPassedOver(String fragment, String written) {
        assertEquals(written == null ? "" : written, rewritten(fragment));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"aquifer=chalk&register=wells,register=wells&aquifer=chalk", "nonsense=1,-",
        "constructor=a&valueof=b,constructor=a", "q=a&nonsense=1&page=2,q=a&page=2"})
    void facetsOfTheAddress_areThoseOfTheIndexInItsOrder(String fragment, String written) {
        assertEquals(written == null ? "" : written, page.evaluate("fragment => openbookSearchPage.writeState("
                + "openbookSearchPage.withKnownFacets(openbookSearchPage.readState(fragment),"
                + " ['register', 'aquifer', 'constructor']))", fragment));
    }

    @Test
    void query_saysWhatTheEngineNeeds() {
        assertEquals(Map.of("text", "school", "prefix", false, "filters",
                Map.of("access", List.of("ons_srs"), "listed", List.of("listed", "no-longer-listed")),
                "from", "2016-01-01", "to", "2018-02-28", "sort", "relevance", "page", 3),
                of("queryOf(openbookSearchPage.readState('q=school&access=ons_srs&listed=all&from=2016&to=2018-02&page=3'))"));
        assertEquals("newest", of("queryOf(openbookSearchPage.readState('access=ons_srs')).sort"));
        assertEquals("newest", of("queryOf(openbookSearchPage.readState('access=ons_srs&sort=relevance')).sort"));
        assertEquals(Map.of(), of("queryOf(openbookSearchPage.readState('q=a')).filters"));
    }

    @Test
    void value_isChosenAndTakenBack() {
        assertEquals("access=a&access=b", of("writeState(openbookSearchPage.withValue("
                + "openbookSearchPage.readState('access=a&page=4'), 'access', 'b', true))"));
        assertEquals("q=x", of("writeState(openbookSearchPage.withValue("
                + "openbookSearchPage.readState('q=x&access=a'), 'access', 'a', false))"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"-,-,-,-", "-,-,2018,2018", "-,5,2018,2018-05", "5,05,2018,2018-05-05", "29,2,2016,2016-02-29",
        "29,2,2018,!day", "31,4,2018,!day", "32,1,2018,!day", "0,1,2018,!day", "x,1,2018,!day", "-,0,2018,!month",
        "-,13,2018,!month", "-,May,2018,!month", "5,-,2018,!month", "5,5,-,!year", "-,5,-,!year", "-,-,18,!year",
        "-,-,1066,!year", "-,-,20180,!year", "' 5 ',' 6 ',' 2018 ',2018-06-05"})
    void dateInThreeBoxes_isReadOrSaysWhichBoxIsWrong(String day, String month, String year, String expected) {
        var read = (Map<?, ?>) page.evaluate("parts => openbookSearchPage.readDate(parts)",
                Map.of("day", text(day), "month", text(month), "year", text(year)));
        if (expected != null && expected.startsWith("!")) {
            assertEquals(expected.substring(1), read.get("part"));
            assertEquals("", read.get("value"));
        } else {
            assertEquals(Map.of("value", text(expected), "error", "", "part", ""), read);
        }
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }

    @ParameterizedTest
    @CsvSource({"2018,2018-01-01,2018-12-31,2018", "2018-02,2018-02-01,2018-02-28,February 2018",
        "2016-02,2016-02-01,2016-02-29,February 2016", "2018-09-05,2018-09-05,2018-09-05,5 September 2018"})
    void partialDate_isASpanOfDays(String date, String first, String last, String words) {
        assertEquals(first, of("firstDay('" + date + "')"));
        assertEquals(last, of("lastDay('" + date + "')"));
        assertEquals(words, of("dateInWords('" + date + "')"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1|1|[1]", "1|2|[1, 2]", "1|9|[1, 2, 0, 9]", "5|9|[1, 0, 4, 5, 6, 0, 9]",
        "3|5|[1, 2, 3, 4, 5]", "4|9|[1, 2, 3, 4, 5, 0, 9]", "9|9|[1, 0, 8, 9]"})
    void pages_areTheFirstTheLastAndThoseAround(int number, int of, String expected) {
        assertEquals(expected, of("pageNumbers(" + number + ", " + of + ")").toString());
    }

    @ParameterizedTest
    @CsvSource({"0,0", "999,999", "'1,000',1000", "'1,234,567',1234567"})
    void number_isWrittenInThousands(String words, int number) {
        assertEquals(words, of("inDigits(" + number + ")"));
    }

    @Test
    void longText_isShortenedBetweenLetters() {
        assertEquals("🙂".repeat(79) + "…", of("shortened('🙂'.repeat(200))"));
        assertEquals("🙂".repeat(80), of("shortened('🙂'.repeat(80))"));
        assertEquals("ecole", of("folded('École')"));
    }
}
