package uk.openbook.text;

import java.text.Normalizer;
import java.util.Locale;
import org.jsoup.parser.Parser;

/**
 * The forms in which texts are compared and searched. Each form is for comparing only: what staff typed is what is
 * published.
 *
 * <p>The forms, each of which includes the one before it:
 * <ul>
 * <li>{@link #trimmed}: white space and invisible characters removed at both ends;
 * <li>{@link #spaced}: Unicode form NFC, invisible characters removed, each run of white space one space: keys, codes and
 * headings are compared in it;
 * <li>{@link #folded}: Unicode form NFKC and lower case: facet values, organisations and suggestions are compared in it;
 * <li>{@link #asRead}: apart from the others, what a reader sees: HTML entities resolved, NFKC, every dash a hyphen, every
 * digit one of ASCII; the privacy gate and the search for redacted text use it.
 * </ul>
 */
public final class NormalizedText {

    /** An entity can hide another: {@code &amp;#64;} is shown as {@code &#64;}, which a reader takes for an at sign. */
    private static final int ENTITY_PASSES = 2;

    private NormalizedText() {
    }

    /** The text without white space and invisible characters at its ends. */
    public static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && isBlank(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    /** The text in NFC, without invisible characters, with single spaces for runs of white space and none at its ends. */
    public static String spaced(String text) {
        return isPlain(text) ? text : collapsed(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    /** As {@link #spaced}, in NFKC and lower case: {@code ＡＢＣ ﬁ} is {@code abc fi}. */
    public static String folded(String text) {
        if (isPlain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        return collapsed(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
    }

    /**
     * The text as a reader sees it on a page: entities resolved, NFKC, every dash and the minus sign a hyphen, digits of
     * every script those of ASCII, invisible characters removed, single spaces for runs of white space, line breaks
     * included. Letter case stays.
     */
    public static String asRead(String text) {
        var resolved = text;
        for (int pass = 0; pass < ENTITY_PASSES && resolved.indexOf('&') >= 0; pass++) {
            resolved = Parser.unescapeEntities(resolved, false);
        }
        if (isPlain(resolved)) {
            return resolved;
        }
        var joined = Normalizer.normalize(resolved, Normalizer.Form.NFKC);
        var hyphens = new StringBuilder(joined.length());
        joined.codePoints().map(NormalizedText::plain).forEach(hyphens::appendCodePoint);
        return collapsed(hyphens.toString());
    }

    /** Whether a text shows nothing: it has only white space and invisible characters, or no character at all. */
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(NormalizedText::isBlank);
    }

    private static boolean isBlank(int point) {
        return isSpace(point) || isInvisible(point);
    }

    /** Whether the character is white space of any kind, non-breaking spaces and line breaks included. */
    public static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0x85;
    }

    /**
     * Whether the character takes no room on a page: a format character such as the soft hyphen U+00AD, the zero-width
     * space U+200B, the byte-order mark U+FEFF or a mark of direction, or one that Unicode lists as default ignorable.
     * The few format characters that are drawn, such as the Arabic number sign, are not.
     *
     * @see <a href="https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point">UAX 44, default ignorable</a>
     */
    public static boolean isInvisible(int point) {
        if (point < 0x80) {
            return false;
        }
        if (Character.getType(point) == Character.FORMAT) {
            return !isDrawn(point);
        }
        return point == 0x034F || point == 0x115F || point == 0x1160 || point == 0x17B4 || point == 0x17B5
                || point >= 0x180B && point <= 0x180F || point == 0x2065 || point == 0x3164
                || point >= 0xFE00 && point <= 0xFE0F || point == 0xFFA0
                || point >= 0xE0000 && point <= 0xE0FFF;
    }

    private static boolean isDrawn(int point) {
        return point >= 0x0600 && point <= 0x0605 || point == 0x06DD || point == 0x070F
                || point == 0x0890 || point == 0x0891 || point == 0x08E2
                || point == 0x110BD || point == 0x110CD || point >= 0x13430 && point <= 0x1343F;
    }

    /** Whether the character changes the direction of the text around it, as U+202E does. */
    public static boolean isDirectional(int point) {
        return point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069
                || point == 0x200E || point == 0x200F || point == 0x061C;
    }

    /** The character as a message names it, such as {@code U+200B zero width space}. */
    public static String name(int point) {
        var name = Character.getName(point);
        return "U+%04X".formatted(point) + (name == null ? "" : " " + name.toLowerCase(Locale.ROOT));
    }

    private static int plain(int point) {
        if (isDash(point)) {
            return '-';
        }
        return Character.isDigit(point) ? '0' + Character.digit(point, 10) : point;
    }

    private static boolean isDash(int point) {
        return Character.getType(point) == Character.DASH_PUNCTUATION || point == 0x2212;
    }

    private static String collapsed(String text) {
        var single = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length();) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (isSpace(point)) {
                gap = true;
            } else if (!isInvisible(point)) {
                if (gap && single.length() > 0) {
                    single.append(' ');
                }
                gap = false;
                single.appendCodePoint(point);
            }
        }
        return single.toString();
    }

    /** Whether the text is printable ASCII with single spaces inside it, as most are: nothing but its case can change. */
    private static boolean isPlain(String text) {
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '~' || c < ' ' || c == ' ' && space) {
                return false;
            }
            space = c == ' ';
        }
        return text.isEmpty() || !space;
    }
}
