package uk.openbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.openbook.browser.SearchBrowser.awaitHeading;
import static uk.openbook.browser.SearchBrowser.choices;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search page of sites whose registers share no column with the sample: all that it shows comes from the index. */
class SearchOfAnotherFieldIT {

    private static final Path PICTURES = Path.of("target/screenshots");
    /** More elements than the search page ever needs. */
    private static final int ELEMENTS = 3000;

    private static Chromium chromium;
    private static StaticServer wells;
    private Page page;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
        wells = StaticServer.of(WellsSite.folder());
    }

    @AfterAll
    static void close() {
        chromium.close();
        wells.close();
    }

    @AfterEach
    void leave() {
        assertEquals(List.of(), chromium.complaints(page));
        page.context().close();
    }

    private void search(String asked) {
        page = chromium.page();
        page.navigate(wells.url("search.html" + asked));
        assertThat(page.locator("#search-found")).isVisible();
    }

    private List<String> facets() {
        return page.locator("#search-facets > details:not([hidden]) > summary").allTextContents().stream()
                .map(title -> title.replaceFirst("\\d+ selected$", "").strip()).toList();
    }

    @Test
    void facetsOfTheIndex_areShownWithTheirTitlesAndLabelsInItsOrder() {
        search("");
        assertEquals(List.of("Register", "Aquifer", "Year"), facets());
        assertEquals(List.of("Chalk 3", "Lower Greensand 2", "Not published 1"),
                page.locator("#facet-aquifer .ob-check__label").allTextContents());
        choices(page, "aquifer").first().check();
        awaitHeading(page, "^3 results$");
        assertThat(page.locator("#search-tags")).containsText("Aquifer: Chalk");
        assertThat(page).hasURL(wells.url("search.html#aquifer=chalk"));
    }

    @Test
    void facetsOfOneRegister_areShownOnceItIsChosen() {
        search("#register=wells");
        awaitHeading(page, "^3 results$");
        assertEquals(List.of("Register", "Aquifer", "Sort of well", "Built by", "Year"), facets());
        choices(page, "constructor").nth(1).check();
        awaitHeading(page, "^2 results$");
        assertThat(page).hasURL(wells.url("search.html#register=wells&constructor=pick-and-daughters-"
                + page.url().replaceFirst(".*daughters-", "")));
        page.reload();
        awaitHeading(page, "^2 results$");
        assertThat(choices(page, "constructor").nth(1)).isChecked();
    }

    @Test
    void facetNamedLikeAPartOfTheAddress_hasAnotherName() {
        search("#register=wells&sort=title");
        awaitHeading(page, "^3 results$");
        choices(page, "sort-2").nth(1).check();
        awaitHeading(page, "^2 results$");
        assertThat(page).hasURL(Pattern.compile("#register=wells&sort-2=dug&sort=title$"));
        assertThat(page.getByLabel("Sort by")).hasValue("title");
    }

    @Test
    void facetsThatTheIndexLacks_areDroppedFromTheAddress() {
        search("#aquifer=chalk&legal_gateways=x&access=ons_srs");
        awaitHeading(page, "^3 results$");
        assertThat(page).hasURL(wells.url("search.html#aquifer=chalk"));
    }

    @Test
    void siteWithoutOrganisations_offersNothingOfThem() {
        search("#q=pipes");
        awaitHeading(page, "^1 result for pipes");
        assertEquals(List.of("Best match", "Newest first", "Oldest first", "Title, A to Z"),
                page.locator("#search-sort option").allTextContents());
        assertThat(page.locator(".ob-search-box label span").first()).hasText("Words or a reference");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"10012345|Mill Lane", "10,012,345|Mill Lane", "2018-09-25|Mill Lane;P2",
        "25/09/2018|Mill Lane;P2", "25.9.2018|Mill Lane;P2", "25 September 2018|Mill Lane;P2",
        "September 25th, 2018|Mill Lane;P2", "25 Sept 2018|Mill Lane;P2", "September 2018|Mill Lane;Abbey Field;P2",
        "2018-09|Mill Lane;Abbey Field;P2", "3/1/2020|Mill Lane", "14/05/2016|P1", "2010-11|P2", "5000|Mill Lane;P1",
        "5,000|Mill Lane;P1", "£5,000|Mill Lane;P1", "1,234|Old Pump", "1234|Old Pump", "cooperation|Mill Lane",
        "co\u00ADoperation|Mill Lane", "co-operation|Mill Lane", "CIA|Mill Lane", "C.I.A.|Mill Lane", "reuse|Mill Lane",
        "re-use|Mill Lane", "re\u2011use|Mill Lane", "reused|Mill Lane", "covid19|Abbey Field", "COVID-19|Abbey Field",
        "covid 19|Abbey Field", "nationality|Old Pump", "national|Abbey Field", "£ driller|Old Pump"})
    void variantsOfAWord_meet(String typed, String found) {
        search("#q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
        awaitHeading(page, "results? for");
        assertEquals(new TreeSet<>(List.of(found.split(";"))), new TreeSet<>(page.locator("#search-list h3").allTextContents()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"£", "%", "OR", "£ % OR", "\"\"", "-", "()", "\u00AD"})
    void signsAlone_findNothingAndThePageSaysWhy(String typed) {
        search("#q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
        awaitHeading(page, "^No results");
        assertThat(page.locator("#search-ignored")).containsText("Search finds words and numbers. Not searched for: ");
        assertThat(page.locator("#search-none")).containsText("Type a word, a number or a date");
    }

    @Test
    void signBesideWords_isIgnoredAndNamed() {
        search("#q=" + URLEncoder.encode("£ driller OR", StandardCharsets.UTF_8));
        awaitHeading(page, "^1 result");
        assertThat(page.locator("#search-ignored")).hasText("Search finds words and numbers. Not searched for: £, OR");
        page.locator("#search-text").fill("driller");
        assertThat(page.locator("#search-ignored")).isHidden();
    }

    @Test
    void keyOfDigits_leadsToItsEntry() {
        search("#q=10012345");
        assertThat(page.locator("#search-direct a")).hasAttribute("href", Pattern.compile("^wells/.*\\.html$"));
    }

    @Test
    void page_fitsPhoneAndDesktop() {
        search("#register=wells&q=driller");
        awaitHeading(page, "for driller");
        Axe.on(page);
        for (int width : List.of(320, 390, 1280)) {
            page.setViewportSize(width, 844);
            page.locator("#search-filters").evaluate("details => { details.open = true; }");
            assertEquals(List.of(), Axe.violations(page), "at " + width);
            assertEquals(List.of(), Axe.tooWide(page), "at " + width);
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                    .setPath(PICTURES.resolve("search-wells-" + width + ".png")));
        }
    }

    @Test
    void manyValues_keepThePageSmallAndAreFoundByName() {
        try (var server = StaticServer.of(WellsSite.ofManyDrillers())) {
            page = chromium.page();
            page.navigate(server.url("search.html"));
            assertThat(page.locator("#search-start")).isVisible();
            assertEquals(List.of("Driller"), facets());
            assertThat(choices(page, "driller")).hasCount(6);
            assertTrue(elements() < ELEMENTS, elements() + " elements");
            page.locator("#find-in-driller").fill("driller");
            assertThat(page.locator("#facet-driller")).containsText("Type to find one of 1,500");
            assertTrue(elements() < ELEMENTS, elements() + " elements");
            page.locator("#find-in-driller").fill("number 1234");
            choices(page, "driller").first().check();
            awaitHeading(page, "^1 result$");
            assertThat(page.locator("#search-tags")).containsText("Driller: Driller of wells number 1234");
        }
    }

    private int elements() {
        return (Integer) page.evaluate("document.querySelectorAll('*').length");
    }
}
