package uk.openbook.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name made fit for a URL and a file on any system (design, D7). The same text always has the same slug. */
public final class Slug {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
    private static final Pattern RESERVED = Pattern.compile("index|page-[0-9]+|by|feed|rows|data-dictionary"
            + "|not-published|(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
    private static final int LONGEST_FOLDED = 60;

    private Slug() {
    }

    /**
     * The text in lower case where that is safe; else a folded form of it, a hyphen and the first 8 hex digits of the
     * SHA-256 of the text.
     */
    public static String of(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (SAFE.matcher(text).matches() && !RESERVED.matcher(lower).matches() && !text.endsWith(".")) {
            return lower;
        }
        var folded = fold(lower);
        return folded.isEmpty() ? shortHash(text) : folded + "-" + shortHash(text);
    }

    private static String fold(String text) {
        var letters = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        var words = letters.replaceAll("[^a-z0-9]+", "-");
        var cut = words.length() > LONGEST_FOLDED ? words.substring(0, LONGEST_FOLDED) : words;
        return cut.replaceAll("^-+|-+$", "");
    }

    /** The first 8 hex digits of the SHA-256 of a text in UTF-8. */
    public static String shortHash(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
