package uk.openbook.check.privacy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import uk.openbook.model.Finding;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;

/**
 * Finds e-mail addresses, telephone numbers and the numbers by which the state knows a person (design, D30). What it
 * says of them is masked: the whole value stands in no finding.
 */
public final class PrivacyGate {

    /** All kinds. */
    public static final Set<PersonalDetail> ALL = Set.copyOf(EnumSet.allOf(PersonalDetail.class));

    /** The kinds that a guidance page may not have either; how to get in touch is what such pages are for. */
    public static final Set<PersonalDetail> ON_PAGES = Set.of(PersonalDetail.NATIONAL_INSURANCE,
            PersonalDetail.NHS_NUMBER, PersonalDetail.PUPIL_NUMBER);

    /** A National Insurance number has the fewest. */
    private static final int FEWEST_DIGITS = 6;
    /** A bit above every count of digits. */
    private static final int AT = 1 << 30;
    private static final String REMEDY = "Take it out";

    private PrivacyGate() {
    }

    /**
     * Details of one kind in a text.
     *
     * @param count how many there are
     * @param masked the first of them, all but its beginning left out
     */
    public record Found(PersonalDetail kind, int count, String masked) {

        /** What is wrong, for a finding. */
        public String problem() {
            return "holds what looks like " + kind.counted(count) + " (" + masked + ")";
        }
    }

    /** What the text holds of these kinds, each kind once. */
    public static List<Found> search(String text, Set<PersonalDetail> kinds) {
        int traits = traits(text);
        if (traits < FEWEST_DIGITS) {
            return List.of();
        }
        var plain = plain(text);
        var found = new ArrayList<Found>();
        for (var detector : Detector.values()) {
            if (kinds.contains(detector.kind()) && detector.isPossible(traits & ~AT, (traits & AT) != 0)) {
                var masked = new ArrayList<String>();
                eachIn(plain, detector, (start, end) -> masked.add(mask(plain.substring(start, end))));
                if (!masked.isEmpty()) {
                    found.add(new Found(detector.kind(), masked.size(), masked.get(0)));
                }
            }
        }
        return found;
    }

    /** Adds a finding for each kind of detail in a text that no waiver can open. */
    public static void check(String text, Place place, Set<PersonalDetail> kinds, Findings findings) {
        for (var found : search(text, kinds)) {
            findings.add(new Finding(found.kind().code(), place, found.problem(), REMEDY));
        }
    }

    /** The same for each line of a text that starts at some line of its file. */
    public static void checkLines(String text, String file, long firstLine, Set<PersonalDetail> kinds,
            Findings findings) {
        long line = firstLine;
        for (int start = 0; start <= text.length(); line++) {
            int end = text.indexOf('\n', start);
            var words = text.substring(start, end < 0 ? text.length() : end);
            check(words, Place.of(file, line), kinds, findings);
            start = start + words.length() + 1;
        }
    }

    /** The text with every detail in it masked. */
    static String masked(String text) {
        if (isHarmless(text)) {
            return text;
        }
        var safe = new StringBuilder(plain(text));
        for (var detector : Detector.values()) {
            var before = safe.toString();
            // From the last to the first, so that places before stay right.
            var spans = new ArrayList<int[]>();
            eachIn(before, detector, (start, end) -> spans.add(0, new int[] {start, end}));
            spans.forEach(span -> safe.replace(span[0], span[1], mask(before.substring(span[0], span[1]))));
        }
        return safe.toString();
    }

    private static void eachIn(String text, Detector detector, BiConsumer<Integer, Integer> action) {
        var matcher = detector.in(text);
        while (matcher.find()) {
            if (detector.isProved(matcher.group())) {
                action.accept(matcher.start(), matcher.end());
            }
        }
    }

    /** How many digits the text has, and whether an at sign: enough to know what cannot be in it. */
    private static int traits(String text) {
        int traits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' || c >= '\uFF10' && c <= '\uFF19') {
                traits++;
            } else if (c == '@' || c == '\uFF20' || (c == ')' || c == ']') && endsInAt(text, i)) {
                traits |= AT;
            }
        }
        return traits;
    }

    /** Whether a text can hold no detail at all, as most cells: neither an at sign nor enough digits. */
    public static boolean isHarmless(String text) {
        return traits(text) < FEWEST_DIGITS;
    }

    /** Whether a bracket closes round {@code at}, which some write for the sign. */
    private static boolean endsInAt(String text, int bracket) {
        return bracket >= 3 && text.regionMatches(true, bracket - 2, "at", 0, 2);
    }

    /** Full-width forms, hard spaces, dashes of all lengths and invisible characters would hide a number. */
    private static String plain(String text) {
        boolean ascii = true;
        for (int i = 0; i < text.length() && ascii; i++) {
            ascii = text.charAt(i) < 0x80;
        }
        if (ascii) {
            return text;
        }
        var joined = Normalizer.normalize(text, Normalizer.Form.NFKC);
        var plain = new StringBuilder(joined.length());
        for (int i = 0; i < joined.length(); i++) {
            char c = joined.charAt(i);
            if (Character.getType(c) == Character.DASH_PUNCTUATION || c == '\u2212') {
                plain.append('-');
            } else if (Character.getType(c) != Character.FORMAT) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static String mask(String detail) {
        int at = detail.indexOf('@');
        return at > 0 ? detail.charAt(0) + "…@…" : detail.substring(0, 2) + "…";
    }
}
