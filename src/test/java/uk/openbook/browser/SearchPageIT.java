package uk.openbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static uk.openbook.browser.SearchBrowser.awaitHeading;
import static uk.openbook.browser.SearchBrowser.box;
import static uk.openbook.browser.SearchBrowser.button;
import static uk.openbook.browser.SearchBrowser.choices;
import static uk.openbook.browser.SearchBrowser.count;
import static uk.openbook.browser.SearchBrowser.heading;
import static uk.openbook.browser.SearchBrowser.link;
import static uk.openbook.browser.SearchBrowser.results;
import static uk.openbook.browser.SearchBrowser.total;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader does on the search page: asks, narrows, goes back. */
class SearchPageIT {

    private static final String REFERENCE = "DR161003.01";
    private static final String ENTRY = "panel-decisions/dr161003.01.html";

    /** Within which results follow the last key, in milliseconds, where the index is there. */
    private static final int AT_ONCE = 100;

    private static SearchBrowser browser;
    private Page page;

    @BeforeAll
    static void open() {
        browser = new SearchBrowser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @AfterEach
    void leave() {
        if (page != null) {
            assertEquals(List.of(), browser.complaints(page));
            page.context().close();
        }
    }

    private String fragment() {
        return page.url().contains("#") ? page.url().substring(page.url().indexOf('#') + 1) : "";
    }

    private void awaitFragment(String fragment) {
        assertThat(page).hasURL(browser.url("search.html#" + fragment));
    }

    // Asking

    @Test
    void start_tellsWhatCanBeSearched() {
        page = browser.search("");
        assertThat(page.locator("#search-start")).isVisible();
        assertThat(heading(page)).isHidden();
        assertThat(page.locator("#search-registers")).containsText("Panel decisions 164 entries");
        assertTrue(count(choices(page, "register").first()) > 0);
        for (int i = 0; i < page.locator("#search-examples a").count(); i++) {
            var example = page.locator("#search-examples a").nth(i).textContent();
            assertFalse(example.isBlank());
        }
        assertEquals("", fragment());
    }

    @Test
    void example_isFollowedOnThePage() {
        page = browser.search("");
        assertThat(page.locator("#search-start")).isVisible();
        var example = page.locator("#search-examples a").nth(1);
        var words = example.textContent();
        example.click();
        awaitHeading(page, "results? for " + words);
        assertThat(heading(page)).isFocused();
        page.goBack();
        assertThat(page.locator("#search-start")).isVisible();
    }

    @Test
    void examples_findSomething() {
        page = browser.search("");
        assertThat(page.locator("#search-start")).isVisible();
        var examples = page.locator("#search-examples a").allTextContents();
        assertTrue(examples.size() >= 3, examples.toString());
        for (var example : examples) {
            page.navigate(browser.url("index.html"));
            page.navigate(browser.url("search.html#q=" + example.replace(' ', '+')));
            if (!SearchBrowser.FAKE || !example.contains("Census")) {
                awaitHeading(page, "^\\d+ results? for " + example.replaceAll("\\W", "\\\\$0"));
            }
        }
    }

    @Test
    void typing_findsWithoutEnter() {
        page = browser.search("");
        assertThat(page.locator("#search-start")).isVisible();
        box(page).pressSequentially("absen");
        awaitHeading(page, "results for absen, page 1 of");
        assertThat(results(page)).hasCount(10);
        assertThat(results(page).first().locator("mark").first())
                .hasText(Pattern.compile("absen", Pattern.CASE_INSENSITIVE));
        assertThat(results(page).first()).containsText("Matched in ");
        assertThat(results(page).first().locator("li").first())
                .hasText(Pattern.compile("^(Panel decisions|National pupil database requests|External .* shares)$"));
        assertThat(page).hasTitle(Pattern.compile("^absen – Search – "));
        assertEquals("q=absen&partial=yes", fragment());
    }

    /** The clock of the page goes on only as the test says, so no machine is too slow for this. */
    @Test
    void results_followTheLastKeyAtOnce() {
        page = atRest("#q=school");
        awaitHeading(page, "results for school");
        for (var word : List.of("absence", "health", "pupils", "census", "trust")) {
            box(page).fill(word);
            page.clock().runFor(AT_ONCE);
            awaitHeading(page, "for " + word);
        }
    }

    @Test
    void count_isReadOutOnceTypingHasStopped() {
        page = atRest("");
        assertThat(page.locator("#search-start")).isVisible();
        var status = page.getByRole(AriaRole.STATUS);
        for (int letters = 1; letters <= "absence".length(); letters++) {
            var typed = "absence".substring(0, letters);
            box(page).fill(typed);
            page.clock().runFor(AT_ONCE);
            awaitHeading(page, "for " + typed);
            page.clock().runFor(AT_ONCE);
            assertThat(status).hasText("");
        }
        page.clock().runFor(1000);
        assertThat(status).hasText(Pattern.compile("^\\d+ results for absence, page 1 of \\d+$"));
    }

    @Test
    void staleAnswer_isDropped() {
        page = browser.windowWithPlainEngine();
        page.addInitScript("window.fakeDelays = {absence: 800}");
        stopClock(page);
        page.navigate(browser.url("search.html#q=school"));
        awaitHeading(page, "for school");
        box(page).fill("absence");
        page.clock().runFor(AT_ONCE);
        box(page).fill("health");
        page.clock().runFor(AT_ONCE);
        awaitHeading(page, "for health");
        page.clock().runFor(1000);
        assertThat(heading(page)).hasText(Pattern.compile("for health"));
        assertEquals("q=health&partial=yes", fragment());
    }

    private Page atRest(String asked) {
        var window = browser.window();
        stopClock(window);
        window.navigate(browser.url("search.html" + asked));
        return window;
    }

    private static void stopClock(Page window) {
        window.clock().install();
        window.clock().pauseAt("2100-01-01");
    }

    @Test
    void boxOfAnotherPage_leadsToResultsWithAnAddressToKeep() {
        page = browser.window();
        page.navigate(browser.url("datasets/index.html"));
        page.getByRole(AriaRole.SEARCH).getByLabel("Search all registers").fill("school absence");
        page.keyboard().press("Enter");
        awaitHeading(page, "results? for school absence");
        assertEquals(browser.url("search.html#q=school+absence"), page.url());
        page.goBack();
        assertThat(page.locator("h1")).hasText("Datasets");
    }

    @Test
    void referenceInTheBoxOfAnotherPage_leadsToItsEntry() {
        page = browser.window();
        page.navigate(browser.url("index.html"));
        var fetched = new ArrayList<Request>();
        page.onRequestFinished(request -> {
            if (request.url().contains("/search/")) {
                fetched.add(request);
            }
        });
        page.getByLabel("Look up an organisation").fill(REFERENCE.toLowerCase());
        page.keyboard().press("Enter");
        page.waitForURL(browser.url(ENTRY));
        // The root, one or two files of references and one of cards; no results are made for those who are led on.
        assertTrue(fetched.size() > 2 && fetched.size() <= 4, fetched.stream().map(Request::url).toList().toString());
        assertTrue(fetched.stream().mapToInt(request -> request.sizes().responseBodySize).sum() < 15_000);
        page.goBack();
        assertThat(page.getByLabel("Look up an organisation")).isVisible();
    }

    @Test
    void reference_isOfferedFirstAndEnterGoesThere() {
        page = browser.search("");
        box(page).fill(REFERENCE);
        assertThat(page.locator("#search-direct a")).hasAttribute("href", ENTRY);
        assertThat(page.locator("#search-direct")).containsText(REFERENCE);
        box(page).press("Enter");
        page.waitForURL(browser.url(ENTRY));
        page.goBack();
        assertThat(page.locator("#search-direct a")).isVisible();
        assertThat(box(page)).hasValue(REFERENCE);
    }

    @Test
    void referenceOfTwoRegisters_offersBoth() {
        page = browser.search("?q=dr161003.02");
        awaitHeading(page, "results? for dr161003.02");
        var offered = page.locator("#search-direct");
        assertThat(offered.locator("p")).hasText("2 entries have the reference DR161003.02:");
        assertThat(offered.locator("li")).hasCount(2);
        assertThat(offered.locator("li").nth(0)).containsText("in Panel decisions");
        assertThat(offered.locator("li").nth(1)).containsText("in National pupil database requests");
        assertThat(offered.locator("a").nth(0)).hasAttribute("href", "panel-decisions/dr161003.02.html");
        assertThat(offered.locator("a").nth(1)).hasAttribute("href", "npd-requests/dr161003.02.html");
    }

    @Test
    void referenceOfTwoRegisters_offersBothWhateverElseIsAsked() {
        page = browser.search("#q=DR161003.02&register=disclosures");
        assertThat(SearchBrowser.heading(page)).containsText("No results for DR161003.02");
        assertThat(page.locator("#search-direct li")).hasCount(2);
        box(page).fill("DR161003.0");
        assertThat(page.locator("#search-direct li")).hasCount(0);
    }

    @Test
    void nameOfAnOrganisation_leadsToItsPageAndToAllSpellings() {
        assumeTrue(!SearchBrowser.FAKE);
        page = browser.search("");
        box(page).pressSequentially("university of fictionbridge");
        awaitHeading(page, "1[3-9] results for university of fictionbridge");
        var offered = page.locator("#search-direct");
        assertThat(offered).hasText("Go to the page of University of Fictionbridge");
        assertThat(page.locator("#search-status")).containsText("Go to the page of University of Fictionbridge");
        assertThat(page.locator("#search-list")).containsText("Matched in Organisation, which this entry writes as "
                + "Univ. of Fictionbridge");
        offered.locator("a").click();
        page.waitForURL(browser.url("organisations/university-of-fictionbridge.html"));
    }

    @Test
    void aliasOfAnOrganisation_leadsToItsPageThoughNothingIsFound() {
        assumeTrue(!SearchBrowser.FAKE);
        page = browser.search("#q=Univ.+of+Fictionbridge&register=disclosures");
        awaitHeading(page, "No results for Univ. of Fictionbridge");
        assertThat(page.locator("#search-direct")).hasText(
                "Go to the page of University of Fictionbridge, also known as Univ. of Fictionbridge");
        box(page).fill("absence");
        assertThat(page.locator("#search-direct")).hasText("");
    }

    @Test
    void startOfNames_leadsToEachOfAFewOrToAll() {
        assumeTrue(!SearchBrowser.FAKE);
        page = browser.search("#q=fictional");
        var offered = page.locator("#search-direct");
        assertThat(offered.locator("p")).hasText("4 organisations have a name like this:");
        assertThat(offered.locator("a").first()).hasAttribute("href", "organisations/fictional-admissions-service.html");
        assertThat(offered.locator("a")).hasCount(4);
        box(page).fill("university");
        assertThat(offered.locator("p")).hasText(Pattern.compile("^[6-9] organisations have a name like this:$"));
        assertThat(offered.locator("a")).hasCount(1);
        assertThat(offered.locator("a")).hasAttribute("href", "organisations/index.html");
    }

    @Test
    void misspeltWord_isSuggested() {
        page = browser.search("#q=abscence&register=panel-decisions");
        awaitHeading(page, "^No results for abscence$");
        assertThat(page.locator("#search-bar")).isHidden();
        assertThat(page.locator("#search-none")).containsText("Did you mean absence?");
        assertThat(link(page, "Search without filters")).isVisible();
        assertThat(page.locator("#search-tags")).containsText("Register: Panel decisions");
        link(page, "absence").click();
        awaitHeading(page, "results for absence");
        assertEquals("q=absence&register=panel-decisions", fragment());
        assertThat(heading(page)).isFocused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"🙂", "👩‍🏫 absence", "غياب المدرسة", "\u202eecnesba", "(((", "[a-z]+$", ".*", "\\", "a|b",
        "<img src=x onerror=alert(1)>", "\"unfinished phrase", "-", "OR", "%", "%zz", "&register=x", "\ud800", " ", "''; --"})
    void anyText_getsAnAnswerAndAnAddressThatGivesItAgain(String text) {
        page = browser.window();
        page.clock().install();
        page.navigate(browser.url("search.html"));
        assertThat(page.locator("#search-start")).isVisible();
        box(page).fill(text);
        if (text.isBlank()) {
            page.clock().runFor(1000);
            assertThat(page.locator("#search-start")).isVisible();
            return;
        }
        awaitHeading(page, "^(No|\\d+) results?");
        var found = heading(page).textContent();
        var address = page.url();
        page.navigate("about:blank");
        page.navigate(address);
        awaitHeading(page, "^(No|\\d+) results?");
        assertEquals(found, heading(page).textContent());
    }

