package uk.openbook.validation.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Searches texts for details of people, and masks them. */
final class PersonalDetails {

    /** A National Insurance number has the fewest. */
    private static final int FEWEST_DIGITS = 6;

    private static final Map<PersonalDetail, Detector> IN_PROSE = new EnumMap<>(Map.of(
            PersonalDetail.EMAIL, new EmailAddresses(),
            PersonalDetail.TELEPHONE, new TelephoneNumbers(true),
            PersonalDetail.NATIONAL_INSURANCE, new NationalInsuranceNumbers(),
            PersonalDetail.NHS_NUMBER, new NhsNumbers(),
            PersonalDetail.PUPIL_NUMBER, new PupilNumbers()));
    private static final Map<PersonalDetail, Detector> AMONG_CODES = new EnumMap<>(IN_PROSE);

    static {
        AMONG_CODES.put(PersonalDetail.TELEPHONE, new TelephoneNumbers(false));
    }

    private PersonalDetails() {
    }

    /**
     * Finds the details of each kind in the forms of one text; a form counts only for kinds that no earlier form has.
     *
     * @param inProse whether the text is one of words, and not of keys, numbers or codes
     */
    static List<Found> search(Collection<String> forms, Set<PersonalDetail> kinds, boolean inProse) {
        var found = new EnumMap<PersonalDetail, Found>(PersonalDetail.class);
        for (var form : forms) {
            for (var kind : PersonalDetail.values()) {
                if (kinds.contains(kind) && !found.containsKey(kind)) {
                    var details = details(form, kind, inProse);
                    if (!details.isEmpty()) {
                        found.put(kind, new Found(kind, details));
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    static List<String> details(CharSequence form, PersonalDetail kind, boolean inProse) {
        var details = new ArrayList<String>();
        (inProse ? IN_PROSE : AMONG_CODES).get(kind).find(form,
                (start, end) -> details.add(form.subSequence(start, end).toString()));
        return details;
    }

    /** The text with every detail in it masked; where a form of it shows more than the text itself, that form. */
    static String masked(String text) {
        if (isHarmless(text)) {
            return text;
        }
        var shown = text;
        for (var form : TextForms.of(text)) {
            // The later a form, the more of its marks are resolved.
            var masked = maskedForm(form);
            shown = masked.equals(form) ? shown : masked;
        }
        return shown;
    }

    private static String maskedForm(String form) {
        var safe = new StringBuilder(form);
        for (var detector : IN_PROSE.values()) {
            var before = safe.toString();
            // From the last to the first, so that places before stay right.
            var spans = new ArrayList<int[]>();
            detector.find(before, (start, end) -> spans.add(0, new int[] {start, end}));
            spans.forEach(span -> safe.replace(span[0], span[1], mask(before.substring(span[0], span[1]))));
        }
        return safe.toString();
    }

    /** The beginning of a detail, with an ellipsis for the rest. */
    static String mask(String detail) {
        return detail.indexOf('@') > 0 ? detail.charAt(0) + "…@…" : detail.substring(0, 2) + "…";
    }

    /**
     * Whether a text can have no detail, as most cells: neither enough digits nor a sign of an e-mail address, nor an
     * entity or escape that could stand for one.
     */
    static boolean isHarmless(String text) {
        int digits = 0;
        boolean at = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' || c >= 0x80 && isDigit(text.codePointAt(i))) {
                if (++digits >= FEWEST_DIGITS) {
                    return false;
                }
            } else if (c == '@' || c == '\uFF20' || c == '\uFE6B' || c == '&' && isEntity(text, i)
                    || c == '%' && isHex(text, i + 1) && isHex(text, i + 2)) {
                return false;
            } else if ((c == 't' || c == 'T') && i > 0 && isWordAt(text, i)) {
                at = true;
            } else if (c == ')' && i > 1 && text.regionMatches(true, i - 2, "(a", 0, 2)) {
                at = true;
            } else if (at && isDot(text, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(int point) {
        int type = Character.getType(point);
        return type == Character.DECIMAL_DIGIT_NUMBER || type == Character.OTHER_NUMBER;
    }

    private static boolean isEntity(String text, int at) {
        return at + 1 < text.length() && (text.charAt(at + 1) == '#' || Character.isLetter(text.charAt(at + 1)));
    }

    private static boolean isHex(String text, int at) {
        return at < text.length() && Character.digit(text.charAt(at), 16) >= 0;
    }

    /** Whether the word "at" ends at this place. */
    private static boolean isWordAt(String text, int end) {
        return Character.toLowerCase(text.charAt(end - 1)) == 'a' && !isLetter(text, end - 2) && !isLetter(text, end + 1);
    }

    /** Whether a full stop before a letter, or the word "dot", begins at this place. */
    private static boolean isDot(String text, int at) {
        char c = text.charAt(at);
        return c == '.' && (isLetter(text, at + 1) || at + 1 < text.length() && "])}>".indexOf(text.charAt(at + 1)) >= 0)
                || (c == 'd' || c == 'D') && text.regionMatches(true, at, "dot", 0, 3) && !isLetter(text, at - 1)
                && !isLetter(text, at + 3);
    }

    private static boolean isLetter(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
    }
}
