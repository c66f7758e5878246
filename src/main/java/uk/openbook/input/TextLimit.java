package uk.openbook.input;

import java.util.Locale;
import java.util.function.Supplier;
import uk.openbook.model.Finding;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.model.Severity;

/**
 * How long a text may be: a cell of any sheet, the whole of a file of text. It is far more than anyone writes, and is
 * looked at before anything searches the text or reads it as Markdown.
 */
public final class TextLimit {

    /** In characters, as Java counts them. */
    public static final int MOST = 1_000_000;

    private TextLimit() {
    }

    /** Whether a text is short enough; if not, this is an error. */
    public static boolean allows(String text, Supplier<Place> place, Findings findings) {
        if (text.length() <= MOST) {
            return true;
        }
        findings.add(new Finding(FindingCode.LONG_TEXT, Severity.ERROR, place.get(), String.format(Locale.ROOT,
                "has %,d characters, and every page and file with it would be as large; the most is %,d", text.length(),
                MOST),
                "Shorten it, or publish it as a document and give a link"));
        return false;
    }
}
