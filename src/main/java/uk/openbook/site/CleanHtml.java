package uk.openbook.site;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** Leaves of HTML only the elements and links that are safe to show, whatever else is in it. */
final class CleanHtml {

    /** Stands for the site while a link is looked at, so that a relative one counts as one to the web. */
    private static final String THE_SITE = "https://site.invalid/";

    private final Cleaner cleaner;
    private final String base;
    private final GovukClasses classes;

    private CleanHtml(Safelist safelist, String base, GovukClasses classes) {
        this.cleaner = new Cleaner(safelist);
        this.base = base;
        this.classes = classes;
    }

    static CleanHtml ofCells() {
        return new CleanHtml(text(), "", new GovukClasses("nofollow"));
    }

    static CleanHtml ofPages() {
        var safelist = text()
                .addTags("h1", "h2", "h3", "h4", "h5", "h6", "hr", "table", "thead", "tbody", "tr", "th", "td", "img",
                        "abbr", "sub", "sup", "dl", "dt", "dd")
                .addAttributes("h1", "id").addAttributes("h2", "id").addAttributes("h3", "id")
                .addAttributes("h4", "id").addAttributes("h5", "id").addAttributes("h6", "id")
                .addAttributes("th", "align").addAttributes("td", "align")
                .addAttributes("abbr", "title")
                .addAttributes("img", "src", "alt")
                .addProtocols("img", "src", THE_SITE.substring(0, THE_SITE.indexOf(':')))
                .preserveRelativeLinks(true);
        return new CleanHtml(safelist, THE_SITE, new GovukClasses(""));
    }

    private static Safelist text() {
        return new Safelist()
                .addTags("p", "br", "ul", "ol", "li", "a", "em", "strong", "code", "pre", "blockquote")
                .addAttributes("a", "href")
                .addAttributes("ol", "start")
                .addProtocols("a", "href", "https", "http", "mailto");
    }

    /** The clean HTML as the children of one element. */
    Element body(String html) {
        var dirty = Jsoup.parseBodyFragment(html, base);
        for (var image : dirty.select("img")) {
            // The security policy shows no image from elsewhere; its words are kept.
            if (base.isEmpty() || !image.absUrl("src").startsWith(THE_SITE)) {
                image.replaceWith(new TextNode(image.attr("alt")));
            }
        }
        var clean = cleaner.clean(dirty);
        clean.outputSettings().prettyPrint(false);
        HeadingIds.give(clean.body());
        classes.dress(clean.body());
        return clean.body();
    }
}
