package uk.openbook.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every component has an example, and each example can be read by anyone on any screen. */
class StyleGuideIT {

    private static final Pattern CLASS = Pattern.compile("govuk-[a-z_-]+");

    private static Chromium chromium;
    private static StaticServer server;
    private static Page page;

    static Stream<String> pages() throws IOException {
        return Stream.concat(Stream.of("index"), StyleGuide.names(StyleGuide.EXAMPLES).stream());
    }

    @BeforeAll
    static void open() throws IOException {
        StyleGuide.write();
        server = StaticServer.of(StyleGuide.FOLDER);
        chromium = Chromium.open();
        page = chromium.page();
    }

    @AfterAll
    static void close() {
        chromium.close();
        server.close();
    }

    @Test
    void everyComponent_hasAnExample() throws IOException {
        var without = new ArrayList<>(StyleGuide.names(StyleGuide.COMPONENTS));
        without.removeAll(StyleGuide.names(StyleGuide.EXAMPLES));
        assertEquals(List.of(), without, () -> "Components without an example. For each NAME add "
                + StyleGuide.EXAMPLES + "/NAME.ftlh: a comment that says when to use it, <#import \"../NAME.ftlh\" as …>, "
                + "and calls of its macros with values written out; methods are made with <#function>. See the others");
        var gone = new ArrayList<>(StyleGuide.names(StyleGuide.EXAMPLES));
        gone.removeAll(StyleGuide.names(StyleGuide.COMPONENTS));
        assertEquals(List.of(), gone, "Examples of components that are gone. Delete them");
    }

    /** Each macro that pages or other components call is called by the example too. */
    @Test
    void everyExample_showsAllThatPagesUse() throws IOException {
        var missing = new ArrayList<String>();
        for (var name : StyleGuide.names(StyleGuide.EXAMPLES)) {
            var shown = calls(name, List.of(StyleGuide.EXAMPLES.resolve(name + ".ftlh")));
            calls(name, templates()).stream().filter(macro -> !shown.contains(macro))
                    .map(macro -> StyleGuide.EXAMPLES + "/" + name + ".ftlh does not call the macro " + macro)
                    .forEach(missing::add);
        }
        assertEquals(List.of(), missing);
    }

    /** The macros of a component that templates call. */
    private static TreeSet<String> calls(String component, List<Path> templates) throws IOException {
        var macros = new TreeSet<String>();
        for (var template : templates) {
            var text = Files.readString(template);
            var alias = Pattern.compile("<#import \"[^\"]*\\b" + component + "\\.ftlh\" as (\\w+)>").matcher(text);
            if (alias.find()) {
                Pattern.compile("<@" + alias.group(1) + "\\.(\\w+)").matcher(text).results()
                        .map(call -> call.group(1)).forEach(macros::add);
            }
        }
        return macros;
    }

    private static List<Path> templates() throws IOException {
        try (var files = Files.walk(Path.of("templates"))) {
            return files.filter(file -> file.toString().endsWith(".ftlh") && !file.startsWith(StyleGuide.EXAMPLES))
                    .sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void example_canBeReadByAnyoneOnAnyScreen(String name) {
        page.setViewportSize(320, 640);
        page.navigate(server.url(name + ".html"));
        Axe.on(page);
        for (int width : List.of(320, 1280)) {
            page.setViewportSize(width, 800);
            assertEquals(List.of(), Axe.violations(page), "at " + width);
            assertEquals(List.of(), Axe.tooWide(page), "at " + width);
        }
        assertEquals(List.of(), chromium.complaints(page));
    }

    @Test
    @Tag("full")
    void everyExample_isSoundHtml() throws IOException, InterruptedException {
        assertEquals(List.of(), HtmlChecker.errors(StyleGuide.FOLDER));
    }

    @Test
    void examples_areNotInTheProgram() {
        assertNull(StyleGuideIT.class.getResource("/templates/components/examples/tags.ftlh"));
        assertTrue(Files.exists(StyleGuide.EXAMPLES.resolve("tags.ftlh")));
    }

    /** A class of GOV.UK Frontend stands only where its part of the style sheet is compiled in. */
    @Test
    void classesOfTheDesignSystem_areKnownToTheStyleSheet() throws IOException {
        var sheet = Files.readString(StyleGuide.FOLDER.resolve("assets/openbook.css"));
        var used = new TreeSet<String>();
        for (var template : templates()) {
            CLASS.matcher(Files.readString(template)).results().map(MatchResult::group).forEach(used::add);
        }
        assertTrue(used.contains("govuk-pagination__item"), used.toString());
        assertEquals(List.of(), used.stream().filter(name -> !sheet.contains("." + name)).toList());
    }
}
