package uk.openbook.publish.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.openbook.publish.proof.SiteInMemory.page;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

    private final SiteInMemory site = new SiteInMemory()
            .with("index.html", page("<p id=\"top\"><p id='caf\u00e9'><p id=\"a&amp;b\"><p id=\"x%41\">"))
            .with("npd/index.html", page("<h2 id=\"list\">List</h2>"))
            .with("npd/a.html", page(""))
            .with("assets/s.svg", "<svg><symbol id=\"star\"/></svg>")
            .with("downloads/a.csv", "a");

    private List<String> faultsOfLink(String link) throws Exception {
        return site.with("npd/b.html", page("<p id=\"here\"><a href=\"" + link + "\">")).pageFaults();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.html", "./a.html", "../npd/a.html", "index.html#list", "../index.html",
            "../npd/./a.html",
            "../index.html#top", "../index.html#caf\u00e9", "../index.html#caf%C3%A9", "../index.html#caf%c3%a9",
            "../index.html#a&amp;b", "../index.html#a&#38;b", "#here", "b.html#here", "../downloads/a.csv",
            "../assets/s.svg#star", "a.html?q=x", "?q=x", "a&#46;html", "../x/../index.html",
            "https://example.org/", "https://example.org/#", "http://example.org/a?b=c&amp;d=e", "mailto:a@example.org",
            "tel:+441", "HTTPS://example.org", "https://data.example.org/", "https://data.example.org/npd/a.html",
            "https://data.example.org/npd/", "https://data.example.org/npd/#list"})
    void linkThatLeadsSomewhere_isNoFault(String link) throws Exception {
        assertEquals(List.of(), faultsOfLink(link));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gone.html", "../a.html", "A.html", "a.html/b.html", "../npd", "index.html#gone", "#gone",
            "b.html#gone", "../assets/s.svg#gone", "../downloads/a.csv#row=1", "https://data.example.org/gone.html",
            "https://data.example.org/npd/a.html#gone", "gone.html#here", "a.html#list", " a.html",
            "../index.html#a&amp;amp;b"})
    void linkToNoFileOrPlace_isAFault(String link) throws Exception {
        var faults = faultsOfLink(link);
        assertEquals(1, faults.size(), faults::toString);
        assertTrue(faults.get(0).startsWith("npd/b.html: the link '" + link + "' leads to "), faults::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/index.html", "//example.org/", "../npd/", ".", "..", "./", "../",
            "../../index.html", "..//index.html", "#", "a.html#", "javascript:alert(1)", "java&#115;cript:alert(1)",
            "data:text/html,x", "file:///etc/passwd"})
    void linkOfAWrongForm_isAFaultWithItsReason(String link) throws Exception {
        var faults = faultsOfLink(link);
        assertEquals(1, faults.size(), faults::toString);
        assertTrue(faults.get(0).startsWith("npd/b.html: the link '" + link + "' "), faults::toString);
    }

    @Test
    void faultOfALink_saysWhereWhatAndWhatToDo() throws Exception {
        assertEquals(List.of("npd/b.html: the link '/index.html' starts at the root of the server, so that it leads "
                + "nowhere when the site stands in a folder. Begin at the page's own folder"),
                faultsOfLink("/index.html"));
        assertEquals(List.of("npd/b.html: the link '../npd/' leads to a folder, which does not open from a disk. "
                + "Name its index.html"), faultsOfLink("../npd/"));
        assertEquals(List.of("npd/b.html: the link 'index.html#gone' leads to a file that has no such place. Give the "
                + "place that id, or correct the link here and on any other page that has it"),
                faultsOfLink("index.html#gone"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/npd/a.html", "/npd/", "#here", "https://example.org/",
        "https://data.example.org/npd/a.html"})
    void linkOfThePageForWhatIsNotThere_mayBeginAtTheServersRoot(String link) throws Exception {
        assertEquals(List.of(), site.with("404.html", page("<p id=\"here\"><a href=\"" + link + "\">")).pageFaults());
    }

    @Test
    void linkOfThePageForWhatIsNotThere_hasNoFolder() throws Exception {
        assertEquals(List.of("404.html: the link 'index.html' does not begin with /, so that it leads nowhere when the "
                + "page is shown at another address. Begin it so"),
                site.with("404.html", page("<a href=\"index.html\">")).pageFaults());
        assertTrue(site.with("404.html", page("<a href=\"/gone.html\">")).pageFaults().get(0)
                .contains("'/gone.html' leads to no file"));
    }

    @Test
    void barOfThePageForWhatIsNotThere_excusesNoOtherPage() throws Exception {
        var bar = "<header><a href=\"/index.html\">Home</a></header>";
        var faults = site.with("404.html", page(bar)).with("505.html", page(bar)).with("506.html", page(bar))
                .pageFaults();
        assertEquals(2, faults.size(), faults::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<img src=\"gone.png\">", "<img alt='' src='gone.png'/>", "<a class=x href=gone.png>",
            "<A HREF = \"gone.png\" >", "<form action=\"gone.png\">", "<link rel=\"icon\" href=\"gone.png\">",
            "<script src=\"gone.png\"></script>", "<svg><title>A</title><use href=\"gone.png\"/></svg>",
            "<a title=\"a > b\" href=\"gone.png\">", "<a disabled href=\"gone.png\">", "<br/><a\nhref=\"gone.png\"\n>",
            "<!-- a --><a href=\"gone.png\">", "1 < 2 <a href=\"gone.png\">"})
    void everyKindOfLink_isFollowed(String html) throws Exception {
        var faults = site.with("npd/b.html", page(html)).pageFaults();
        assertEquals(1, faults.size(), faults::toString);
        assertTrue(faults.get(0).contains("'gone.png' leads to no file"), faults::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!-- <a href=\"gone.html\"> -->", "<script>var a = '<a href=\"gone.html\">';</script>",
            "<p data-href=\"gone.html\" hreflang=\"gone.html\">", "href=\"gone.html\"", "<p>a &lt;a href=\"gone.html\"",
            "<textarea><a href=\"gone.html\"></textarea>", "<style>a[href=\"gone.html\"] {}</style>"})
    void whatOnlyLooksLikeALink_isPassedOver(String html) throws Exception {
        assertEquals(List.of(), site.with("npd/b.html", page(html)).pageFaults());
    }

    @Test
    void brokenLinkOnManyPages_isListedOnceForTheFirst() throws Exception {
        for (int i = 0; i < 5; i++) {
            site.with("npd/p" + i + ".html", page("<a href=\"gone.html\"><a href=\"./gone.html\">"));
        }
        var faults = site.pageFaults();
        assertEquals(2, faults.size());
        assertTrue(faults.stream().allMatch(fault -> fault.startsWith("npd/p0.html: ")), faults::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"header", "footer"})
    void partThatPagesRepeat_isFollowedInEachFolder(String part) throws Exception {
        var bar = "<" + part + "><a href=\"a.html\">A</a><a href=\"gone.html\">Gone</a></" + part + ">";
        var faults = site.with("npd/p0.html", page(bar)).with("npd/p1.html", page(bar))
                .with("other/p2.html", page(bar)).pageFaults();
        assertEquals(3, faults.size(), faults::toString);
        assertTrue(faults.get(0).startsWith("npd/p0.html: the link 'gone.html' leads to "), faults::toString);
        assertTrue(faults.get(1).startsWith("other/p2.html: the link 'a.html' leads to "), faults::toString);
        assertTrue(faults.get(2).startsWith("other/p2.html: the link 'gone.html' leads to "), faults::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p id=\"list\">", "<a href=\"#gone\">Gone</a>", "<a href=\"javascript:x\">X</a>",
            "<h1>Again</h1>", "<!-- <footer></footer> --><a href=\"//x\">X</a>"})
    void whatConcernsEachPage_isSaidOfEachThatRepeatsIt(String inHeader) throws Exception {
        var header = "<header><a href=\"a.html\">A</a>" + inHeader + "</header><p id=\"list\"></p>";
        for (int i = 0; i < 3; i++) {
            site.with("npd/p" + i + ".html", page(header));
        }
        var faults = site.pageFaults();
        for (int i = 0; i < 3; i++) {
            var page = "npd/p" + i + ".html: ";
            assertEquals(1, faults.stream().filter(fault -> fault.startsWith(page)).count(), () -> page + faults);
        }
    }

    @Test
    void pageCutShort_endsQuietly() throws Exception {
        for (var end : List.of("<", "<a", "<a href", "<a href=", "<a href=\"", "<a href=\"a.html",
                "<!--", "<!", "</", "<title lang=\"en", "<header", "<header><a href=\"a.html\">A</a>")) {
            var html = page("");
            assertEquals(List.of(), site.with("npd/b.html", html + end).pageFaults().stream()
                    .filter(fault -> !fault.contains("is empty")).toList(), end);
        }
    }

    @Test
    void idTwiceOnAPage_isAFault() throws Exception {
        assertEquals(List.of("npd/b.html: the id 'list' stands on this page twice. Give each place an id of its own"),
                site.with("npd/b.html", page("<p id=\"list\"><p id=list>")).pageFaults());
    }

    @Test
    void oneIdOnTwoPages_isNoFault() throws Exception {
        assertEquals(List.of(), site.with("npd/b.html", page("<p id=\"list\">")).pageFaults());
    }

    @Test
    void twoHeadingsOrNone_areAFault() throws Exception {
        assertEquals(List.of("npd/b.html: the page has 2 headings of the first level. Give each page exactly one h1"),
                site.with("npd/b.html", page("<h1 class=\"x\">Again</h1>")).pageFaults());
        assertEquals(List.of("npd/b.html: the page has 0 headings of the first level. Give each page exactly one h1"),
                site.with("npd/b.html", page("").replace("<h1>A page</h1>", "")).pageFaults());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<title></title>", "<title> </title>"})
    void pageWithoutATitle_isAFault(String title) throws Exception {
        assertEquals(List.of("npd/b.html: the page has no title. Give it a title element in its head"),
                site.with("npd/b.html", page("<svg><title>Star</title></svg>")
                        .replace("<title>A page</title>", title)).pageFaults());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "<html lang>", "<html lang=\"\">"})
    void pageWithoutALanguage_isAFault(String root) throws Exception {
        assertEquals(List.of("npd/b.html: the page does not say its language. Give its html element a lang"),
                site.with("npd/b.html", page("<p lang=\"cy\">").replace("<html lang=\"en\">", root)).pageFaults());
    }
}
