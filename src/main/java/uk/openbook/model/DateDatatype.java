package uk.openbook.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A day that exists, in one of the numeric date patterns of CSVW. */
final class DateDatatype implements Datatype {

    private static final String ISO = "yyyy-MM-dd";

    /** The patterns that CSVW readers must know, for dates. */
    private static final List<String> PATTERNS = List.of(ISO, "yyyyMMdd", "dd-MM-yyyy", "d-M-yyyy", "MM-dd-yyyy",
            "M-d-yyyy", "dd/MM/yyyy", "d/M/yyyy", "MM/dd/yyyy", "M/d/yyyy", "dd.MM.yyyy", "d.M.yyyy", "MM.dd.yyyy",
            "M.d.yyyy");

    private final String format;
    private final boolean iso;
    private final DateTimeFormatter formatter;

    /** @param format a CSVW date pattern, or null for ISO dates */
    DateDatatype(String format) {
        this.format = format;
        var pattern = format == null ? ISO : format;
        if (!PATTERNS.contains(pattern)) {
            throw new IllegalArgumentException("the format of a date is one of " + String.join(", ", PATTERNS));
        }
        iso = pattern.equals(ISO);
        formatter = DateTimeFormatter.ofPattern(pattern.replace("yyyy", "uuuu"), Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    @Override
    public Kind kind() {
        return Kind.DATE;
    }

    @Override
    public Optional<Value> parse(String text) {
        try {
            return iso ? parseIso(text) : Optional.of(Period.of(LocalDate.parse(text, formatter)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Most dates are written like this, and a formatter is slow. */
    private static Optional<Value> parseIso(String text) {
        if (text.length() != ISO.length()) {
            return Optional.empty();
        }
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean hyphen = i == 4 || i == 7;
            if (hyphen ? letter != '-' : letter < '0' || letter > '9') {
                return Optional.empty();
            }
        }
        return Optional.of(Period.of(LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))));
    }

    /** The number that these digits make. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }

    @Override
    public String form() {
        return "a date like " + formatter.format(LocalDate.of(2018, 9, 25));
    }

    @Override
    public String csvwBase() {
        return "date";
    }

    @Override
    public Optional<String> csvwFormat() {
        return Optional.ofNullable(format);
    }
}
