package uk.openbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.openbook.browser.SearchBrowser.awaitHeading;
import static uk.openbook.browser.SearchBrowser.button;
import static uk.openbook.browser.SearchBrowser.total;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader takes away from a search: rows and a link. */
class SearchTakeAwayIT {

    private static SearchBrowser browser;
    private Page page;

    @TempDir
    private Path folder;

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
        assertEquals(List.of(), browser.complaints(page));
        page.context().close();
    }

    private List<List<String>> rows(Path file) throws IOException {
        try (var rows = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
            return rows.stream().map(row -> row.toList()).toList();
        }
    }

    private void assertRowsOf(String register, Download download, int count) throws IOException {
        assertEquals(register + "-search.csv", download.suggestedFilename());
        var file = folder.resolve(register + ".csv");
        download.saveAs(file);
        var found = rows(file);
        var all = rows(SampleSite.folder().resolve("downloads/" + register + "-spreadsheet.csv"));
        assertEquals(all.get(0), found.get(0));
        assertEquals(count, found.size() - 1);
        assertTrue(new HashSet<>(all).containsAll(found));
        assertTrue(Files.readString(file).endsWith("\r\n"));
    }

    @Test
    void rowsOfOneRegister_areSavedAtOnce() throws IOException {
        page = browser.search("#q=absence&register=panel-decisions");
        awaitHeading(page, "results for absence");
        var download = page.waitForDownload(() -> button(page, "Download these rows (CSV)").click());
        assertRowsOf("panel-decisions", download, total(page));
        assertThat(page.locator("#search-files a")).hasText("Panel decisions (CSV)");
        assertThat(button(page, "Download these rows (CSV)")).isEnabled();
    }

    @Test
    void rowsOfTheStartOfAWord_areThoseThatAreShown() throws IOException {
        page = browser.search("#register=panel-decisions");
        awaitHeading(page, "^164 results");
        SearchBrowser.box(page).pressSequentially("absen");
        awaitHeading(page, "results for absen");
        var download = page.waitForDownload(() -> button(page, "Download these rows (CSV)").click());
        assertRowsOf("panel-decisions", download, total(page));
    }

    @Test
    void rowsOfSeveralRegisters_areAFileForEach() throws IOException {
        page = browser.search("#q=absence");
        awaitHeading(page, "results for absence");
        var choices = SearchBrowser.choices(page, "register");
        var counts = new HashMap<String, Integer>();
        for (int i = 0; i < choices.count(); i++) {
            counts.put(choices.nth(i).getAttribute("id").replace("facet-register:", ""),
                    SearchBrowser.count(choices.nth(i)));
        }
        button(page, "Download these rows (CSV)").click();
        var links = page.locator("#search-files a");
        assertThat(links).hasCount(counts.size());
        assertThat(page.locator("#search-files-title")).isFocused();
        for (int i = 0; i < links.count(); i++) {
            var link = links.nth(i);
            var register = link.getAttribute("download").replace("-search.csv", "");
            assertRowsOf(register, page.waitForDownload(link::click), counts.get(register));
        }
        SearchBrowser.box(page).fill("health");
        awaitHeading(page, "for health");
        assertThat(links).hasCount(0);
    }

    @Test
    void link_isCopied() {
        page = browser.window(window -> window.setPermissions(List.of("clipboard-read", "clipboard-write")));
        page.navigate(browser.url("search.html#q=absence&register=panel-decisions"));
        awaitHeading(page, "results for absence");
        button(page, "Copy link to this search").click();
        assertThat(page.locator("#search-link")).hasText("The link is copied.");
        assertEquals(page.url(), page.evaluate("navigator.clipboard.readText()"));
    }

    @Test
    void link_thatCannotBeCopied_isShownSelected() {
        page = browser.window();
        page.addInitScript("Object.defineProperty(navigator, 'clipboard', {value: undefined})");
        page.navigate(browser.url("search.html#q=absence"));
        awaitHeading(page, "results for absence");
        button(page, "Copy link to this search").click();
        var field = page.getByLabel("Copy this link to the search:");
        assertThat(field).isFocused();
        assertThat(field).hasValue(page.url());
        assertEquals(page.url(), page.evaluate("getSelection().toString()"));
    }
}
