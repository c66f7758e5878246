package uk.openbook.validation.privacy;

import java.util.regex.Pattern;

/**
 * Finds NHS numbers: ten digits of which the last is the check digit, together or in the groups of three, three and four
 * in which they are printed. Where a text calls the digits an NHS number, in any groups and without that check.
 */
final class NhsNumbers implements Detector {

    private static final String GAP = "[ ./()_*-]{0,3}";
    private static final Pattern PRINTED = Pattern.compile("[0-9]{3}" + GAP + "[0-9]{3}" + GAP + "[0-9]{4}");
    private static final Pattern ANY = Pattern.compile("[0-9](?:" + GAP + "[0-9]){9}");
    private static final Pattern ONE_BY_ONE = Pattern.compile("[0-9](?:[^0-9][0-9]){9}");
    private static final Pattern LABEL = Pattern.compile("(?i)\\bnhs[ -]?(?:no|nos|nr|num|number|numbers)\\b[^0-9]{0,12}$");
    private static final Pattern PATIENT = Pattern.compile(
            "(?i)\\b(?:nhs|patients?|chi|h&c|health|hospital|mrn|gp|medical|mother|child)\\b");
    private static final Pattern PLACEHOLDER = Pattern.compile("1234567890|0123456789|([0-9])\\1{9}");

    @Override
    public void find(CharSequence text, Spans found) {
        var matcher = ANY.matcher(text);
        for (int from = 0; from < text.length() && matcher.find(from);) {
            if (isOne(text, matcher.start(), matcher.end())) {
                found.add(matcher.start(), matcher.end());
                from = matcher.end();
            } else {
                from = matcher.start() + 1;
            }
        }
    }

    private static boolean isOne(CharSequence text, int start, int end) {
        var around = new Surroundings(text, start, end);
        if (around.isPartOfMore() || around.isCalledBook()) {
            return false;
        }
        var number = text.subSequence(start, end).toString();
        var digits = CheckCharacters.digits(number);
        if (PLACEHOLDER.matcher(digits).matches()) {
            return false;
        }
        if (LABEL.matcher(text).region(Math.max(0, start - 30), start).find()) {
            return true;
        }
        if (!CheckCharacters.isNhsNumber(digits)) {
            return false;
        }
        if (digits.length() == number.length()) {
            // No such number begins with 0 or 1 except one that begins with a date of birth; references often do.
            return !around.isCalledReference(PATIENT)
                    && (digits.charAt(0) > '1' || startsWithDay(digits) || around.isNear(PATIENT));
        }
        return PRINTED.matcher(number).matches() || ONE_BY_ONE.matcher(number).matches()
                || around.isNear(PATIENT);
    }

    /** Whether the digits begin with a day and a month, as the numbers that Scotland gives do. */
    private static boolean startsWithDay(String digits) {
        int day = Integer.parseInt(digits.substring(0, 2));
        int month = Integer.parseInt(digits.substring(2, 4));
        return day >= 1 && day <= 31 && month >= 1 && month <= 12;
    }
}
