package uk.openbook.site;

import org.jsoup.nodes.Element;

/** Fits HTML made of Markdown into a page: its headings, its links and the cells of its tables. */
final class PageProse {

    private final String rel;

    /** @param rel of links to elsewhere; may be empty */
    PageProse(String rel) {
        this.rel = rel;
    }

    void fit(Element body) {
        for (var element : body.getAllElements()) {
            switch (element.normalName()) {
                // The page has its title as the one heading of the first level.
                case "h1" -> element.tagName("h2");
                case "a" -> link(element);
                case "th", "td" -> cell(element);
                default -> { }
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
        if (cell.attr("align").equals("right")) {
            cell.addClass("ob-table__number");
        }
        cell.removeAttr("align");
        if (cell.normalName().equals("th")) {
            if (cell.hasText()) {
                cell.attr("scope", "col");
            } else {
                // A heading without words is announced as one all the same.
                cell.empty().tagName("td");
            }
        }
    }
}
