package uk.openbook.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** What readers with needs of their own miss on a page as it stands; each list is empty where they miss nothing. */
final class Needs {

    private static final int FURTHER_STOPS = 10;

    /** After its last stop the focus leaves the page, or in some browsers comes back to the first. */
    private static final String AT_END = "[document.body, walk.stops[0]].includes(document.activeElement)";

    /** What the keyboard has to reach. */
    private static final String ALL = """
            const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary,'
                + ' [tabindex="0"]')].filter(element => element.checkVisibility({visibilityProperty: true})
                    && !element.disabled);
            """;

    private Needs() {
    }

    /** Elements that hide a part of their own text; those made for screen readers alone aside. */
    static List<?> cutOff(Page page) {
        return list(page, """
                () => [...document.querySelectorAll('body *')].filter(element => {
                    const style = getComputedStyle(element);
                    return element.innerText?.trim() && element.clientWidth > 1 && element.checkVisibility()
                        && (/hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1
                            || /hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 1);
                }).map(element => element.outerHTML.slice(0, 120))""");
    }

    /** Sets the spacing that text must bear (WCAG 2.2, 1.4.12). The policy of pages allows no style element. */
    static void spaceOut(Page page) {
        page.evaluate("""
                () => { const sheet = new CSSStyleSheet();
                    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; '
                        + 'word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
                    document.adoptedStyleSheets = [sheet]; }""");
    }

    /** Shapes of pictures that do not stand out from the ground of the page by 3 to 1. */
    static List<?> unseenDrawings(Page page) {
        return list(page, """
                () => {
                    const colour = text => text.match(/[\\d.]+/g)?.map(Number) ?? [0, 0, 0, 0];
                    const light = ([r, g, b]) => [r, g, b].map(part => part / 255)
                        .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
                        .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
                    const ground = light(colour(getComputedStyle(document.body).backgroundColor));
                    const seen = (text, opacity) => {
                        const [r, g, b, alpha = 1] = colour(text);
                        if (text === 'none' || alpha * opacity === 0) return false;
                        const own = light([r, g, b].map(part => part * alpha * opacity));
                        return (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05) >= 3;
                    };
                    return [...document.querySelectorAll('svg :is(rect, line, circle, path, polyline, polygon, text)')]
                        .filter(shape => shape.checkVisibility())
                        .filter(shape => { const style = getComputedStyle(shape);
                            return !seen(style.fill, style.opacity) && !seen(style.stroke, style.opacity); })
                        .map(shape => shape.outerHTML.slice(0, 120));
                }""");
    }

    /** What can have the focus and shows no outline then, which is all that forced colours leave of how it is shown. */
    static List<?> unseenFocus(Page page) {
        return list(page, """
                () => [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
                    .filter(element => element.checkVisibility()).filter(element => {
                        element.focus({focusVisible: true, preventScroll: true});
                        const style = getComputedStyle(element);
                        return document.activeElement === element
                            && (style.outlineStyle === 'none'
                                || style.outlineStyle !== 'auto' && parseFloat(style.outlineWidth) < 2);
                    }).map(element => element.outerHTML.slice(0, 120))""");
    }

    /**
     * What moved by itself since the page began to load. The browser may lay a long table out before its last rows have
     * arrived, so its columns can move by some pixels: scores below 0.01 do not count. A good page has at most 0.1.
     */
    static List<?> shifts(Page page) {
        return list(page, """
                () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => {
                    const found = [];
                    const take = entries => entries.filter(entry => entry.value >= 0.01).forEach(entry =>
                        found.push(entry.value + ': ' + entry.sources.map(source => source.node?.outerHTML?.slice(0, 80) ?? source.node?.data)));
                    const observer = new PerformanceObserver(list => take(list.getEntries()));
                    observer.observe({type: 'layout-shift', buffered: true});
                    setTimeout(() => { take(observer.takeRecords()); done(found); }, 30);
                })))""");
    }

    /**
     * Walks the page with the Tab key, from the first thing that it reaches to the end: stops that are out of order,
     * hidden, or look as they do without the focus, what the keyboard does not reach, and where it was trapped.
     */
    static List<?> wrongStops(Page page) {
        page.evaluate("""
                () => {
                    const look = element => { const style = getComputedStyle(element);
                        return [style.backgroundColor, style.boxShadow, style.color, style.outlineStyle === 'none' ? ''
                            : style.outlineStyle + style.outlineColor].join(); };
                    const walk = window.walk = {stops: [], wrong: []};
                    let last = null, with_ = null;
                    const say = (what, element) => walk.wrong.push(what + ': ' + element.outerHTML.slice(0, 120));
                    walk.left = () => {
                        if (last && look(last) === with_) say('not seen', last);
                        last = null;
                    };
                    document.addEventListener('focusin', event => {
                        const element = event.target;
                        const before = last;
                        walk.left();
                        if (before && element !== walk.stops[0] && !(before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING))
                            say('out of order', element);
                        last = element;
                        with_ = look(element);
                        walk.stops.push(element);
                        const box = element.getBoundingClientRect();
                        const rect = [...element.getClientRects()][0] ?? box;
                        // The middle of what is in the window: a part that scrolls may be taller.
                        const upper = Math.max(rect.top, 0), lower = Math.min(rect.bottom, innerHeight);
                        const x = rect.left + rect.width / 2, y = (upper + lower) / 2;
                        const top = document.elementFromPoint(x, y);
                        if (box.width === 0 || box.height === 0 || box.right < 1 || box.left > innerWidth)
                            say('off the screen', element);
                        else if (upper >= lower) say('not scrolled to', element);
                        else if (top && !element.contains(top) && !top.contains(element)) say('covered', element);
                    });
                }""");
        int stops = (int) page.evaluate("() => { " + ALL + " all[0].focus({focusVisible: true}); return all.length; }");
        for (int i = 0; i < stops; i++) {
            page.keyboard().press("Tab");
        }
        // A part that scrolls can be a stop too.
        for (int i = 0; i < FURTHER_STOPS && !(boolean) page.evaluate(AT_END); i++) {
            page.keyboard().press("Tab");
        }
        return list(page, "() => { const ended = " + AT_END + "; " + ALL + """
                    const trap = document.activeElement;
                    trap.blur();
                    walk.left();
                    return [...walk.wrong, ...all.filter(element => !walk.stops.includes(element))
                        .map(element => 'not reached: ' + element.outerHTML.slice(0, 120)),
                        ...(ended ? [] : ['trap: ' + trap.outerHTML.slice(0, 120)])];
                }""");
    }

    private static List<?> list(Page page, String script) {
        return (List<?>) page.evaluate(script);
    }
}
