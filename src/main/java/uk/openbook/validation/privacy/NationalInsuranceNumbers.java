package uk.openbook.validation.privacy;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds National Insurance numbers: two letters that are issued together, six digits and a letter from A to D. References
 * have that form too; the words around one and the groups of its digits tell them apart. Without the last letter it counts
 * in the pairs in which it is printed, or where the text calls it such a number.
 *
 * @see <a href="https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110">NIM39110</a>
 */
final class NationalInsuranceNumbers implements Detector {

    private static final String GAP = "[ ./_*-]{0,3}";
    private static final Pattern FORM = Pattern.compile("(?i)(?<![\\p{L}\\p{N}])(?!BG|GB|KN|NK|NT|TN|ZZ)"
            + "([A-CEGHJ-PR-TW-Z][ ./-]?[A-CEGHJ-NPR-TW-Z])" + GAP + "([0-9](?:" + GAP + "[0-9]){5})(?:" + GAP
            + "([A-D]))?(?![\\p{L}\\p{N}]|[./-][0-9])");
    private static final Pattern LABEL = Pattern.compile("(?i)\\b(?:nino|ni|n\\.? ?i|nat(?:ional)?\\.? ins(?:urance)?)\\b");
    private static final Pattern PAIRS = Pattern.compile("[0-9]{2}[^0-9]+[0-9]{2}[^0-9]+[0-9]{2}");
    private static final Pattern THREES = Pattern.compile("[0-9]{3}[^0-9]+[0-9]{3}");
    private static final Pattern ONE_BY_ONE = Pattern.compile("[0-9](?:[^0-9]+[0-9]){5}");
    /** Squares of the national grid, whose references are two letters and pairs of digits. */
    private static final String GRID_SQUARES = "HNOST";
    /** Digits that begin with a year: {@code CR201718A} is a reference of 2017/18. */
    private static final Pattern YEAR = Pattern.compile("(?:19[89]|20[0-3])[0-9]{3}");
    private static final Set<String> WORDS = Set.of("al", "am", "an", "as", "at", "be", "by", "ca", "ch", "he", "la", "le",
            "me", "ms", "my", "nb", "on", "or", "pa", "pm", "pp", "re", "we");

    @Override
    public void find(CharSequence text, Spans found) {
        var matcher = FORM.matcher(text);
        while (matcher.find()) {
            if (new Surroundings(text, matcher.start(), matcher.end()).isNear(LABEL) || hasRightForm(matcher)) {
                found.add(matcher.start(), matcher.end());
            }
        }
    }

    private static boolean hasRightForm(Matcher number) {
        var letters = number.group(1);
        var digits = number.group(2);
        boolean pairs = PAIRS.matcher(digits).matches();
        boolean lower = letters.equals(letters.toLowerCase(Locale.ROOT));
        if (letters.length() > 2) {
            boolean together = digits.length() == 6 && letters.charAt(1) != ' ';
            return number.group(3) != null && (together || ONE_BY_ONE.matcher(digits).matches());
        }
        if (number.group(3) == null) {
            return pairs && !lower && !isDate(digits) && GRID_SQUARES.indexOf(letters.charAt(0)) < 0;
        }
        if (lower && WORDS.contains(letters) || YEAR.matcher(CheckCharacters.digits(digits)).matches() && !pairs) {
            return false;
        }
        return pairs || digits.length() == 6 || THREES.matcher(digits).matches() || ONE_BY_ONE.matcher(digits).matches();
    }

    /** Whether pairs of digits are a day, a month and a year, in either order. */
    private static boolean isDate(String pairs) {
        var digits = CheckCharacters.digits(pairs);
        int first = Integer.parseInt(digits.substring(0, 2));
        int month = Integer.parseInt(digits.substring(2, 4));
        return month >= 1 && month <= 12 && first >= 1 && first <= 31;
    }
}
