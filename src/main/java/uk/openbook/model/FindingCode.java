package uk.openbook.model;

import java.util.Locale;

/**
 * Every check there is, by the code that a finding prints. Each code has a paragraph on the public page about the data
 * and a case in the tests; both are held by a test.
 */
public enum FindingCode {
    // Files and rows
    NOT_UTF_8,
    MALFORMED_CSV,
    EMPTY_FILE,
    RAGGED_ROW,
    CONTROL_CHARACTER,
    UNKNOWN_COLUMN,
    MISSING_COLUMN,
    REPEATED_COLUMN,

    // Cells
    REQUIRED,
    WRONG_TYPE,
    WRONG_FORM,
    UNKNOWN_CODE,
    RETIRED_CODE,
    REPEATED_ITEM(Severity.WARNING),
    INVISIBLE_CHARACTERS(Severity.WARNING),
    LINK_DROPPED(Severity.WARNING),
    HTML_AS_TEXT(Severity.WARNING),
    MARKDOWN_AS_TEXT(Severity.WARNING),
    TOO_MUCH_MARKDOWN,
    GARBLED_TEXT(Severity.WARNING),
    PLACEHOLDER(Severity.WARNING),
    IMPLAUSIBLE_DATE(Severity.WARNING),
    LONG_TEXT(Severity.WARNING),

    // Texts that staff write
    COMMENT,
    COMMENT_LEFT_OUT(Severity.WARNING),

    // Entries
    NO_KEY,
    DUPLICATE_KEY,
    IDENTICAL_ROWS(Severity.WARNING),
    URL_COLLIDES,
    UNKNOWN_REFERENCE,
    REKEY,
    PERHAPS_REKEYED(Severity.WARNING),

    // Rules that a register's definition states
    NOT_BEFORE,
    NOT_AFTER,
    REQUIRED_WHEN,
    BLANK_WHEN,

    // Releases
    RELEASE_NAME,
    RELEASE_NOTE,
    RELEASE_DATE(Severity.WARNING),
    RELEASE_EMPTY(Severity.WARNING),
    REGISTER_LEFT_OUT(Severity.WARNING),
    NO_RELEASE(Severity.WARNING),
    UNEXPECTED_FILE,
    IMPLAUSIBLE_GONE,
    IMPLAUSIBLE_CHANGED,
    IMPLAUSIBLE_EMPTIED,
    NOTICE,
    CORRECTION,
    WITHDRAWAL,
    REDACTION,
    REDACTED_TEXT,

    // Settings, definitions, code lists, organisations
    SETTING,
    SECURITY_EXPIRED(Severity.WARNING),
    NO_LICENCE(Severity.WARNING),
    NO_REGISTER,
    DEFINITION_SYNTAX,
    DEFINITION_VALUE,
    DEFINITION_UNKNOWN,
    CODE_LIST,
    ORGANISATION_LIST,
    UNKNOWN_ORGANISATION(Severity.WARNING),
    ORGANISATION_SPELLINGS(Severity.WARNING),
    FACET_SPELLINGS(Severity.WARNING),

    // The core privacy gate
    PRIVACY_EMAIL,
    PRIVACY_TELEPHONE,
    PRIVACY_NATIONAL_INSURANCE,
    PRIVACY_NHS_NUMBER,
    PRIVACY_PUPIL_NUMBER,
    WAIVER,
    WAIVER_UNUSED(Severity.WARNING),
    ACCEPTED,
    ACCEPTED_UNUSED(Severity.WARNING),

    // Pages in content/
    PAGE_NAME,
    PAGE_HEADER,
    PAGE_TYPE,
    PAGE_DATE,
    PAGE_STATUS,
    PAGE_HELD_BACK(Severity.WARNING),
    PAGE_URL_COLLIDES,
    PAGE_REPEATED_KEY,
    PAGE_FIGURE,
    PAGE_LINK,
    PAGE_MARKUP(Severity.WARNING),
    PAGE_ATTACHMENT(Severity.WARNING),

    // Templates of the site's own
    TEMPLATE,

    // What was published once
    SEAL,
    SEALED_FILE,
    SEALED_KEY,
    SEALED_URL,
    REDIRECT;

    private final Severity severity;

    FindingCode() {
        this(Severity.ERROR);
    }

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    /** The severity of a finding of this code, where a definition does not lower it. */
    public Severity severity() {
        return severity;
    }

    /** The code as it is printed, such as {@code not-before}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