    @Test
    void tenThousandCharacters_getAnAnswer() {
        page = browser.search("");
        assertThat(page.locator("#search-start")).isVisible();
        box(page).fill("absence 🙂 ".repeat(1000));
        awaitHeading(page, "^(No|\\d+) results? for absence 🙂 .*…");
        assertEquals(List.of(), Axe.tooWide(page));
    }

    @Test
    void servedPolicy_withTrustedTypes_isKept() {
        page = browser.window();
        page.route("**/search.html*", route -> {
            var response = route.fetch();
            route.fulfill(new Route.FulfillOptions().setResponse(response).setHeaders(Map.of("Content-Type", "text/html",
                    "Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
                            + "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
                            + "require-trusted-types-for 'script'")));
        });
        page.navigate(browser.url("search.html#q=absence"));
        awaitHeading(page, "results for absence");
        var register = choices(page, "register").first();
        int narrowed = count(register);
        register.check();
        awaitHeading(page, "^" + narrowed + " results? for absence");
        button(page, "Download these rows (CSV)").click();
        assertThat(page.locator("#search-files a").first()).isVisible();
    }

    // Narrowing

    @Test
    void valuesOfOneFacetWiden_facetsNarrow() {
        page = browser.search("#q=absence");
        awaitHeading(page, "results for absence");
        int all = total(page);
        var access = choices(page, "access");
        int one = count(access.nth(0));
        int other = count(access.nth(1));
        access.nth(0).check();
        awaitHeading(page, "^" + one + " results? for");
        access.nth(1).check();
        awaitHeading(page, "^" + (one + other) + " results? for");
        assertTrue(total(page) <= all);
        int both = count(choices(page, "register").first());
        choices(page, "register").first().check();
        awaitHeading(page, "^" + both + " results? for");
        assertThat(page.locator("#search-tags button")).hasCount(4);
        page.locator("#search-tags button").first().click();
        awaitHeading(page, "^" + (one + other) + " results? for");
        assertThat(heading(page)).isFocused();
        button(page, "Clear all filters").click();
        awaitHeading(page, "^" + all + " results for");
        assertThat(access.nth(0)).not().isChecked();
        assertThat(page.locator("#search-tags button")).hasCount(0);
    }

