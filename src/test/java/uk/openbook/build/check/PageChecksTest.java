package uk.openbook.build.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.openbook.build.redaction.Fault;

class PageChecksTest {

    private final Map<String, String> others = new LinkedHashMap<>(Map.of(
            "index.html", page("<p id=\"top\"><p id=\"list\"><p id=\"caf\u00e9\"><p id=\"a&amp;b\">"),
            "npd/a.html", page(""), "npd/index.html", page("<p id=\"list\">"), "downloads/a.csv", "a",
            "assets/s.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><path id=\"star\"/></svg>"));

    private static String page(String body) {
        return "<!doctype html>\n<html lang=\"en\"><head><title>A page</title></head><body><h1>A page</h1>" + body
                + "</body></html>";
    }

    private List<String> problems(String path, String html) {
        var checks = new PageChecks("https://data.example.org/", file -> file.equals(path) || others.containsKey(file));
        checks.read(path, html.getBytes(StandardCharsets.UTF_8));
        return checks.problems(file -> Optional.of(others.get(file).getBytes(StandardCharsets.UTF_8)))
                .stream().map(Fault::toString).toList();
    }

    private List<String> problemsOfLink(String link) {
        return problems("npd/b.html", page("<p id=\"here\"><a href=\"" + link + "\">"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.html", "./a.html", "../npd/a.html", "index.html#list", "../index.html", "../npd/./a.html",
            "../index.html#top", "../index.html#caf\u00e9", "../index.html#caf%C3%A9", "../index.html#a&amp;b", "#here",
            "b.html#here", "../downloads/a.csv", "../assets/s.svg#star", "a.html?q=x", "?q=x", "a&#46;html",
            "../x/../index.html", "https://example.org/", "https://example.org/#", "http://example.org/a?b=c&amp;d=e",
            "mailto:a@example.org", "tel:+441", "HTTPS://example.org", "https://data.example.org/npd/a.html",
            "https://data.example.org/", "https://data.example.org/npd/", "https://data.example.org/npd/#list"})
    void linkThatLeadsSomewhere_isRight(String link) {
        assertEquals(List.of(), problemsOfLink(link));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gone.html", "../a.html", "A.html", "a.html/b.html", "../npd", "index.html#gone", "#gone",
            "b.html#gone", "../assets/s.svg#gone", "../downloads/a.csv#row=1", "https://data.example.org/gone.html",
            "https://data.example.org/npd/a.html#gone", "gone.html#here", "a.html#list", " a.html"})
    void linkToNoFileOrPlace_isAProblem(String link) {
        var problems = problemsOfLink(link);
        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.get(0).startsWith("npd/b.html: the link '" + link + "' leads to "), problems::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/index.html", "//example.org/", "../npd/", ".", "..", "./", "../",
            "../../index.html", "..//index.html", "#", "a.html#", "javascript:alert(1)", "data:text/html,x",
            "file:///etc/passwd"})
    void linkOfAWrongForm_isAProblemWithItsReason(String link) {
        var problems = problemsOfLink(link);
        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.get(0).startsWith("npd/b.html: the link '" + link + "' "), problems::toString);
    }

    @Test
    void problemOfALink_saysWhereWhatAndWhatToDo() {
        assertEquals(List.of("npd/b.html: the link '/index.html' starts at the root of the server, so that it leads nowhere "
                + "when the site is in a folder. Begin at the page's own folder"), problemsOfLink("/index.html"));
        assertEquals(List.of("npd/b.html: the link '../npd/' leads to a folder, which does not open from a disk. Name its "
                + "index.html"), problemsOfLink("../npd/"));
        assertEquals(List.of("npd/b.html: the link 'index.html#gone' leads to a file that has no such place. Give the "
                + "place that id, or correct the link here and on any other page that has it"),
                problemsOfLink("index.html#gone"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/npd/a.html", "/npd/", "#here", "https://example.org/"})
    void linkOfThePageForWhatIsNotThere_beginsAtTheServersRoot(String link) {
        others.put("404.html", page(""));
        assertEquals(List.of(), problems("404.html", page("<p id=\"here\"><a href=\"" + link + "\">")));
    }

    @Test
    void linkOfThePageForWhatIsNotThere_hasNoFolder() {
        assertTrue(problems("404.html", page("<a href=\"index.html\">")).get(0).contains("does not begin with /"));
        assertTrue(problems("404.html", page("<a href=\"/gone.html\">")).get(0).contains("leads to no file"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<img src=\"gone.png\">", "<a class=x href=gone.png>", "<form action=\"gone.png\">",
            "<link rel=\"icon\" href=\"gone.png\">", "<script src=\"gone.png\"></script>",
            "<svg><use href=\"gone.png\"/></svg>", "<img srcset=\"gone.png 2x\">", "<video poster=gone.png></video>",
            "<meta http-equiv=\"refresh\" content=\"0; url=gone.png\">", "<object data=gone.png></object>"})
    void everyKindOfLink_isFollowed(String html) {
        var problems = problems("npd/b.html", page(html));
        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.get(0).contains("'gone.png' leads to no file"), problems::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!-- <a href=\"gone.html\"> -->", "<script>var a = '<a href=\"gone.html\">';</script>",
            "<p data-href=\"gone.html\" hreflang=\"gone.html\">", "href=\"gone.html\"", "<p>a &lt;a href=\"gone.html\"",
            "<textarea><a href=\"gone.html\"></textarea>", "<style>a[href=\"gone.html\"] {}</style>"})
    void whatOnlyLooksLikeALink_isPassedOver(String html) {
        assertEquals(List.of(), problems("npd/b.html", page(html)));
    }

    @Test
    void pageOfWhichSomethingIsMissing_isAProblem() {
        assertEquals(List.of("a.html: the id 'list' is on this page twice. Give each place an id of its own"),
                problems("a.html", page("<p id=\"list\"><p id=list>")));
        assertEquals(List.of("a.html: the page has 2 headings of the first level. Give each page exactly one h1"),
                problems("a.html", page("<h1>Again</h1>")));
        assertEquals(List.of("a.html: the page has 0 headings of the first level. Give each page exactly one h1"),
                problems("a.html", page("").replace("<h1>A page</h1>", "")));
        assertEquals(List.of("a.html: the page has no title. Give it a title element in its head"),
                problems("a.html", page("<svg><title>Star</title></svg>").replace("<title>A page</title>", "")));
        assertEquals(List.of("a.html: the page does not say its language. Give its html element a lang"),
                problems("a.html", page("<p lang=\"cy\">").replace("<html lang=\"en\">", "<html>")));
    }
}
