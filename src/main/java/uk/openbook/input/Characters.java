package uk.openbook.input;

import java.util.Locale;

/** Characters that have no place in published text: controls but tab and line breaks, lost ones, and noncharacters. */
final class Characters {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    private Characters() {
    }

    /**
     * Whether a character, or the surrogate pair that it ends, is one of them.
     *
     * @param previous the character before it
     */
    static boolean isForbidden(char previous, char c) {
        if (c < ' ') {
            return c != '\t' && c != '\n' && c != '\r';
        }
        if (c < '\u007F') {
            return false;
        }
        if (Character.isLowSurrogate(c)) {
            return (Character.toCodePoint(previous, c) & 0xFFFE) == 0xFFFE;
        }
        return c < '\u00A0' || c == BYTE_ORDER_MARK || c >= '\uFDD0' && c <= '\uFDEF' || c >= REPLACEMENT;
    }

    /** What is wrong with a text that holds a character for which {@link #isForbidden} is true. */
    static String problem(char previous, char c) {
        var name = String.format(Locale.ROOT, "U+%04X",
                Character.isLowSurrogate(c) ? Character.toCodePoint(previous, c) : c);
        if (c == REPLACEMENT) {
            return "the replacement character " + name + " stands where a character was lost";
        }
        if (c == BYTE_ORDER_MARK) {
            return "a byte-order mark (" + name + ") stands inside the text";
        }
        return c < '\u00A0'
                ? "the control character " + name + " stands in the text"
                : name + " stands in the text and is not a character";
    }

    /** What to do about it. */
    static String remedy(char c) {
        if (c == REPLACEMENT) {
            return "The character was lost before the file was saved: copy the text again from its source";
        }
        return c >= '\u0080' && c < '\u00A0'
                ? "The text was read in a wrong encoding: type what is meant, such as ’ or é, or import its source again as "
                        + "UTF-8"
                : "It cannot be seen: type the text again, or copy it through a plain text editor";
    }
}
