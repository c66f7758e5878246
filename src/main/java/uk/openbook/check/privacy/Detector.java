package uk.openbook.check.privacy;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows one kind of detail by its form and, where it has one, its check character. */
enum Detector {

    EMAIL(PersonalDetail.EMAIL, 0, "(?<![\\p{L}\\p{N}._%+'-])[\\p{L}\\p{N}._%+'-]++(?:@| ?[(\\[]at[)\\]] ?)"
            + "(?:[\\p{L}\\p{N}-]+\\.)+\\p{L}{2,}", text -> true),

    /**
     * Ten or eleven digits that start with 0, or the same after +44; the second digit is one that is in use, and no gap
     * follows it, as in a date.
     *
     * @see <a href="https://www.ofcom.org.uk/phones-and-broadband/phone-numbers/">Ofcom, the national numbering plan</a>
     */
    TELEPHONE(PersonalDetail.TELEPHONE, 10, "(?<![\\p{L}\\p{N}_+])(?<![\\p{N}][.,/-])"
            + "(?:(?:\\+|00) ?44[ .-]?(?:\\(0\\)|0)?[ .-]?\\(?|\\(?0)[1235789][0-9](?:[ .()-]{0,2}[0-9]){7,8}"
            + "(?![ .-]?[0-9]|:[0-9]|\\p{L})", text -> true),

    /** @see <a href="https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110">NIM39110</a> */
    NATIONAL_INSURANCE(PersonalDetail.NATIONAL_INSURANCE, 6, "(?<![\\p{L}\\p{N}])(?!BG|GB|KN|NK|NT|TN|ZZ)"
            + "[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?:[ -]?[0-9]{2}){3}[ -]?[A-D](?![\\p{L}\\p{N}])", text -> true),

    NHS_NUMBER(PersonalDetail.NHS_NUMBER, 10, "(?<![\\p{L}\\p{N}£$€])(?<![\\p{N}][.,-])"
            + "[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}(?![\\p{L}\\p{N}]|[.,-][0-9])", CheckCharacters::isNhsNumber),

    /** A letter and twelve digits, or for a temporary number eleven digits and a letter. */
    PUPIL_NUMBER(PersonalDetail.PUPIL_NUMBER, 11, "(?<![\\p{L}\\p{N}])[A-Z](?:[ -]?[0-9]){11}[ -]?[0-9A-Z]"
            + "(?![\\p{L}\\p{N}])", CheckCharacters::isPupilNumber);

    private final PersonalDetail kind;
    private final int fewestDigits;
    private final Pattern form;
    private final Predicate<String> proof;

    Detector(PersonalDetail kind, int fewestDigits, String form, Predicate<String> proof) {
        this.kind = kind;
        this.fewestDigits = fewestDigits;
        this.form = Pattern.compile(form, Pattern.CASE_INSENSITIVE);
        this.proof = proof;
    }

    PersonalDetail kind() {
        return kind;
    }

    /** Whether a text with so many digits, and with an at sign or not, can hold one: spares most texts the search. */
    boolean isPossible(int digits, boolean at) {
        return this == EMAIL ? at : digits >= fewestDigits;
    }

    Matcher in(String text) {
        return form.matcher(text);
    }

    /** Whether what has the form also has the right check character. */
    boolean isProved(String found) {
        return proof.test(found);
    }
}
