package uk.openbook.text;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The texts that a reader of HTML sees. */
public final class HtmlText {

    private static final List<String> SHOWN_ATTRIBUTES = List.of("href", "alt", "title");

    private HtmlText() {
    }

    /**
     * The words without tags, then each link target, alternative text and title by itself. Inline elements such as
     * emphasis add nothing between the words around them; blocks, cells of tables and line breaks add a line break.
     */
    public static List<String> of(String html) {
        var words = new StringBuilder();
        var texts = new ArrayList<String>();
        Jsoup.parseBodyFragment(html).body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    words.append(text.getWholeText());
                } else if (node instanceof Element element) {
                    breakLine(element);
                    SHOWN_ATTRIBUTES.stream().map(element::attr).filter(value -> !value.isEmpty()).forEach(texts::add);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    breakLine(element);
                }
            }

            private void breakLine(Element element) {
                if (element.isBlock() || element.normalName().equals("br")) {
                    words.append('\n');
                }
            }
        });
        texts.add(0, words.toString());
        return List.copyOf(texts);
    }
}
