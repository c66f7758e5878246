package uk.openbook.validation.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The characters and words around a number in a text, which say what kind of number it is. */
final class Surroundings {

    /** How far from a number a word still says something about it. */
    private static final int NEAR = 40;
    /** What may be between a word and the number that it names, such as "no.". */
    private static final String BETWEEN = "(?:[^\\p{L}\\p{N}]{0,4}\\b(?:no|nos|nr|num|number|numbers|id|ids|code|codes|is|was|of)"
            + "\\b){0,3}[^\\p{L}\\p{N}]{0,4}";
    /** What may be between a word in the plural and one of the numbers that it names. */
    private static final String LIST = "(?:[^\\p{L}]{0,60}\\b(?:and|or|to)\\b)?[^\\p{L}]{0,40}";
    private static final Pattern REFERENCE = Pattern.compile("(?i)\\b(?:isbn|issn|isni|orcid|doi|urn|uprn|ukprn|gbp|eur|usd|vat|po"
            + "|ean|gtin|cpv|lei|ref|reference|tender|itt|rfx|rfp|contract|invoice|order|grant|award|budget|cost|total|company"
            + "|charity|registration|account|serial|barcode|batch|project|notice|certificate|asset|tag|hash)\\b" + BETWEEN + "$"
            + "|\\b(?:isbns|issns|dois|urns|uprns|refs|references|tenders|contracts|invoices|orders|grants|awards|budgets|costs"
            + "|totals|companies|charities|accounts|serials|barcodes|batches|projects|notices|certificates|assets|tags)\\b"
            + LIST + "$");
    private static final Pattern BOOK = Pattern.compile("(?i)\\b(?:isbn|issn|ean|doi)(?:-1[03])?\\b" + BETWEEN + "$");
    /** An address on the web, a DOI or a URN: numbers in it are part of a name. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)://|^\\W{0,3}(?:www\\.|doi:|urn:|10\\.[0-9]{4,9}/)");
    private static final int LONGEST_ADDRESS = 300;

    private final CharSequence text;
    private final int start;
    private final int end;

    Surroundings(CharSequence text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
    }

    /** The character so many places before the number; a space where there is none. */
    char before(int places) {
        return start < places ? ' ' : text.charAt(start - places);
    }

    /** The character so many places after the number, from 1; a space where there is none. */
    char after(int places) {
        int at = end + places - 1;
        return at >= text.length() ? ' ' : text.charAt(at);
    }

    /** Whether the number is a part of a longer word, number, decimal or amount of money. */
    boolean isPartOfMore() {
        return isPartOfMoreBefore() || Character.isLetterOrDigit(after(1)) || after(1) == '%'
                || ".:/-".indexOf(after(1)) >= 0 && isDigit(after(2)) || groupsThousands(end);
    }

    /** Whether what is before the number belongs to it. */
    boolean isPartOfMoreBefore() {
        return Character.isLetterOrDigit(before(1)) || isMoney(before(1)) || before(1) == ' ' && isMoney(before(2))
                || isJoint(before(1)) && isDigit(before(2)) || groupsThousands(start - 1);
    }

    /** Whether at this place is a comma within one number, with three digits after it; others part the cells of a row. */
    boolean groupsThousands(int comma) {
        if (comma < 0 || comma >= text.length() || text.charAt(comma) != ',') {
            return false;
        }
        int first = comma;
        while (first > 0 && comma - first < 4 && isDigit(text.charAt(first - 1))) {
            first--;
        }
        int last = comma + 1;
        while (last < text.length() && last - comma < 5 && isDigit(text.charAt(last))) {
            last++;
        }
        return comma - first >= 1 && comma - first <= 3 && last - comma - 1 == 3;
    }

    /** Whether a word of the pattern is near the number, before or after it. */
    boolean isNear(Pattern word) {
        return word.matcher(text).region(Math.max(0, start - NEAR), start).find()
                || word.matcher(text).region(end, Math.min(text.length(), end + NEAR)).find();
    }

    /** Whether words before the number call it a reference, an amount or the like, and none of the pattern is nearer. */
    boolean isCalledReference(Pattern nearer) {
        int reference = last(REFERENCE);
        return reference >= 0 && last(nearer) < reference || isInAddress();
    }

    /** Whether words before the number call it that of a book or journal. */
    boolean isCalledBook() {
        return last(BOOK) >= 0;
    }

    private boolean isInAddress() {
        int from = start;
        while (from > 0 && start - from < LONGEST_ADDRESS && text.charAt(from - 1) != ' ') {
            from--;
        }
        return ADDRESS.matcher(text).region(from, start).find();
    }

    /** Where the last match before the number begins; -1 where there is none. */
    private int last(Pattern word) {
        Matcher matcher = word.matcher(text).region(Math.max(0, start - 2 * NEAR), start);
        int last = -1;
        while (matcher.find()) {
            last = matcher.start();
        }
        return last;
    }

    private static boolean isJoint(char c) {
        return "./-".indexOf(c) >= 0;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isMoney(char c) {
        return Character.getType(c) == Character.CURRENCY_SYMBOL;
    }
}
