package uk.openbook.render.csv;

import java.util.regex.Pattern;
import uk.openbook.model.Column;
import uk.openbook.model.Value;

/**
 * Cells that no spreadsheet program runs as a formula. A text whose first letter, blanks aside, is {@code =},
 * {@code +}, {@code -} or {@code @}, in full width too, or that begins with a tab or a line end, has an apostrophe put
 * before it. Blanks count for nothing, because some programs drop them when they open a file. Numbers stay numbers: in
 * columns of numbers whatever is one, elsewhere plain ones such as {@code -1.5}.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection, OWASP</a>
 */
public final class Defused {

    private static final char MARK = '\'';
    private static final String STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private Defused() {
    }

    /** The text for a cell of a column that is no register's. */
    static String of(String text) {
        return runs(text) && !PLAIN_NUMBER.matcher(text).matches() ? MARK + text : text;
    }

    /** The text for a cell of a column. */
    public static String of(Column column, String text) {
        return runs(text) && !isNumber(column, text) ? MARK + text : text;
    }

    /** Whether a cell is to stand in quotes: one that was changed, or looks as if. */
    static boolean isQuoted(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK;
    }

    private static boolean runs(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (i == 0 && (letter == '\t' || letter == '\r' || letter == '\n')) {
                return true;
            }
            if (!Character.isWhitespace(letter) && !Character.isSpaceChar(letter)) {
                return STARTS.indexOf(letter) >= 0;
            }
        }
        return false;
    }

    private static boolean isNumber(Column column, String text) {
        return PLAIN_NUMBER.matcher(text).matches()
                || !column.isList() && column.datatype().parse(text).orElse(null) instanceof Value.Number;
    }
}
