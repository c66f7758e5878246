package uk.openbook.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds wrong on a page as it stands. */
final class Axe {

    /** WCAG 2.2 AA, and what axe's makers hold to be good practice. */
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
            "best-practice");

    private Axe() {
    }

    /** Brings axe to a page, until it leads elsewhere. */
    static void on(Page page) {
        page.evaluate(AxeBuilder.getAxeScript());
    }

    /** A list of texts, empty where all is well. */
    static Object violations(Page page) {
        return page.evaluate("""
                rules => axe.run({runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']})
                    .then(found => found.violations.flatMap(rule => rule.nodes
                        .map(node => rule.id + ': ' + node.target + ': ' + node.failureSummary)))""", RULES);
    }

    /** What sticks out of the window sideways; empty where nothing does. */
    static Object tooWide(Page page) {
        return page.evaluate("""
                () => document.scrollingElement.scrollWidth <= document.scrollingElement.clientWidth ? []
                    : [...document.querySelectorAll('body *')]
                        .filter(element => element.getBoundingClientRect().right > innerWidth)
                        .map(element => element.outerHTML.slice(0, 120))""");
    }
}
