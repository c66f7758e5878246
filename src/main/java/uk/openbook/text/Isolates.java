package uk.openbook.text;

/**
 * Keeps the direction of one text from reordering the words around it, as {@code <bdi>} does in HTML, with the characters
 * that Unicode has for it. A text that only has letters written from left to right needs nothing.
 *
 * @see <a href="https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates">UAX 9, isolates</a>
 */
public final class Isolates {

    /** U+2068 first strong isolate. */
    public static final char START = '\u2068';
    /** U+2069 pop directional isolate. */
    public static final char END = '\u2069';

    private static final char LEFT_TO_RIGHT = '\u2066';
    /** No character before it is written from right to left, or changes the direction of others. */
    private static final char FIRST = '\u0590';

    private Isolates() {
    }

    /** Whether the text has a character that can reorder those around it. */
    public static boolean isNeeded(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST && reorders(Character.isHighSurrogate(c) ? text.codePointAt(i) : c)) {
                return true;
            }
        }
        return false;
    }

    private static boolean reorders(int point) {
        return switch (Character.getDirectionality(point)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_ARABIC_NUMBER -> true;
            default -> NormalizedText.isDirectional(point);
        };
    }

    /** The text as a part of a sentence: isolated where that is needed, otherwise as it is. */
    public static String around(String text) {
        return isNeeded(text) ? START + balanced(text) + END : text;
    }

    /**
     * The text with an end for each isolate that begins in it, and without ends of isolates that do not: either would
     * change where the isolate around it ends. Embeddings and overrides end with that isolate by themselves.
     */
    public static String balanced(String text) {
        var balanced = new StringBuilder(text.length() + 1);
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            open += startsIsolate(c) ? 1 : 0;
            if (c != END || open > 0) {
                balanced.append(c);
            }
            open -= c == END && open > 0 ? 1 : 0;
        }
        return balanced.append(String.valueOf(END).repeat(open)).toString();
    }

    /** Whether an isolate begins with the character. */
    public static boolean startsIsolate(char c) {
        return c >= LEFT_TO_RIGHT && c <= START;
    }

    /** Whether a balanced text needs an isolate of its own: some of it that reorders is in none. */
    public static boolean isNeededAround(String balanced) {
        var outside = new StringBuilder();
        int open = 0;
        for (int i = 0; i < balanced.length(); i++) {
            char c = balanced.charAt(i);
            if (startsIsolate(c)) {
                open++;
            } else if (c == END) {
                open--;
            } else if (open == 0) {
                outside.append(c);
            }
        }
        return isNeeded(outside.toString());
    }
}
