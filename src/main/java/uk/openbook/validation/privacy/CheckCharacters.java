package uk.openbook.validation.privacy;

import java.util.Locale;
import java.util.regex.Pattern;

/** The arithmetic that tells a number of a person from any other number of the same length. */
final class CheckCharacters {

    /** I, O and S are left out because they look like digits. */
    private static final String PUPIL_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private static final Pattern SEPARATORS = Pattern.compile("[^A-Za-z0-9]");

    private CheckCharacters() {
    }

    /**
     * Whether the tenth digit is the check digit of the nine before it, modulo 11. Ten like digits are a placeholder.
     *
     * @see <a href="https://www.datadictionary.nhs.uk/attributes/nhs_number.html">NHS Data Dictionary, NHS number</a>
     */
    static boolean isNhsNumber(String digits) {
        int sum = 0;
        boolean alike = true;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (10 - i);
            alike &= digits.charAt(i) == digits.charAt(9);
        }
        int check = (11 - sum % 11) % 11;
        return !alike && check == digits.charAt(9) - '0';
    }

    /**
     * Whether the letter in front is the check letter of the twelve characters after it, modulo 23.
     *
     * @see <a href="https://www.gov.uk/government/publications/unique-pupil-numbers">Unique pupil numbers: a guide</a>
     */
    static boolean isPupilNumber(String text) {
        var characters = SEPARATORS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        int sum = 0;
        for (int i = 1; i < characters.length(); i++) {
            char c = characters.charAt(i);
            int value = c >= '0' && c <= '9' ? c - '0' : PUPIL_LETTERS.indexOf(c);
            if (value < 0) {
                return false;
            }
            sum += value * (i + 1);
        }
        return PUPIL_LETTERS.charAt(sum % 23) == characters.charAt(0);
    }

    /** The digits of a number without what separates them. */
    static String digits(String number) {
        var digits = new StringBuilder(number.length());
        number.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.toString();
    }
}