    @Test
    void longFacet_isShortenedAndFoundByName() {
        page = browser.search("");
        var organisations = choices(page, "organisation");
        assertThat(organisations).hasCount(6);
        page.locator("#facet-organisation").getByText(Pattern.compile("^Show all \\d+$")).click();
        assertTrue(organisations.count() > 50);
        page.locator("#facet-organisation").getByText("Show fewer").click();
        assertThat(organisations).hasCount(6);
        page.locator("#find-in-organisation").fill("fictionbrid");
        assertThat(page.locator("#facet-organisation")).containsText("University of Fictionbridge");
        page.keyboard().press("Enter");
        assertTrue(organisations.count() < 6);
        organisations.first().check();
        awaitHeading(page, "^\\d+ results?");
        assertTrue(fragment().startsWith("organisation="), fragment());
    }

    @Test
    void chosenFacet_keepsTheFocus() {
        page = browser.search("#q=school");
        awaitHeading(page, "results for school");
        var box = choices(page, "datasets").nth(1);
        box.focus();
        page.keyboard().press("Space");
        assertThat(page.locator("#search-tags button")).hasCount(2);
        assertThat(page.locator("#facet-datasets input:focus")).isChecked();
    }

    @Test
    void entriesNoLongerListed_areIncludedWhenAskedFor() {
        page = browser.search("#register=npd-requests");
        awaitHeading(page, "^\\d+ results");
        int listed = total(page);
        page.getByLabel("Include entries no longer listed").check();
        assertThat(button(page, "Remove filter: Entries no longer listed too")).isVisible();
        assertEquals("register=npd-requests&listed=all", fragment());
        assertTrue(SearchBrowser.FAKE ? total(page) == listed : total(page) > listed);
    }

