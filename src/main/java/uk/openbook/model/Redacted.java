package uk.openbook.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands in a cell in the place of a value that was lawfully erased (design, D5): {@code [redacted]}, and in the
 * columns of a key also {@code [redacted 2]} and so on, to tell rows apart.
 */
public final class Redacted {

    /** In the place of a value. */
    public static final String MARK = "[redacted]";

    /** What every mark begins with. */
    public static final String START = "[redacted";

    /** For people, in the place of a value. */
    public static final String WORDS = "Redacted";

    private static final Pattern NUMBERED = Pattern.compile("\\[redacted ([2-9]|[1-9][0-9]{1,5})\\]");
    private static final Pattern MEANT = Pattern.compile("\\s*\\[\\s*redacted\\b[^\\]]*\\]?\\s*",
            Pattern.CASE_INSENSITIVE);

    private Redacted() {
    }

    /** Whether a cell is a mark, and nothing else. */
    public static boolean isMark(String cell) {
        return cell.startsWith(START) && (cell.equals(MARK) || NUMBERED.matcher(cell).matches());
    }

    /** Whether a mark has a number. */
    public static boolean isNumbered(String cell) {
        return isMark(cell) && !cell.equals(MARK);
    }

    /** Whether a cell, or an item of one, is a mark or was probably meant as one. */
    public static boolean isMeant(String text) {
        return text.indexOf('[') >= 0 && MEANT.matcher(text).matches();
    }

    /** Whether a text holds the beginning of a mark anywhere. */
    public static boolean isIn(String text) {
        return text.toLowerCase(Locale.ROOT).contains(START);
    }

    /**
     * Whether a value of the column can be searched for in the whole site: codes, dates and numbers stand everywhere.
     */
    public static boolean isWords(Register register, Column column) {
        return column.codes().isEmpty() && switch (column.datatype().kind()) {
            case TEXT, MARKDOWN, LINK, ENTRY_KEY -> true;
            default -> register.organisations().contains(column);
        };
    }

    /** What a mark is as part of a key: {@code redacted}, {@code redacted-2}; empty where the cell is none. */
    public static Optional<String> keyPart(String cell) {
        return isMark(cell) ? Optional.of(cell.substring(1, cell.length() - 1).replace(' ', '-')) : Optional.empty();
    }
}
