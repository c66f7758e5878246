package uk.openbook.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.openbook.input.settings.SettingsException;
import uk.openbook.model.GuidancePage;
import uk.openbook.render.OutputException;
import uk.openbook.render.TemporaryFolder;

class GuidanceBakerTest {

    private static final LocalDate DAY = LocalDate.of(2018, 9, 25);

    /** A view model as the caller makes them. */
    public record View(String heading) {
    }

    @TempDir
    private Path site;
    @TempDir
    private Path scratch;
    private TemporaryFolder temporary;

    @AfterEach
    void closeTemporary() {
        temporary.close();
    }

    @BeforeEach
    void emptySite() throws IOException {
        temporary = TemporaryFolder.openIn(() -> scratch);
        write("site-config.properties", "site.title=A site\n");
        write("templates/page.ftlh", "${page.heading}|${content.date?date}|${content.body?no_esc}|"
                + "<#list content.updates as update>${update.date}: ${update.note};</#list>");
        Files.createDirectories(site.resolve("content"));
    }

    private void write(String path, String text) throws IOException {
        var file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private GuidancePage page(String name, String text) throws IOException {
        return page(name, "status=published\nupdate.2018-10-01=Later.\nupdate.2018-09-25=First.\n", text);
    }

    private GuidancePage page(String name, String header, String text) throws IOException {
        write("content/" + name + ".md", "title=T\ndate=2018-09-25\ntype=page\n" + header + "~~~~~~\n" + text);
        return new GuidancePage("content/" + name + ".md", name + ".html", "About " + name, "", DAY,
                List.of(new GuidancePage.Update(LocalDate.of(2018, 10, 1), "Later."),
                        new GuidancePage.Update(DAY, "First.")), 1);
    }

    /** The text of each file, by its path. */
    private Map<String, String> bake(GuidancePage... pages) throws IOException {
        var files = new GuidanceBaker(site, new FreemarkerTemplates(site)).bake(List.of(pages),
                Map.of("entries panel-decisions", "1,234", "newest-release", "a*b* <c>"),
                page -> new View(page.title()));
        var texts = new LinkedHashMap<String, String>();
        files.forEach((path, bytes) -> texts.put(path, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }

    private String fault(GuidancePage... pages) {
        return assertThrows(OutputException.class, () -> bake(pages)).getMessage();
    }

    private void assertScratchIsEmpty() throws IOException {
        try (var files = Files.walk(scratch, 2)) {
            assertEquals(List.of("lock"), files.filter(file -> scratch.relativize(file).getNameCount() == 2)
                    .map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void publishedPage_isBakedWithItsViewModelTextAndUpdates() throws IOException {
        assertEquals(Map.of("panels.html", "About panels|2018-09-25|<p>Text &amp; more</p>|"
                        + "2018-10-01: Later.;2018-09-25: First.;"),
                bake(page("panels", "Text & more\n")));
        assertScratchIsEmpty();
    }

    @Test
    void pages_keepTheirOrderAndTheirFolders() throws IOException {
        var baked = bake(page("z", "z"), page("more/deep", "[back](../z.html)"), page("a", "a"));

        assertEquals(List.of("z.html", "more/deep.html", "a.html"), List.copyOf(baked.keySet()));
        assertTrue(baked.get("more/deep.html").contains("href=\"../z.html\""));
    }

    @Test
    void pageHeldBack_reachesTheOutputInNoForm() throws IOException {
        page("draft", "status=draft\n", "CANARY {{no such figure}} [x](secret.txt)");
        write("content/secret.txt", "CANARY");
        write("content/broken.md", "CANARY, and no lines above");

        var baked = bake(page("open", "Open"));

        assertEquals(List.of("open.html"), List.copyOf(baked.keySet()));
        assertFalse(baked.toString().contains("CANARY"));
        assertScratchIsEmpty();
    }

    @Test
    void siteWithoutPages_bakesNothing() throws IOException {
        Files.delete(site.resolve("content"));

        assertEquals(Map.of(), bake());
    }

    @Test
    void siteWithoutTemplates_usesThoseThatTravelWithTheProgram() throws IOException {
        Files.move(site.resolve("templates/page.ftlh"), site.resolve("templates/other.ftlh"));
        write("templates/page.ftlh", "<#include \"travelling.ftlh\">");

        assertEquals("travelling View[heading=About a]\n", bake(page("a", "a")).get("a.html"));
    }

    @Test
    void figures_standInTheTextAsPlainWords() throws IOException {
        var text = bake(page("a", "{{entries panel-decisions}}, {{ entries\npanel-decisions }}, {{newest-release}}"))
                .get("a.html");

        assertTrue(text.contains(">1,234, 1,234, a*b* &lt;c&gt;<"), text);
    }

    @Test
    void unknownFigure_isSaid() throws IOException {
        assertEquals("content/a.md: there is no figure {{entries panels}}. Correct its name",
                fault(page("a", "{{entries panels}}")));
    }

    @Test
    void pageWithoutText_hasNone() throws IOException {
        assertTrue(bake(page("a", "")).get("a.html").startsWith("About a|2018-09-25||"));
    }

    @Test
    void templateError_isSaidAndLeavesNoFile() throws IOException {
        write("templates/page.ftlh", "<p>\n${page.headign}");

        var fault = fault(page("a", "a"), page("b", "b"));

        assertTrue(fault.startsWith("templates/page.ftlh:2: there is nothing by the name 'page.headign' here"), fault);
        assertScratchIsEmpty();
    }

    @Test
    void malformedTemplate_isSaidAndLeavesNoFile() throws IOException {
        write("templates/page.ftlh", "<#if>");

        assertTrue(fault(page("a", "a")).startsWith("templates/page.ftlh:1: "));
        assertScratchIsEmpty();
    }

    @Test
    void templateThatRendersNothing_isAFault() throws IOException {
        write("templates/page.ftlh", "");

        assertTrue(fault(page("a", "a")).contains("nothing was rendered at a.html"));
    }

    @Test
    void viewModelThatFails_isAFault() throws IOException {
        var page = page("a", "a");
        var fault = assertThrows(OutputException.class, () -> new GuidanceBaker(site, new FreemarkerTemplates(site))
                .bake(List.of(page), Map.of(), any -> {
                    throw new IllegalStateException("no luck");
                }));

        assertTrue(fault.getMessage().contains("no luck"), fault.getMessage());
        assertScratchIsEmpty();
    }

    @Test
    void pageThatJBakePassesOver_isAFault() throws IOException {
        var hidden = page("more/hidden", "text");
        write("content/more/.jbakeignore", "");
        assertTrue(fault(hidden).startsWith("content/more/hidden.md: JBake made no page of it."));

        var headless = page("headless", "text");
        write("content/headless.md", "no lines above");
        assertTrue(fault(headless).startsWith("content/headless.md: JBake made no page of it."));
    }

    @Test
    void pageThatJBakeReadsAsADraft_isAFault() throws IOException {
        assertEquals("content/a.md: JBake reads the status 'draft' where the checks read 'published'",
                fault(page("a", "status=draft\n", "text")));
    }

    @Test
    void pageAtAnotherAddressThanTheChecksSay_isAFault() throws IOException {
        page("a", "text");

        assertEquals("JBake made a page at a.html that may not be published",
                fault(new GuidancePage("content/a.md", "b.html", "B", "", DAY, List.of(), 1)));
    }

    @Test
    void bytes_areTheSameInAnyTimeZoneLanguageAndYear() throws IOException {
        var page = page("a", "## IDENTIFIABILITY\n\n1. one\n");
        var here = bake(page);
        var zone = TimeZone.getDefault();
        var language = Locale.getDefault();
        try {
            for (var elsewhere : List.of("Pacific/Kiritimati", "America/Los_Angeles")) {
                TimeZone.setDefault(TimeZone.getTimeZone(elsewhere));
                Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));
                Files.setLastModifiedTime(site.resolve("content/a.md"), FileTime.fromMillis(0));
                assertEquals(here, bake(page));
                Locale.setDefault(Locale.forLanguageTag("tr-TR"));
                assertEquals(here, bake(page));
                assertEquals(Locale.forLanguageTag("tr-TR"), Locale.getDefault());
                assertEquals(TimeZone.getTimeZone(elsewhere), TimeZone.getDefault());
            }
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(language);
        }
    }

    @Test
    void folderOfTheSite_doesNotShowInThePage() throws IOException {
        write("templates/page.ftlh", "<#list content as key, value>${key} </#list>${content.uri}");

        var text = bake(page("a", "a")).get("a.html");

        assertFalse(text.contains("file "), text);
        assertTrue(text.endsWith("a.html"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"template.page.file=page.ftl", "date.format=dd/MM/yyyy", "uri.noExtension=true",
        "render.feed=true", "default.status=published", "content.folder=pages"})
    void settingThatCannotBeKept_isSaid(String setting) throws IOException {
        write("site-config.properties", setting);
        var name = setting.substring(0, setting.indexOf('='));
        var page = page("a", "a");

        var fault = assertThrows(SettingsException.class, () -> bake(page)).getMessage();

        assertTrue(fault.startsWith("site-config.properties: " + name + " is '"), fault);
        assertTrue(fault.endsWith("' works. Remove the line"), fault);
    }

    @Test
    void settingThatIsAsItMustBe_isNoFault() throws IOException {
        write("site-config.properties", "template.page.file = page.ftlh \nrender.feed=false\nasset.folder=templates/assets \ntag.sanitize=true\n");

        assertEquals(1, bake(page("a", "a")).size());
    }

    @Test
    void textNestedTooDeeply_isFaultThatNamesThePage() throws IOException {
        var deep = page("a", "> ".repeat(20_000) + "x");

        var fault = assertThrows(OutputException.class, () -> bake(deep)).getMessage();

        assertTrue(fault.startsWith("content/a.md: Text is nested too deeply for Markdown: "), fault);
    }

    @Test
    void bake_logsNothing() throws IOException {
        var logged = new ArrayList<String>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(line.getMessage());
            }

            @Override
            public void flush() {
            }

            @Override
            public void close() {
            }
        };
        var logger = Logger.getLogger("org.jbake");
        logger.setLevel(Level.ALL);
        logger.addHandler(handler);
        try {
            page("draft", "status=draft\n", "held back");
            bake(page("a", "a"));
        } finally {
            logger.removeHandler(handler);
        }
        assertEquals(List.of(), logged);
    }
}
