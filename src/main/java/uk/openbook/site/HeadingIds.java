package uk.openbook.site;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Takes the id of a heading from its end, as in {@code ## Two panels {#panels}}. An extension of flexmark would do so for
 * braces anywhere in a text, and lose the words in them.
 */
final class HeadingIds {

    private static final Pattern ID = Pattern.compile("\\s*\\{#([A-Za-z][A-Za-z0-9._-]*)}\\s*$");

    private HeadingIds() {
    }

    static void give(Element body) {
        for (var heading : body.select("h1, h2, h3, h4, h5, h6")) {
            if (heading.lastChild() instanceof TextNode end) {
                var id = ID.matcher(end.getWholeText());
                if (id.find()) {
                    heading.attr("id", id.group(1));
                    end.text(id.replaceFirst(""));
                }
            }
        }
    }
}
