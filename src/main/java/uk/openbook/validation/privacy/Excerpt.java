package uk.openbook.validation.privacy;

/** A text of the input as a message shows it: in quotes, on one line, not long, details of people masked. */
public final class Excerpt {

    private static final int LONGEST = 60;

    private Excerpt() {
    }

    /** For example {@code 'Unversity of Fictionbridge'}. */
    public static String of(String text) {
        return "'" + unquoted(text) + "'";
    }

    /** The same without the quotes. */
    public static String unquoted(String text) {
        var safe = PersonalDetails.masked(text);
        var line = new StringBuilder();
        for (int i = 0; i < safe.length(); i++) {
            char c = safe.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c)) {
                line.append(c);
            } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
            if (line.length() > LONGEST) {
                int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
                return line.substring(0, end).strip() + "…";
            }
        }
        return line.toString().strip();
    }
}