    @Test
    void order_isChosen() {
        page = browser.search("#q=school");
        awaitHeading(page, "results for school");
        assertThat(page.getByLabel("Sort by")).hasValue("relevance");
        page.navigate(browser.url("search.html#q=school&sort=newest"));
        assertThat(page.getByLabel("Sort by")).hasValue("newest");
        var newest = results(page).first().textContent();
        page.getByLabel("Sort by").selectOption("oldest");
        awaitFragment("q=school&sort=oldest");
        assertThat(results(page).first()).not().hasText(newest);
        page.getByLabel("Sort by").selectOption("title");
        awaitFragment("q=school&sort=title");
        assertThat(results(page)).hasCount(10);
    }

    @Test
    void pages_areLinkedAndTakeTheFocusToTheResults() {
        page = browser.search("#q=school");
        awaitHeading(page, ", page 1 of");
        var first = results(page).first().textContent();
        link(page, "Next page").click();
        awaitHeading(page, ", page 2 of");
        assertThat(heading(page)).isFocused();
        assertThat(heading(page)).isInViewport();
        assertThat(results(page).first()).not().hasText(first);
        assertThat(page.locator("#search-list")).hasAttribute("start", "11");
        assertThat(page.locator("#search-pages [aria-current=page]")).hasText("2");
        assertEquals("q=school&page=2", fragment());
        page.reload();
        awaitHeading(page, ", page 2 of");
        link(page, "Page 1").click();
        awaitHeading(page, ", page 1 of");
    }

