package uk.openbook.validation.privacy;

import java.util.regex.Pattern;

/**
 * Finds telephone numbers: those of the United Kingdom from their first 0 or 44, mobile numbers whose 0 a spreadsheet took,
 * those of other countries from a plus sign, and any number that a word such as "tel" introduces.
 *
 * @see <a href="https://www.ofcom.org.uk/phones-and-broadband/phone-numbers/">Ofcom, the national numbering plan</a>
 */
final class TelephoneNumbers implements Detector {

    private static final String GAP = "[ ./()_*-]{0,3}";
    private static final String REST = "(?:" + GAP + "[0-9])";
    /** How far before a number a word may introduce it. */
    private static final int LABEL_LENGTH = 40;

    private static final Pattern LABEL = Pattern.compile("(?i)\\b(?:tel|telephone|phone|mobile|mob|cell|fax|landline|whatsapp"
            + "|switchboard|hotline|helpline)s?\\b[^\\p{L}\\p{N}]{0,3}(?:(?:no|nos|num|number|numbers|line|is|on)\\b"
            + "[^\\p{L}\\p{N}]{0,3}){0,2}$");
    private static final Pattern CALL = Pattern.compile("(?i)\\b(?:tel|telephone|phone|phoned|mobile|mob|cell|fax|landline"
            + "|whatsapp|switchboard|hotline|helpline|call|called|calls|dial|ring|rang|sms|text|contact|line)\\b");
    private static final Pattern DATE = Pattern.compile("[0-9]{1,2}[ ./-][0-9]{1,2}[ ./-](?:19|20)[0-9]{2}(?![0-9]).*"
            + "|[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2}[ ./-].*|[0-9]{2}[ ./-](?:19|20)[0-9]{2}[ ./-].*");
    private static final Pattern YEARS = Pattern.compile("(?:(?:19|20)[0-9]{2}[^0-9]{0,3}){2,4}");
    /** Groups of four, two and four digits, as tenders are numbered; no telephone number is written so. */
    private static final Pattern TENDER = Pattern.compile("\\(?[0-9]{4}-[0-9]{2}-[0-9]{4}\\)?");
    /** 00, a country code of one digit and a number of seven, which is shorter than any in use. */
    private static final int FEWEST_ABROAD = 10;
    private static final Pattern EXTENSION = Pattern.compile("(?i)x[ .:]?[0-9]|ext");
    private static final Pattern BOOK_START = Pattern.compile("97[89][ -]$");
    /** What may be joined to a number by a mark, where a code such as {@code DR-} may not. */
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\p{L}?\\p{Ll}{2,20}|(?i:tel|mob|ph|t|m|f|fax))$");

    private final boolean inProse;

    /** @param inProse whether digits with nothing between them may be a telephone number, which among codes they are not */
    TelephoneNumbers(boolean inProse) {
        this.inProse = inProse;
    }

    /** The ways in which numbers are written, each with as many digits as it has. */
    private enum Form {
        FROM_COUNTRY("\\(?(?:\\+ ?|00 ?)?\\(?44\\)?" + GAP + "(?:0\\)?" + GAP + ")?[1-357-9]" + REST + "{8,9}"),
        ELEVEN("(?:\\(?0[1235789][0-9]|\\(0\\)[ -]?[1-357-9][0-9]|0[ -]7[1-57-9]|07[ .-][1-9])" + REST + "{8}"),
        ONE_BY_ONE("0[ .-][1237](?:[ .-][0-9]){9}"),
        TEN("\\(?0(?:1[0-9]|8[0-9]|50)" + REST + "{7}"),
        MOBILE_WITHOUT_NOUGHT("7[1-57-9][0-9]{2}[ .-]?[0-9]{3}[ .-]?[0-9]{3}"),
        ABROAD("(?:\\(?\\+ ?\\(?[1-9]|00 ?[1-9][0-9]{0,2}[ ./()-])" + REST + "{6,13}"),
        INTRODUCED("\\(?\\+?[0-9]" + REST + "{6,12}");

        private final Pattern pattern;

        Form(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    @Override
    public void find(CharSequence text, Spans found) {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = Surroundings.isDigit(c) || c == '+' || c == '(' ? end(text, at) : 0;
            if (end > 0) {
                found.add(at, end);
            }
            at = Math.max(at + 1, end);
        }
    }

    /** Where a telephone number that begins at this place ends; 0 where none does. */
    private int end(CharSequence text, int start) {
        for (var form : Form.values()) {
            var matcher = form.pattern.matcher(text).region(start, text.length());
            if (matcher.lookingAt() && new Candidate(text, start, matcher.end(), form).isOne(inProse)) {
                return matcher.end();
            }
        }
        return 0;
    }

    /** Digits in one of the forms, and what is around them. */
    private static final class Candidate {

        private final CharSequence text;
        private final int start;
        private final int end;
        private final Form form;
        private final String number;
        private final String digits;
        private final Surroundings around;

        Candidate(CharSequence text, int start, int end, Form form) {
            this.text = text;
            this.start = start;
            this.end = end;
            this.form = form;
            this.number = text.subSequence(start, end).toString();
            this.digits = CheckCharacters.digits(number);
            this.around = new Surroundings(text, start, end);
        }

        boolean isOne(boolean inProse) {
            if (!inProse && isTogether() && !hasPlus()) {
                return false;
            }
            if (continuesBefore() || continuesAfter() || DATE.matcher(number).matches()
                    || TENDER.matcher(number).matches() || around.isCalledBook()) {
                return false;
            }
            return switch (form) {
                case FROM_COUNTRY -> (hasPlus() || !isTogether() || digits.matches("00.*|447.*")) && !isReference();
                case ELEVEN, TEN -> !isReference();
                case ONE_BY_ONE -> !digits.startsWith("0123");
                case MOBILE_WITHOUT_NOUGHT -> !isReference()
                        && !(around.before(1) == ' ' && Surroundings.isDigit(around.before(2)));
                case ABROAD -> hasPlus() || digits.length() >= FEWEST_ABROAD;
                case INTRODUCED -> isIntroduced();
            };
        }

        private boolean hasPlus() {
            return number.indexOf('+') >= 0;
        }

        private boolean isTogether() {
            return digits.length() == number.length();
        }

        private boolean isReference() {
            return isTogether() && (around.before(1) == '#' || around.isCalledReference(CALL));
        }

        private boolean isIntroduced() {
            return isAtEnd(LABEL, LABEL_LENGTH) && !YEARS.matcher(number).matches();
        }

        private boolean isAtEnd(Pattern words, int length) {
            return words.matcher(text).region(Math.max(0, start - length), start).find();
        }

        private boolean continuesBefore() {
            char before = around.before(1);
            if (hasPlus()) {
                return Surroundings.isDigit(before);
            }
            boolean joined = "./_-".indexOf(before) >= 0 && Character.isLetterOrDigit(around.before(2));
            if (joined) {
                return !WORD.matcher(text).region(Math.max(0, start - LABEL_LENGTH), start - 1)
                        .useTransparentBounds(true).find();
            }
            return before == '+' || around.isPartOfMoreBefore() || isAtEnd(BOOK_START, 4);
        }

        private boolean continuesAfter() {
            char after = around.after(1);
            boolean digit = Surroundings.isDigit(around.after(2));
            if (Character.isLetter(after)) {
                return !hasPlus() && !EXTENSION.matcher(text).region(end, text.length()).lookingAt();
            }
            if (Surroundings.isDigit(after) || after == '%') {
                return true;
            }
            if (form == Form.ABROAD) {
                return false;
            }
            return ".:-".indexOf(after) >= 0 && digit || around.groupsThousands(end) || after == '/' && digit && isTogether()
                    || after == ' ' && digit && (form == Form.TEN || form == Form.MOBILE_WITHOUT_NOUGHT && !isTogether());
        }
    }
}
