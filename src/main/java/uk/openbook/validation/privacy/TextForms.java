package uk.openbook.validation.privacy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import uk.openbook.text.HtmlText;
import uk.openbook.text.NormalizedText;

/** The forms in which readers can see a text: as it is, without marks of Markdown, with its addresses decoded, rendered. */
final class TextForms {

    /** Marks of emphasis and code, and the backslash that takes away the meaning of a mark. */
    private static final Pattern MARKS = Pattern.compile("[*`~]{1,3}|\\\\(?=\\p{Punct})"
            + "|(?<![\\p{L}\\p{N}])_{1,3}|_{1,3}(?![\\p{L}\\p{N}])");
    private static final Pattern ENCODED = Pattern.compile("%[0-9A-Fa-f]{2}");
    private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private TextForms() {
    }

    /** The forms of a source text. */
    static Set<String> of(String source) {
        var forms = new LinkedHashSet<String>();
        add(source, forms);
        if (MARKS.matcher(source).find()) {
            add(MARKS.matcher(source).replaceAll(""), forms);
        }
        return forms;
    }

    /** The forms of a text that is rendered as HTML: its words and the targets of its links. */
    static Set<String> ofHtml(String html) {
        var forms = new LinkedHashSet<String>();
        HtmlText.of(html).forEach(text -> add(text, forms));
        return forms;
    }

    private static void add(String text, Set<String> forms) {
        forms.add(NormalizedText.asRead(text));
        if (ENCODED.matcher(text).find()) {
            forms.add(NormalizedText.asRead(decoded(text)));
        }
    }

    private static String decoded(String text) {
        var escaped = LONE_PERCENT.matcher(text).replaceAll("%25").replace("+", "%2B");
        return URLDecoder.decode(escaped, StandardCharsets.UTF_8);
    }
}
