package uk.openbook.validation.content;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The places in a page that a link may name, as far as its Markdown tells. Whatever may become an id counts as one, since
 * the check of rendered pages looks at the finished pages; what is missing here is missing there too.
 */
final class PageIds {

    /** {@code ## Two panels {#panels}}, or an attribute in HTML or in a template. */
    private static final Pattern GIVEN =
            Pattern.compile("\\{#([A-Za-z][A-Za-z0-9._-]*)}\\s*$|\\bid\\s*=\\s*[\"']([^\"'$]+)[\"']", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("]\\([^)\n]*\\)");
    /** A figure stands for words that are not known here. */
    private static final Pattern HEADING_WITH_FIGURE = Pattern.compile("(?m)^ {0,3}#{1,6}[ \t].*\\{\\{");

    private final Set<String> given = new HashSet<>();
    private final Set<String> titles = new HashSet<>();
    private final boolean any;

    private PageIds(String markdown) {
        addGiven(markdown);
        // Any line may be a title: one is marked before it or below it.
        LINK.matcher(markdown).replaceAll("").lines().map(PageIds::squeezed).forEach(titles::add);
        any = HEADING_WITH_FIGURE.matcher(markdown).find();
    }

    static PageIds of(String markdown) {
        return new PageIds(markdown);
    }

    /** The ids that a template writes as they are. */
    static Set<String> inTemplate(String template) {
        var ids = new PageIds("");
        ids.addGiven(template);
        return ids.given;
    }

    private void addGiven(String text) {
        GIVEN.matcher(text).results()
                .forEach(id -> given.add(id.group(1) == null ? id.group(2) : id.group(1)));
    }

    /** The ids that staff gave to headings, to name the nearest. */
    Set<String> given() {
        return given;
    }

    boolean mayHave(String id) {
        return any || given.contains(id) || titles.contains(squeezed(id));
    }

    /** A heading without an id is given one made of its words; which characters stand between them does not matter here. */
    private static String squeezed(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
