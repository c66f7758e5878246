package uk.openbook.model;

import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.PatternSyntaxException;

/**
 * The datatypes by name: those of the W3C Metadata Vocabulary for Tabular Data that registers need, and ours.
 *
 * @see <a href="https://www.w3.org/TR/tabular-data-primer/#datatypes">CSVW datatypes</a>
 */
public final class Datatypes {

    private static final Map<String, Function<String, Datatype>> CSVW = Map.ofEntries(
            Map.entry("string", format -> new TextDatatype(Datatype.Kind.TEXT, "string", format)),
            Map.entry("anyURI", format -> new TextDatatype(Datatype.Kind.LINK, "anyURI", format)),
            Map.entry("integer", format -> new NumberDatatype("integer", format)),
            Map.entry("nonNegativeInteger", format -> new NumberDatatype("nonNegativeInteger", format)),
            Map.entry("decimal", format -> new NumberDatatype("decimal", format)),
            Map.entry("boolean", TruthDatatype::new),
            Map.entry("date", DateDatatype::new),
            Map.entry("gYear", format -> PeriodDatatype.YEAR),
            Map.entry("gYearMonth", format -> PeriodDatatype.YEAR_MONTH));

    private static final Map<String, Function<String, Datatype>> OURS = Map.of(
            "markdown", format -> new TextDatatype(Datatype.Kind.MARKDOWN, "string", format),
            "entry-key", format -> new TextDatatype(Datatype.Kind.ENTRY_KEY, "string", format),
            "partial-date", format -> PeriodDatatype.PARTIAL_DATE,
            "academic-year", format -> PeriodDatatype.ACADEMIC_YEAR,
            "count-or-marker", format -> new CountOrMarkerDatatype());

    private Datatypes() {
    }

    /** The names that {@code datatype} may have. */
    public static Set<String> csvwNames() {
        return new TreeSet<>(CSVW.keySet());
    }

    /** The names that {@code openbook:datatype} may have. */
    public static Set<String> ourNames() {
        return new TreeSet<>(OURS.keySet());
    }

    /**
     * A text of a stated format, whose form is told by examples.
     *
     * @param texts of that form; none where the format itself is to tell it
     * @throws IllegalArgumentException where the type is no such text
     */
    public static Datatype like(Datatype datatype, List<String> texts) {
        if (texts.isEmpty()) {
            return datatype;
        }
        if (datatype instanceof TextDatatype text && text.csvwFormat().isPresent()) {
            return text.like(texts);
        }
        throw new IllegalArgumentException("the datatype is " + datatype.form() + ", and states no format of its own");
    }

    /** A type without a format. */
    public static Datatype of(String name) {
        return of(name, null);
    }

    /**
     * @param name one of {@link #csvwNames()} or {@link #ourNames()}
     * @param format as in CSVW (a regular expression, a date pattern, {@code Y|N}), or null
     * @throws IllegalArgumentException where there is no such type, or the format is none; the message says which
     */
    public static Datatype of(String name, String format) {
        var maker = Optional.ofNullable(OURS.get(name)).orElse(CSVW.get(name));
        if (maker == null) {
            throw new IllegalArgumentException("there is no datatype '" + name + "'");
        }
        try {
            return maker.apply(format);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("the format is not a pattern that can be read (a regular expression, such as "
                    + "[A-Z]{2}[0-9]+): " + e.getDescription(), e);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("the format is not a date pattern: " + e.getMessage(), e);
        }
    }
}