    @Test
    void pageBeyondTheLast_isTheLast() {
        page = browser.search("#q=school&page=999999");
        awaitHeading(page, ", page (\\d+) of \\1$");
    }

    // Dates

    private void type(String end, String day, String month, String year) {
        page.locator("#search-dates").evaluate("details => { details.open = true; }");
        page.locator("#" + end + "-day").fill(day);
        page.locator("#" + end + "-month").fill(month);
        page.locator("#" + end + "-year").fill(year);
    }

    @Test
    void year_isADate() {
        page = browser.search("#register=panel-decisions");
        awaitHeading(page, "^164 results");
        type("from", "", "", "2018");
        page.keyboard().press("Enter");
        assertThat(button(page, "Remove filter: Date: from 2018")).isVisible();
        assertEquals("register=panel-decisions&from=2018", fragment());
        int since = total(page);
        assertTrue(since > 0 && since < 164);
        type("from", "", "", "");
        type("to", "31", "12", "2017");
        button(page, "Apply dates").click();
        awaitHeading(page, "^" + (164 - since) + " results");
        assertEquals("register=panel-decisions&to=2017-12-31", fragment());
    }

    @Test
    void wrongDates_areToldAtTheTopAndBesideTheirBoxes() {
        page = browser.search("#register=panel-decisions");
        awaitHeading(page, "^164 results");
        type("from", "", "13", "2018");
        type("to", "31", "4", "2018");
        button(page, "Apply dates").click();
        assertThat(page.locator("#search-errors")).isFocused();
        assertThat(page.locator("#from-error")).hasText("The date from must have a month from 1 to 12");
        assertThat(page.locator("#to-error")).hasText("The date to must be a day that there is in April 2018");
        assertThat(page.locator("#from-month")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#from")).hasAttribute("aria-describedby", Pattern.compile("^from-error "));
        page.locator("#search-errors a").nth(1).click();
        assertThat(page.locator("#to-day")).isFocused();
        assertEquals("register=panel-decisions", fragment());
        type("from", "", "12", "2018");
        type("to", "", "11", "2018");
        button(page, "Apply dates").click();
        assertThat(page.locator("#search-errors")).hasText(Pattern.compile("The date to must not be before the date from"));
        type("to", "", "12", "2018");
        button(page, "Apply dates").click();
        assertThat(page.locator("#search-errors")).isHidden();
        assertEquals("register=panel-decisions&from=2018-12&to=2018-12", fragment());
    }

    @Test
    void datesBeingTyped_outlastOtherChanges() {
        page = browser.search("#q=school");
        awaitHeading(page, "results for school");
        type("from", "", "", "2018");
        choices(page, "register").first().check();
        assertThat(page.locator("#search-tags button")).hasCount(2);
        assertThat(page.locator("#from-year")).hasValue("2018");
    }

    // Addresses

    @Test
    void address_bringsEverythingBack() {
        page = browser.search("#q=school&register=panel-decisions&from=2016&to=2018-11&sort=oldest&page=2");
        awaitHeading(page, "results for school, page 2 of");
        assertThat(box(page)).hasValue("school");
        assertThat(page.locator("[id='facet-register:panel-decisions']")).isChecked();
        assertThat(page.locator("#from-year")).hasValue("2016");
        assertThat(page.locator("#to-month")).hasValue("11");
        assertThat(page.getByLabel("Sort by")).hasValue("oldest");
        assertThat(page.locator("#search-tags")).containsText("Date: 2016 to November 2018");
    }

    @Test
    void backAndForward_walkThroughWhatWasAsked() {
        page = browser.search("");
        assertThat(page.locator("#search-start")).isVisible();
        box(page).pressSequentially("absence", new Locator.PressSequentiallyOptions().setDelay(60));
        awaitHeading(page, "results for absence");
        box(page).press("Enter");
        awaitFragment("q=absence");
        choices(page, "register").first().check();
        assertThat(page.locator("#search-tags button")).hasCount(2);
        box(page).fill("health");
        awaitHeading(page, "for health");
        page.goBack();
        awaitHeading(page, "results? for absence");
        assertThat(box(page)).hasValue("absence");
        assertThat(page.locator("#search-tags button")).hasCount(2);
        page.goBack();
        assertThat(page.locator("#search-tags button")).hasCount(0);
        page.goBack();
        assertThat(page.locator("#search-start")).isVisible();
        assertThat(box(page)).hasValue("");
        page.goForward();
        awaitHeading(page, "results for absence");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#", "#nonsense", "#q", "#=", "#&&&", "#q=%", "#q=%E0%A4%A", "#register=<script>",
        "#__proto__=x&constructor=y", "#page=-1&sort=best&from=2018-13", "#from=2019&to=2018", "#page=1e9", "?x=1", "?q=",
        "?q=%FF", "?q=a&q=b#"})
    void malformedAddress_breaksNothing(String address) {
        page = browser.search(address);
        assertThat(page.locator("#search-start:visible, #search-results:visible")).isVisible();
        assertThat(page.locator("#search-fault")).isHidden();
        box(page).fill("absence");
        awaitHeading(page, "results for absence");
    }

    @Test
    void unknownValue_findsNothingAndCanBeTakenAway() {
        page = browser.search("#q=absence&access=by_pigeon");
        awaitHeading(page, "^No results for absence$");
        link(page, "Search without filters").click();
        awaitHeading(page, "results for absence");
    }

    @Test
    void placesOnThePage_areReachedWithoutLosingTheSearch() {
        page = browser.search("#q=absence");
        awaitHeading(page, "results for absence");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("#main")).isFocused();
        assertEquals("q=absence", fragment());
        page.locator("#search-skip").focus();
        page.keyboard().press("Enter");
        assertThat(heading(page)).isFocused();
        assertEquals("q=absence", fragment());
    }
}
