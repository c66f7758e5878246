package uk.openbook.validation.content;

import java.util.Map;
import java.util.Set;

/** The HTML that a guidance page may have (design, D22): the site leaves out all other, and a warning tells so. */
public final class PageElements {

    /** The elements, each with the attributes that it may have. */
    public static final Map<String, Set<String>> ATTRIBUTES = Map.ofEntries(
            Map.entry("a", Set.of("href")), Map.entry("abbr", Set.of("title")), Map.entry("blockquote", Set.of()),
            Map.entry("br", Set.of()), Map.entry("code", Set.of()), Map.entry("dd", Set.of()),
            Map.entry("dl", Set.of()), Map.entry("dt", Set.of()), Map.entry("em", Set.of()),
            Map.entry("h1", Set.of("id")), Map.entry("h2", Set.of("id")), Map.entry("h3", Set.of("id")),
            Map.entry("h4", Set.of("id")), Map.entry("h5", Set.of("id")), Map.entry("h6", Set.of("id")),
            Map.entry("hr", Set.of()), Map.entry("img", Set.of("src", "alt")), Map.entry("li", Set.of()),
            Map.entry("ol", Set.of("start")), Map.entry("p", Set.of()), Map.entry("pre", Set.of()),
            Map.entry("strong", Set.of()), Map.entry("sub", Set.of()), Map.entry("sup", Set.of()),
            Map.entry("table", Set.of()), Map.entry("tbody", Set.of()), Map.entry("td", Set.of("align")),
            Map.entry("th", Set.of("align")), Map.entry("thead", Set.of()), Map.entry("tr", Set.of()),
            Map.entry("ul", Set.of()));

    /** How the addresses outside the site may begin that a link leads to. */
    public static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private PageElements() {
    }
}
