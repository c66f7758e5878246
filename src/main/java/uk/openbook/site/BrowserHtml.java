package uk.openbook.site;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Rewrites a page as browsers read it: every element closed, every attribute quoted, and each further address that an
 * element loads or leads to as the {@code src} of an image at the end. Whoever looks for {@code href} and {@code src} then
 * finds every link.
 */
public final class BrowserHtml {

    /** Attributes that hold one address, other than {@code href}, {@code src} and {@code action}. */
    private static final List<String> ADDRESSES = List.of("poster", "data", "formaction", "background");
    /** Attributes that hold several, each with a size after it. */
    private static final List<String> LISTS = List.of("srcset", "imagesrcset");
    private static final Pattern CANDIDATES = Pattern.compile(",\\s|,$");
    private static final Pattern REFRESH = Pattern.compile("(?i)[0-9.]{1,20}+\\s{0,20}+[;,]\\s{0,20}+url\\s{0,20}+=\\s{0,20}+(\\S++)");

    private BrowserHtml() {
    }

    /** @param page in UTF-8 */
    public static byte[] of(byte[] page) {
        var document = Jsoup.parse(new String(page, StandardCharsets.UTF_8));
        document.outputSettings().prettyPrint(false);
        document.getAllElements().forEach(element -> spellOut(element, document));
        return document.outerHtml().getBytes(StandardCharsets.UTF_8);
    }

    private static void spellOut(Element element, Document document) {
        for (var name : ADDRESSES) {
            if (element.hasAttr(name)) {
                add(element.attr(name), document);
            }
        }
        for (var name : LISTS) {
            for (var candidate : CANDIDATES.split(element.attr(name))) {
                if (!candidate.isBlank()) {
                    add(candidate.strip().split("\\s", 2)[0], document);
                }
            }
        }
        if (element.normalName().equals("meta") && element.attr("http-equiv").equalsIgnoreCase("refresh")) {
            var refresh = REFRESH.matcher(element.attr("content").strip());
            if (refresh.matches()) {
                add(refresh.group(1), document);
            }
        }
    }

    private static void add(String address, Document document) {
        document.body().appendElement("img").attr("src", address);
    }
}
