package uk.openbook.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The kind of a finding in a CSV file: findings of one kind say the same of other rows of the same column.
 *
 * @param column the column's name; empty where the finding is about whole rows or about columns without a heading
 * @param heading whether it is about the row of headings
 * @param problem what is wrong, without the texts and numbers that differ from row to row
 * @param remedy what to do, without these
 */
public record FindingKind(FindingCode code, Severity severity, String file, String column, boolean heading,
        String problem, String remedy) {

    /** What is quoted, an apostrophe inside a word aside, given as an example, masked, suggested or to be pasted; numbers. */
    private static final Pattern VARYING = Pattern.compile("(?:, as )?'(?:[^']|(?<=\\p{L})'(?=\\p{L}))*+'(?: is$)?"
            + "|\\([^()]*…[^()]*\\)|\\S+\\.html|the line .*|(?<=Did you mean |If it is )[^?,]*|[0-9][0-9,.-]*");

    /** Empty for a finding outside CSV files. */
    public static Optional<FindingKind> of(Finding finding) {
        var place = finding.place();
        return place.row() == 0 ? Optional.empty() : Optional.of(new FindingKind(finding.code(), finding.severity(),
                place.file(), place.detail(), place.row() == 1, common(finding.problem()), common(finding.remedy())));
    }

    private static String common(String text) {
        return VARYING.matcher(text).replaceAll("");
    }
}
