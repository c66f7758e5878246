package uk.openbook.site;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The words of clean HTML as lines of plain text. */
final class Words {

    private final StringBuilder text = new StringBuilder();
    /** Where words start that stand behind the mark of an item; the start of the text otherwise. */
    private int start;

    private Words() {
    }

    /** @param body whose children are the blocks */
    static String of(Element body) {
        var words = new Words();
        words.children(body, 0);
        return words.text.toString().strip();
    }

    private void children(Node parent, int depth) {
        parent.childNodes().forEach(child -> add(child, depth));
    }

    private void add(Node node, int depth) {
        if (node instanceof TextNode words) {
            add(words.getWholeText());
        } else if (node instanceof Element element) {
            add(element, depth);
        }
    }

    private void add(Element element, int depth) {
        switch (element.normalName()) {
            case "br" -> text.append('\n');
            case "ul", "ol" -> items(element, depth);
            case "p", "pre", "blockquote" -> {
                newLines(depth == 0 ? 2 : 1);
                children(element, depth);
            }
            case "a" -> {
                children(element, depth);
                if (!element.attr("href").isEmpty() && !element.text().equals(element.attr("href"))) {
                    text.append(" (").append(element.attr("href")).append(')');
                }
            }
            default -> children(element, depth);
        }
    }

    private void items(Element list, int depth) {
        int number = 0;
        for (var item : list.children()) {
            newLines(depth == 0 && number == 0 ? 2 : 1);
            text.append("  ".repeat(depth)).append(list.normalName().equals("ol") ? ordinal(list, number) + "." : "-")
                    .append(' ');
            start = text.length();
            children(item, depth + 1);
            number++;
        }
    }

    private static int ordinal(Element list, int number) {
        return Integer.parseInt(list.hasAttr("start") ? list.attr("start") : "1") + number;
    }

    private void add(String words) {
        var single = words.replaceAll("\\s+", " ");
        boolean fresh = text.length() == start || text.charAt(text.length() - 1) == '\n';
        text.append(fresh ? single.stripLeading() : single);
    }

    /** At least so many, but none at the start. */
    private void newLines(int count) {
        if (text.length() == start) {
            return;
        }
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        text.setLength(end);
        text.append("\n".repeat(count));
    }
}
