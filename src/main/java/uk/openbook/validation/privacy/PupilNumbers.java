package uk.openbook.validation.privacy;

import java.util.regex.Pattern;

/**
 * Finds unique pupil numbers: a letter and twelve digits, or for a temporary number eleven digits and a letter, where the
 * first letter is the check letter of the others. Where a text calls it a UPN, without that check.
 */
final class PupilNumbers implements Detector {

    private static final String GAP = "[ ./_*-]{0,3}";
    private static final Pattern FORM = Pattern.compile("(?i)(?<![\\p{L}\\p{N}])[A-Z](?:" + GAP + "[0-9]){11}" + GAP
            + "[0-9A-Z](?![\\p{L}\\p{N}])");
    private static final Pattern LABEL = Pattern.compile(
            "(?i)\\b(?:upns?|unique pupil (?:number|reference)s?|pupil numbers?)\\b[^\\p{L}\\p{N}]{0,3}(?:(?:no|is|was)\\b)?"
                    + "[^\\p{L}\\p{N}]{0,3}$");

    @Override
    public void find(CharSequence text, Spans found) {
        var matcher = FORM.matcher(text);
        while (matcher.find()) {
            if (CheckCharacters.isPupilNumber(matcher.group())
                    || LABEL.matcher(text).region(Math.max(0, matcher.start() - 40), matcher.start()).find()) {
                found.add(matcher.start(), matcher.end());
            }
        }
    }
}
