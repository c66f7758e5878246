package uk.openbook.build.redaction;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.openbook.text.NormalizedText;

/**
 * Searches a text of any length, character by character, in the form in which readers see it: entities and escapes
 * resolved, white space of any kind as one space, without invisible characters and marks of Markdown.
 */
final class ShownText {

    private static final int PIECE = 1 << 16;
    /** Pieces overlap by more than a value that is searched for may be long, entities and all. */
    private static final int OVERLAP = 1 << 14;
    private static final Pattern MARKS = Pattern.compile("[*`]|\\\\(?=[\\p{Punct}&&[^\"]])");
    private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    private static final Pattern NO_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private final TextSearch search;
    private final StringBuilder piece = new StringBuilder();
    private boolean found;

    ShownText(TextSearch search) {
        this.search = search;
    }

    /** The forms in which readers see a value, for comparison with what is searched. */
    static Set<String> formsOf(String text) {
        var forms = new LinkedHashSet<String>();
        var unicode = UNICODE.matcher(text).replaceAll(escape -> Matcher.quoteReplacement(
                Character.toString((char) Integer.parseInt(escape.group(1), 16))));
        add(unicode, forms);
        if (text.indexOf('%') >= 0) {
            add(URLDecoder.decode(NO_ESCAPE.matcher(unicode).replaceAll("%25"), StandardCharsets.UTF_8), forms);
        }
        return forms;
    }

    private static void add(String text, Set<String> forms) {
        forms.add(NormalizedText.asRead(text));
        forms.add(NormalizedText.asRead(MARKS.matcher(text).replaceAll("")));
    }

    /** Takes the next character. */
    void add(char c) {
        piece.append(c);
        if (piece.length() >= PIECE) {
            int end = lastSpace();
            search(piece.substring(0, end));
            piece.delete(0, Math.max(0, end - OVERLAP));
        }
    }

    /** Where the last white space of the piece is, so that no word is cut in two. */
    private int lastSpace() {
        for (int i = piece.length() - 1; i > PIECE / 2; i--) {
            if (piece.charAt(i) <= ' ') {
                return i;
            }
        }
        return piece.length();
    }

    private void search(String text) {
        found = found || formsOf(text).stream().anyMatch(search::isIn);
    }

    /** Ends the text; whether any of what is searched for is in it. */
    boolean end() {
        search(piece.toString());
        return found;
    }
}
