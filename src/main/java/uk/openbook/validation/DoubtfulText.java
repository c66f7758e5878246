package uk.openbook.validation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.text.GarbledText;
import uk.openbook.text.NormalizedText;
import uk.openbook.validation.privacy.Excerpt;

/** Warns of text that is hardly meant to be published: read in a wrong encoding, an error of a spreadsheet, a draft. */
final class DoubtfulText {

    /** How much of a text around the place is shown. */
    private static final int AROUND = 24;

    /** What spreadsheet programs show in place of a value that they cannot work out. */
    private static final Pattern SPREADSHEET_ERROR = Pattern.compile("(?<![\\w#])#(?:REF!|N/A|DIV/0!|VALUE!|NAME\\?|NUM!|"
            + "NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|PYTHON!|EXTERNAL!|ERROR!)(?!\\w)"
            + "|^#{3,}$|^Err:5\\d\\d$");
    /** In capitals anywhere; in other letters where a line says nothing else before it. */
    private static final Pattern DRAFT = Pattern.compile("\\bDO NOT (?:PUBLISH|RELEASE|CIRCULATE)\\b"
            + "|\\bNOT (?:YET )?FOR (?:PUBLICATION|RELEASE|CIRCULATION)\\b|^\\W{0,5}+DRAFT\\W{0,5}+$|^\\W{0,5}+DRAFT ?[-–—:]"
            + "|^\\W{0,5}+(?i:do not (?:publish|release|circulate)|not (?:yet )?for (?:publication|release|circulation)"
            + "|embargoed (?:until|till|to)|not for onward|(?:for )?internal use only)\\b|(?i:\\blorem ipsum\\b)",
            Pattern.MULTILINE);
    private static final List<String> DRAFT_WORDS = List.of("draft", "publi", "release", "circula", "internal use only",
            "embargoed", "not for onward", "lorem ipsum");
    /** Cells that wait for a text, in lower case without the marks around them. */
    private static final Set<String> WAITING = Set.of("tbc", "tba", "tbd", "todo", "to do", "to be confirmed",
            "to be announced", "to be decided", "to be determined", "to be added", "to be completed", "to follow",
            "xx", "xxx", "xxxx", "placeholder", "insert text", "insert text here", "click or tap here to enter text");
    /** Cells that say in a word that there is nothing. */
    private static final Set<String> NOTHING = Set.of("n/a", "na", "n.a", "null", "nan", "nil", "undefined", "#n/a",
            "not applicable", "blank");

    /** What a form asks for, in brackets, such as {@code [insert title]}. */
    private static final Pattern PROMPT = Pattern.compile(
            "(?i)[\\[<{(]{1,2}+(?:please )?(?:insert|enter|add|type|fill in|click)\\b[^\\n]{0,60}[\\]>})]{1,2}+");
    /** A long number as spreadsheet programs show and save it, such as {@code 1.23457E+15}. */
    private static final Pattern SHORTENED_NUMBER = Pattern.compile("[1-9](?:\\.[0-9]{1,14})?E\\+[0-9]{2,3}");
    private static final Pattern FORMULA = Pattern.compile("'?=[A-Z][A-Z0-9.]{0,30}\\(.{0,1000}+", Pattern.DOTALL);

    private DoubtfulText() {
    }

    /** Adds a warning for each kind of doubt about a text of any length. */
    static void check(String text, Supplier<Place> place, Findings findings) {
        GarbledText.mended(text).ifPresent(mended -> reportGarbled(text, mended, place.get(), findings));
        if (text.length() < 3) {
            return;
        }
        if (text.indexOf('#') >= 0 || text.startsWith("Err:")) {
            var error = SPREADSHEET_ERROR.matcher(text.strip());
            if (error.find()) {
                findings.add(FindingCode.PLACEHOLDER, place.get(), "holds " + Excerpt.of(error.group())
                        + ", which a spreadsheet shows in place of a value", "Correct it in the spreadsheet, or leave it "
                        + "blank");
            }
        }
        var draft = DRAFT.matcher(text);
        if (mayBeDraft(text) && draft.find()) {
            findings.add(FindingCode.PLACEHOLDER, place.get(), "says " + Excerpt.of(draft.group()),
                    "Take the words out, or leave the text out of this release");
        }
    }

    /** Whether a text has one of the words without which no part of {@link #DRAFT} matches: a quick answer for most. */
    private static boolean mayBeDraft(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return DRAFT_WORDS.stream().anyMatch(lower::contains);
    }

    /** The same for a cell, which may also hold a word that only keeps a place. */
    static void checkCell(String cell, Supplier<Place> place, Findings findings) {
        check(cell, place, findings);
        var word = NormalizedText.folded(cell.length() > 40 ? "" : cell).replaceAll("^[\\[(<{\\s]+|[\\])>}.\\s]+$", "");
        checkSpreadsheet(cell.strip(), place, findings);
        if (WAITING.contains(word) || PROMPT.matcher(cell.strip()).matches()) {
            findings.add(FindingCode.PLACEHOLDER, place.get(), Excerpt.of(cell)
                    + " is in the place of a text that is still to come", "Write the text, or leave the cell blank");
        } else if (NOTHING.contains(word) && !SPREADSHEET_ERROR.matcher(cell.strip()).find() || isMarksAlone(cell)) {
            findings.add(FindingCode.PLACEHOLDER, place.get(), Excerpt.of(cell) + " is shown as if it were a value",
                    "Leave the cell blank; if it means blank in the whole column, add it to \"null\" of the column in the "
                            + "register's definition");
        }
    }

    private static void checkSpreadsheet(String cell, Supplier<Place> place, Findings findings) {
        if (SHORTENED_NUMBER.matcher(cell).matches()) {
            findings.add(FindingCode.PLACEHOLDER, place.get(), Excerpt.of(cell)
                    + " is a long number that a spreadsheet program has shortened", "Give the column the format Text, type the number again, and save as CSV");
        } else if (FORMULA.matcher(cell).matches()) {
            findings.add(FindingCode.PLACEHOLDER, place.get(), Excerpt.of(cell) + " is a formula, and not what it works out",
                    "Copy the cell, paste it as a value, and save as CSV");
        }
    }

    /** Such as a hyphen or a question mark. */
    private static boolean isMarksAlone(String cell) {
        return cell.length() <= 10 && !cell.isBlank() && cell.codePoints().allMatch(point ->
                "-–—−?./_*~!,;:".indexOf(point) >= 0 || NormalizedText.isSpace(point));
    }

    private static void reportGarbled(String text, String mended, Place place, Findings findings) {
        if (mended.indexOf('\uFFFD') >= 0) {
            findings.add(FindingCode.GARBLED_TEXT, place, Excerpt.of(around(text, mended, text))
                    + " was read in a wrong encoding, and a character in it was lost before that",
                    "Copy the text again from its source");
            return;
        }
        findings.add(FindingCode.GARBLED_TEXT, place, Excerpt.of(around(text, mended, text))
                + " was read in a wrong encoding; it is probably " + Excerpt.of(around(text, mended, mended)),
                "Write it so, or import the source again as UTF-8");
    }

    /** Some words of either text from before the first difference. */
    private static String around(String text, String mended, String of) {
        int same = 0;
        while (same < text.length() && same < mended.length() && text.charAt(same) == mended.charAt(same)) {
            same++;
        }
        if (same <= AROUND) {
            return of;
        }
        int space = of.indexOf(' ', same - AROUND);
        return of.substring(space >= 0 && space < same ? space + 1 : same - 1);
    }
}
