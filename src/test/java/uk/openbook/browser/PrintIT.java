package uk.openbook.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Margin;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Entries on paper: on one or two sheets of A4, with their address and their release. Printed are those of the sample
 * with the most on their pages, which are those with the most cells, codes or history, and every tenth of the others.
 */
class PrintIT {

    /** A page object of a PDF, and not the tree of pages; Chromium leaves them uncompressed. */
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page(?!s)\\b");

    /** In CSS pixels: 9 points. */
    private static final double SMALLEST = 9 * 96.0 / 72;

    private static final int LONGEST = 80;

    private static Chromium chromium;
    private static StaticServer server;
    private static Page page;

    @BeforeAll
    static void open() {
        server = StaticServer.of(SampleSite.folder());
        chromium = Chromium.open();
        page = chromium.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    }

    @AfterAll
    static void close() {
        chromium.close();
        server.close();
    }

    /** The longest pages first, then a part of the others. */
    private static List<String> longestAndSome() throws IOException {
        var entries = new ArrayList<>(entries());
        entries.sort(Comparator.comparing(path -> -SampleSite.folder().resolve(path).toFile().length()));
        return IntStream.range(0, entries.size()).filter(i -> i < LONGEST || i % 10 == 0).mapToObj(entries::get)
                .toList();
    }

    private static List<String> entries() throws IOException {
        var entries = new ArrayList<String>();
        for (var register : List.of("panel-decisions", "npd-requests", "external-shares", "disclosures")) {
            try (var files = Files.list(SampleSite.folder().resolve(register))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".html") && !name.matches("index\\.html|page-\\d+\\.html"))
                        .sorted().map(name -> register + "/" + name).filter(path -> !leadsOn(path))
                        .forEach(entries::add);
            }
        }
        return entries;
    }

    private static boolean leadsOn(String path) {
        try {
            return Files.readString(SampleSite.folder().resolve(path)).contains("http-equiv=\"refresh\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int sheets(String path) {
        page.navigate(server.url(path));
        // The sheet's margins are those of the style sheet.
        var pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true)
                .setMargin(new Margin()));
        return (int) SHEET.matcher(new String(pdf, StandardCharsets.ISO_8859_1)).results().count();
    }

    @Test
    void entry_takesOneOrTwoSheets() throws IOException {
        var entries = longestAndSome();
        assertTrue(entries.size() > LONGEST, entries.size() + " entries");
        var counts = new TreeMap<Integer, List<String>>();
        entries.forEach(entry -> counts.computeIfAbsent(sheets(entry), any -> new ArrayList<>()).add(entry));
        assertTrue(counts.firstKey() >= 1 && counts.lastKey() <= 2, () -> counts.tailMap(3).toString());
    }

    @Test
    void printedEntry_showsItsAddressAndRelease() throws IOException {
        for (var path : longestAndSome().subList(LONGEST - 10, LONGEST + 20)) {
            page.navigate(server.url(path));
            var cite = page.locator(".ob-cite");
            assertTrue(cite.isVisible(), path);
            assertTrue(cite.innerText().contains("https://data-sharing.example.org/" + path), cite.innerText());
            assertTrue(cite.innerText().matches("(?s).*, release of \\d+ \\w+ 201[78]\\. .*"), cite.innerText());
            for (var hidden : List.of("header nav", ".govuk-breadcrumbs", ".ob-sections", ".ob-footer nav")) {
                assertTrue(page.locator(hidden).isHidden(), path + " " + hidden);
            }
            assertEquals(List.of(), tooSmall(), path);
        }
        assertEquals(List.of(), chromium.complaints(page));
    }

    /** Texts in letters smaller than nine points. */
    private static Object tooSmall() {
        return page.evaluate("""
                smallest => [...document.querySelectorAll('body *')]
                    .filter(element => element.checkVisibility() && [...element.childNodes]
                        .some(child => child.nodeType === 3 && child.data.trim() !== '')
                        && parseFloat(getComputedStyle(element).fontSize) < smallest - 0.1)
                    .map(element => element.outerHTML.slice(0, 80))""", SMALLEST);
    }
}
