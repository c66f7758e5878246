package uk.openbook.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * What a browser finds on a page.
 *
 * @param language of the page; empty where it says none
 * @param title of the page; empty where it has none
 * @param headings how many headings of the first level there are
 * @param ids every id, in order; an id that is there twice is in it twice
 * @param links every address that an element leads to or loads, with entities resolved
 */
public record BrowserHtml(String language, String title, int headings, List<String> ids, List<String> links) {

    /** Attributes that hold one address. */
    private static final List<String> ADDRESSES = List.of("href", "src", "action", "poster", "data", "formaction",
            "background");
    /** Attributes that hold several, each with a size after it. */
    private static final List<String> LISTS = List.of("srcset", "imagesrcset");
    private static final Pattern CANDIDATES = Pattern.compile(",\\s|,$");
    private static final Pattern REFRESH = Pattern.compile("(?i)[0-9.]{1,20}+\\s{0,20}+[;,]\\s{0,20}+url\\s{0,20}+=\\s{0,20}+(\\S++)");

    public BrowserHtml {
        ids = List.copyOf(ids);
        links = List.copyOf(links);
    }

    /** @param page HTML or SVG in UTF-8 */
    public static BrowserHtml read(byte[] page) {
        var document = Jsoup.parse(new String(page, StandardCharsets.UTF_8));
        var html = document.selectFirst("html");
        var ids = new ArrayList<String>();
        var links = new ArrayList<String>();
        for (var element : document.getAllElements()) {
            if (element.hasAttr("id")) {
                ids.add(element.attr("id"));
            }
            addLinks(element, links);
        }
        return new BrowserHtml(html.attr("lang"), document.title(), document.select("h1").size(), ids, links);
    }

    private static void addLinks(Element element, List<String> links) {
        ADDRESSES.stream().filter(element::hasAttr).forEach(name -> links.add(element.attr(name)));
        for (var name : LISTS) {
            for (var candidate : CANDIDATES.split(element.attr(name))) {
                if (!candidate.isBlank()) {
                    links.add(candidate.strip().split("\\s", 2)[0]);
                }
            }
        }
        if (element.normalName().equals("meta") && element.attr("http-equiv").equalsIgnoreCase("refresh")) {
            var refresh = REFRESH.matcher(element.attr("content").strip());
            if (refresh.matches()) {
                links.add(refresh.group(1));
            }
        }
    }
}
