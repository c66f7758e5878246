package uk.openbook.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.openbook.model.Safe;
import uk.openbook.render.OutputException;

class FreemarkerTemplatesTest {

    /** A view model as pages have them. */
    public record Card(String title, Optional<Link> link, List<Link> links, Map<String, Integer> counts, Safe safe,
            int number) {

        static Card titled(String title) {
            return new Card(title, Optional.empty(), List.of(), Map.of(), Safe.DATA, 0);
        }

        public String shout() {
            return title + "!";
        }

        public boolean linked() {
            return link.isPresent();
        }

        public String broken() {
            throw new IllegalStateException("no luck");
        }
    }

    public record Link(String text) {
    }

    record Hidden(String text) {
    }

    @TempDir
    private Path site;

    @BeforeEach
    void ownTemplates() throws IOException {
        Files.createDirectory(site.resolve("templates"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<#macro a><@a/></#macro><@a/>", "<#include \"test.ftlh\">",
        "<#function f x><#return f(x + 1)></#function>${f(1)}"})
    void templateThatLeadsBackToItself_isNamed(String template) {
        var fault = assertThrows(OutputException.class, () -> render(template, Card.titled("T")));
        assertEquals("templates/test.ftlh: the template, or one that it includes, includes or calls itself without end, or "
                + "is nested too deeply. Look for a macro, a function or an include that leads back to itself",
                fault.getMessage());
    }

    @Test
    void byteOrderMark_isNotPartOfThePage() throws IOException {
        assertEquals("T", render("\uFEFFT", Card.titled("T")));
        assertEquals("", render("", Card.titled("T")));
    }

    @Test
    void templateThatIsNestedTooDeeply_isNamed() {
        var fault = assertThrows(OutputException.class, () -> render("<#if true>".repeat(50_000), Card.titled("T")));
        assertTrue(fault.getMessage().startsWith("templates/test.ftlh: "), fault::getMessage);
    }

    @Test
    void templateThatWritesWithoutEnd_isNamed() throws IOException {
        Files.writeString(site.resolve("templates/test.ftlh"), "<#list 1.. as x>" + "0123456789".repeat(100) + "</#list>");
        var fault = assertThrows(OutputException.class, () -> new FreemarkerTemplates(site).render("test.ftlh",
                Card.titled("T")));
        assertEquals("templates/test.ftlh: the page is longer than any browser can show. Look for a list or a loop without an "
                + "end in the template and those that it includes", fault.getMessage());
    }

    @Test
    void methodOfAViewModelWithParameters_isAFaultOfTheTemplate() {
        assertTrue(fault("${page.shout(1)}", Card.titled("x")).startsWith("templates/test.ftlh:1: "));
    }

    private String render(String template, Object page) throws IOException {
        Files.writeString(site.resolve("templates/test.ftlh"), template);
        return new FreemarkerTemplates(site).render("test.ftlh", page);
    }

    private String fault(String template, Object page) {
        return assertThrows(OutputException.class, () -> render(template, page)).getMessage();
    }

    @Test
    void text_isEscaped() throws IOException {
        assertEquals("&lt;script&gt; &amp; &quot;", render("${page.title}", Card.titled("<script> & \"")));
    }

    @Test
    void recordMembers_areReadByName() throws IOException {
        var card = new Card("Title", Optional.of(new Link("first")), List.of(new Link("a"), new Link("b")),
                Map.of("rows", 3), Safe.PEOPLE, 12_345);

        assertEquals("Title Title! first a,b 3 PEOPLE people 12345 yes", render("${page.title} ${page.shout} "
                + "${page.link.text} <#list page.links as link>${link.text}<#sep>,</#list> ${page.counts.rows} "
                + "${page.safe} ${page.safe.word()} ${page.number} ${page.linked?then('yes', 'no')}", card));
    }

    @Test
    void emptyOptional_isAMissingValue() throws IOException {
        assertEquals("none, none", render("<#if page.link??>some<#else>none</#if>, ${(page.link.text)!'none'}",
                Card.titled("x")));
    }

    @Test
    void templateOfTheSite_comesBeforeTheOneThatTravelsWithTheProgram() throws IOException {
        Files.writeString(site.resolve("templates/travelling.ftlh"), "own ${page}");
        assertEquals("own page", new FreemarkerTemplates(site).render("travelling.ftlh", "page"));
    }

    @Test
    void siteWithoutTemplates_usesThoseThatTravelWithTheProgram() throws IOException {
        assertEquals("travelling a &amp; b\n",
                new FreemarkerTemplates(site.resolve("elsewhere")).render("travelling.ftlh", "a & b"));
    }

    @Test
    void missingTemplate_isSaidByName() {
        var fault = assertThrows(OutputException.class,
                () -> new FreemarkerTemplates(site).render("lost.ftlh", "page"));

        assertEquals("templates/lost.ftlh: there is no such template. Restore it, or correct its name",
                fault.getMessage());
    }

    @Test
    void missingValue_isSaidWithTemplateAndLine() {
        var fault = fault("one\ntwo ${page.titel}", Card.titled("x"));

        assertTrue(fault.startsWith("templates/test.ftlh:2: there is nothing by the name 'page.titel' here. "
                + "Correct the name, or "), fault);
        assertFalse(fault.contains("\n") || fault.contains("\tat ") || fault.contains("Tip"), fault);
    }

    @Test
    void malformedTemplate_isSaidWithTemplateAndLine() {
        var fault = fault("one\n<#if page.title>two", Card.titled("x"));

        assertTrue(fault.startsWith("templates/test.ftlh:2: "), fault);
        assertFalse(fault.contains("\n"), fault);
    }

    @Test
    void includedTemplateAtFault_isTheOneThatIsNamed() throws IOException {
        Files.writeString(site.resolve("templates/part.ftlh"), "\n\n${page.titel}");

        assertTrue(fault("<#include \"part.ftlh\">", Card.titled("x")).startsWith("templates/part.ftlh:3: "));
    }

    @Test
    void viewModelThatThrows_isSaidAndKeptAsTheCause() {
        var fault = assertThrows(OutputException.class, () -> render("${page.broken}", Card.titled("x")));

        assertTrue(fault.getMessage().startsWith("templates/test.ftlh:1: "), fault.getMessage());
        var cause = (Throwable) fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        assertEquals("no luck", cause.getMessage());
    }

    @Test
    void viewModelThatIsNotPublic_isRefusedAndNotSeenAsEmpty() {
        assertTrue(fault("<#if page.text??>some</#if>", new Hidden("x")).contains("Hidden is not public"));
    }

    @Test
    void severalThreads_renderTheSamePage() throws Exception {
        Files.writeString(site.resolve("templates/test.ftlh"), "<#list page.links as link>${link.text};</#list>");
        var templates = new FreemarkerTemplates(site);
        var links = new ArrayList<Link>();
        for (int i = 0; i < 200; i++) {
            links.add(new Link("link " + i));
        }
        var card = new Card("x", Optional.empty(), links, Map.of(), Safe.DATA, 0);
        Callable<String> page = () -> templates.render("test.ftlh", card);
        var threads = Executors.newFixedThreadPool(4);
        try {
            var pages = new HashSet<String>();
            for (var rendered : threads.invokeAll(Collections.nCopies(100, page))) {
                pages.add(rendered.get());
            }
            assertEquals(1, pages.size());
            assertTrue(pages.iterator().next().endsWith("link 199;"));
        } finally {
            threads.shutdownNow();
        }
    }
}
