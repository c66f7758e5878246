package uk.openbook.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import uk.openbook.text.BaseLetters;

/**
 * Turns names into parts of addresses that are also names of files on any system (design, D7). The same text always has
 * the same slug.
 */
public final class Slug {

    private static final int LONGEST_SAFE = 80;
    private static final Set<String> RESERVED = Set.of("index", "by", "feed", "rows", "data-dictionary",
            "not-published");
    /** What the folder of a facet holds beside the folders of its values; no value can have one of these as its slug. */
    public static final Set<String> FILES_OF_A_FACET = Set.of("index.html", "counts.csv", "counts.csv-metadata.json");
    private static final String PAGE = "page-";
    private static final Pattern PAGE_NUMBER = Pattern.compile(PAGE + "[0-9]+");
    /** Of a system on which no file is called so, whatever its ending. */
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul",
            "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
            "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");
    private static final int LONGEST_FOLDED = 60;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern HYPHENS_AT_THE_ENDS = Pattern.compile("^-+|-+$");

    private Slug() {
    }

    /**
     * The text in lower case where that is safe; else a folded form of it, a hyphen and the first 8 hex digits of the
     * SHA-256 of the text.
     */
    public static String of(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (isSafe(text) && !isReserved(lower)) {
            return lower;
        }
        var folded = fold(lower);
        return folded.isEmpty() ? shortHash(text) : folded + "-" + shortHash(text);
    }

    /**
     * The slug of an entry's key: its letters and digits in lower case, with hyphens for spaces and punctuation. A hyphen
     * and the first 16 hex digits of the SHA-256 of the text are added where it is longer than
     * {@value #LONGEST_SAFE} characters, where letters are lost, and where the result would be a reserved name.
     */
    public static String ofKey(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (isSafe(text) && !isReserved(lower)) {
            return lower;
        }
        var base = BaseLetters.of(text);
        var words = words(base);
        if (!words.isEmpty() && text.codePointCount(0, text.length()) <= LONGEST_SAFE
                && words.length() <= LONGEST_SAFE && !losesLetters(base) && !isReserved(words)) {
            return words;
        }
        var cut = cut(words);
        return cut.isEmpty() ? longHash(text) : cut + "-" + longHash(text);
    }

    /** Letters and digits; a point or a low line between two of them; a hyphen for anything else between them. */
    private static String words(String base) {
        var words = new StringBuilder(base.length());
        int gap = 0;
        for (int i = 0; i < base.length(); i++) {
            char c = base.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                if (gap > 0 && !words.isEmpty()) {
                    char mark = base.charAt(i - 1);
                    words.append(gap == 1 && (mark == '.' || mark == '_') ? mark : '-');
                }
                words.append(c);
                gap = 0;
            } else {
                gap++;
            }
        }
        return words.toString();
    }

    private static boolean losesLetters(String base) {
        return base.codePoints().anyMatch(point -> point >= 0x80 && Character.isLetterOrDigit(point));
    }

    private static String cut(String words) {
        var cut = words.length() > LONGEST_FOLDED ? words.substring(0, LONGEST_FOLDED) : words;
        return cut.replaceAll("[-._]+$", "");
    }

    /** Letters and digits, and after the first some marks. It is asked of each entry in each list. */
    private static boolean isSafe(String text) {
        if (text.isEmpty() || text.length() > LONGEST_SAFE || text.endsWith(".")) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean plain = letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z'
                    || letter >= '0' && letter <= '9';
            if (!plain && (i == 0 || letter != '.' && letter != '_' && letter != '-')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isReserved(String lower) {
        int dot = lower.indexOf('.');
        return RESERVED.contains(lower) || DEVICES.contains(dot < 0 ? lower : lower.substring(0, dot))
                || lower.startsWith(PAGE) && PAGE_NUMBER.matcher(lower).matches();
    }

    private static String fold(String text) {
        var letters = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        var words = GAPS.matcher(letters).replaceAll("-");
        var cut = words.length() > LONGEST_FOLDED ? words.substring(0, LONGEST_FOLDED) : words;
        return HYPHENS_AT_THE_ENDS.matcher(cut).replaceAll("");
    }

    /**
     * The short hash that was the key of a free text in Openbook 0.1. Seals and what staff wrote name it for ever, so its
     * form never changes: NFKC, lower case, single spaces, invisible characters kept.
     */
    public static String hashOfFreeText(String text) {
        var joined = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return shortHash(joined.replaceAll("[\\s\\p{Z}]+", " ").strip());
    }

    /** The first 8 hex digits of the SHA-256 of a text in UTF-8. */
    public static String shortHash(String text) {
        return hash(text, Integer.BYTES);
    }

    /** The first 16 hex digits of the SHA-256 of a text in UTF-8. */
    public static String longHash(String text) {
        return hash(text, Long.BYTES);
    }

    private static String hash(String text, int bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
