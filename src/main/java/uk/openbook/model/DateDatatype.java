package uk.openbook.model;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
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
    private final DateTimeFormatter formatter;

    /** @param format a CSVW date pattern, or null for ISO dates */
    DateDatatype(String format) {
        this.format = format;
        var pattern = format == null ? ISO : format;
        if (!PATTERNS.contains(pattern)) {
            throw new IllegalArgumentException("the format of a date is one of " + String.join(", ", PATTERNS));
        }
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
            return Optional.of(Period.of(LocalDate.parse(text, formatter)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
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
