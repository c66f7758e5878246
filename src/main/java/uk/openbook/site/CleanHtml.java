package uk.openbook.site;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import uk.openbook.validation.content.PageElements;

/** Leaves of HTML only the elements and links that are safe to show, whatever else is in it. */
final class CleanHtml {

    /** Stands for the site while a link is looked at, so that a relative one counts as one to the web. */
    private static final String THE_SITE = "https://site.invalid/";

    /** A cell has text and lists, and no more of what pages may have. */
    private static final Set<String> OF_CELLS = Set.of("p", "br", "ul", "ol", "li", "a", "em", "strong", "code", "pre",
            "blockquote");

    private final Cleaner cleaner;
    private final String base;
    private final PageProse prose;

    private CleanHtml(Safelist safelist, String base, PageProse prose) {
        this.cleaner = new Cleaner(safelist);
        this.base = base;
        this.prose = prose;
    }

    static CleanHtml ofCells() {
        return new CleanHtml(of(OF_CELLS), "", new PageProse("nofollow"));
    }

    static CleanHtml ofPages() {
        var safelist = of(PageElements.ATTRIBUTES.keySet())
                .addProtocols("img", "src", THE_SITE.substring(0, THE_SITE.indexOf(':')))
                .preserveRelativeLinks(true);
        return new CleanHtml(safelist, THE_SITE, new PageProse(""));
    }

    private static Safelist of(Set<String> elements) {
        var safelist = new Safelist().addTags(elements.toArray(String[]::new));
        for (var element : elements) {
            var attributes = PageElements.ATTRIBUTES.get(element);
            if (!attributes.isEmpty()) {
                safelist.addAttributes(element, attributes.toArray(String[]::new));
            }
        }
        return safelist.addProtocols("a", "href", PageElements.SCHEMES.toArray(String[]::new));
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
        prose.fit(clean.body());
        return clean.body();
    }
}
