package uk.openbook;

import java.util.regex.Pattern;

/** A text that counts how often a pattern looks at one of its characters: the work of a search, on any machine. */
public final class Steps implements CharSequence {

    private final String text;
    private long left;

    private Steps(String text, long most) {
        this.text = text;
        this.left = most;
    }

    /** Searches a text for a pattern to its end; fails where that takes more steps for each character. */
    public static void requireAtMost(long forEachCharacter, Pattern pattern, String text) {
        var matcher = pattern.matcher(new Steps(text, forEachCharacter * text.length()));
        for (int found = 0; matcher.find(); found++) {
            if (found > text.length()) {
                throw new AssertionError("no end");
            }
        }
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (left-- <= 0) {
            throw new AssertionError("too many steps for " + text.substring(0, Math.min(20, text.length())) + "…");
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
