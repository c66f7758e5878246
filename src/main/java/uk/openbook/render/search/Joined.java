package uk.openbook.render.search;

import java.util.List;

/**
 * The terms by which parts that joiners hold together are also found as a whole: {@code re-use} as {@code reuse},
 * {@code COVID-19} as {@code covid19}, {@code C.I.A.} as {@code cia}, {@code 2006/07} as it stands, and a date by its day
 * and month.
 */
final class Joined {

    private static final int MOST_HYPHENATED = 4;

    private Joined() {
    }

    /** @param run several parts with one of {@code . - / _} between them, folded */
    static List<String> terms(String run) {
        boolean digits = run.codePoints().anyMatch(Character::isDigit);
        boolean letters = run.codePoints().anyMatch(Character::isLetter);
        var parts = run.split("[./_-]");
        if (digits && !letters) {
            var date = WrittenDate.inDigits(run);
            return date.isEmpty() ? List.of(run) : date;
        }
        if (digits || isHyphenated(run, parts) || isAcronym(run, parts)) {
            return List.of(String.join("", parts));
        }
        return List.of();
    }

    private static boolean isHyphenated(String run, String[] parts) {
        return parts.length <= MOST_HYPHENATED && run.chars().noneMatch(letter -> "./_".indexOf(letter) >= 0);
    }

    private static boolean isAcronym(String run, String[] parts) {
        for (var part : parts) {
            if (part.codePointCount(0, part.length()) != 1) {
                return false;
            }
        }
        return run.chars().noneMatch(letter -> "-/_".indexOf(letter) >= 0);
    }
}
