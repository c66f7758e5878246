package uk.openbook.validation.privacy;

import java.util.Optional;
import java.util.stream.Stream;
import uk.openbook.model.FindingCode;

/** The details of a person that the privacy gate stops (design, D30). */
public enum PersonalDetail {
    EMAIL("email", "an e-mail address", "e-mail addresses", FindingCode.PRIVACY_EMAIL),
    TELEPHONE("telephone", "a telephone number", "telephone numbers", FindingCode.PRIVACY_TELEPHONE),
    NATIONAL_INSURANCE("national-insurance", "a National Insurance number", "National Insurance numbers",
            FindingCode.PRIVACY_NATIONAL_INSURANCE),
    NHS_NUMBER("nhs-number", "an NHS number", "NHS numbers", FindingCode.PRIVACY_NHS_NUMBER),
    PUPIL_NUMBER("pupil-number", "a unique pupil number", "unique pupil numbers", FindingCode.PRIVACY_PUPIL_NUMBER);

    private final String word;
    private final String one;
    private final String several;
    private final FindingCode code;

    PersonalDetail(String word, String one, String several, FindingCode code) {
        this.word = word;
        this.one = one;
        this.several = several;
        this.code = code;
    }

    /** The kind as the waivers name it. */
    public String word() {
        return word;
    }

    /** The kind that a waiver names, if there is one. */
    public static Optional<PersonalDetail> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** One or more of the kind in words, such as {@code 3 e-mail addresses}. */
    String counted(int count) {
        return count == 1 ? one : count + " " + several;
    }

    public FindingCode code() {
        return code;
    }
}
