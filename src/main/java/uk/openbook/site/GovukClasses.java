package uk.openbook.site;

import java.util.Map;
import org.jsoup.nodes.Element;

/** Gives HTML made of Markdown the classes of GOV.UK Frontend, so that it looks like the rest of a page. */
final class GovukClasses {

    static final String PARAGRAPH = "govuk-body";

    private static final Map<String, String> CLASSES = Map.ofEntries(
            Map.entry("p", PARAGRAPH),
            Map.entry("ul", "govuk-list govuk-list--bullet"),
            Map.entry("ol", "govuk-list govuk-list--number"),
            Map.entry("a", "govuk-link"),
            Map.entry("h2", "govuk-heading-m"),
            Map.entry("h3", "govuk-heading-s"),
            Map.entry("h4", "govuk-heading-s"),
            Map.entry("h5", "govuk-heading-s"),
            Map.entry("h6", "govuk-heading-s"),
            Map.entry("blockquote", "govuk-inset-text"),
            Map.entry("hr", "govuk-section-break govuk-section-break--m govuk-section-break--visible"),
            Map.entry("table", "govuk-table"),
            Map.entry("thead", "govuk-table__head"),
            Map.entry("tbody", "govuk-table__body"),
            Map.entry("tr", "govuk-table__row"),
            Map.entry("th", "govuk-table__header"),
            Map.entry("td", "govuk-table__cell"));

    private final String rel;

    /** @param rel of links to elsewhere; may be empty */
    GovukClasses(String rel) {
        this.rel = rel;
    }

    void dress(Element body) {
        for (var element : body.getAllElements()) {
            switch (element.normalName()) {
                // The page has its title as the one heading of the first level.
                case "h1" -> element.tagName("h2");
                case "a" -> link(element);
                case "th", "td" -> cell(element);
                default -> { }
            }
            var name = CLASSES.get(element.normalName());
            if (name != null) {
                element.addClass(name);
            }
        }
    }

    private void link(Element link) {
        if (!link.hasAttr("href")) {
            link.unwrap();
        } else if (!rel.isEmpty()) {
            link.attr("rel", rel);
        }
    }

    private static void cell(Element cell) {
        var numbers = cell.attr("align").equals("right");
        cell.removeAttr("align");
        if (cell.normalName().equals("th")) {
            if (cell.hasText()) {
                cell.attr("scope", "col");
            } else {
                // A heading without words is announced as one all the same.
                cell.empty().tagName("td");
            }
        }
        if (numbers) {
            var name = CLASSES.get(cell.normalName());
            cell.addClass(name).addClass(name + "--numeric");
        }
    }
}
