package uk.openbook.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date of which not every part need be known, or a span with a name: a year, a month, an academic year. */
enum PeriodDatatype implements Datatype {

    YEAR("[0-9]{4}", "gYear", "a year like 2018") {
        @Override
        Optional<Value> read(Matcher text) {
            return Optional.of(Period.ofYear(Integer.parseInt(text.group())));
        }
    },

    YEAR_MONTH("([0-9]{4})-([0-9]{2})", "gYearMonth", "a month like 2018-09") {
        @Override
        Optional<Value> read(Matcher text) {
            return Optional.of(Period.of(month(text)));
        }
    },

    PARTIAL_DATE("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?", "string", "a date like 2018-09-25, 2018-09 or 2018") {
        @Override
        Optional<Value> read(Matcher text) {
            if (text.group(3) != null) {
                return Optional.of(Period.of(LocalDate.parse(text.group())));
            }
            return Optional.of(text.group(2) == null
                    ? Period.ofYear(Integer.parseInt(text.group()))
                    : Period.of(month(text)));
        }
    },

    ACADEMIC_YEAR("([0-9]{4})/([0-9]{2})", "string", "an academic year like 2017/18") {
        @Override
        Optional<Value> read(Matcher text) {
            int start = Integer.parseInt(text.group(1));
            boolean follows = (start + 1) % 100 == Integer.parseInt(text.group(2));
            return follows ? Optional.of(Period.ofAcademicYear(start)) : Optional.empty();
        }
    };

    private final Pattern pattern;
    private final String csvwBase;
    private final String form;

    PeriodDatatype(String pattern, String csvwBase, String form) {
        this.pattern = Pattern.compile(pattern);
        this.csvwBase = csvwBase;
        this.form = form;
    }

    abstract Optional<Value> read(Matcher text);

    private static YearMonth month(Matcher text) {
        return YearMonth.of(Integer.parseInt(text.group(1)), Integer.parseInt(text.group(2)));
    }

    @Override
    public Kind kind() {
        return Kind.PERIOD;
    }

    @Override
    public Optional<Value> parse(String text) {
        var matcher = pattern.matcher(text);
        try {
            return matcher.matches() ? read(matcher) : Optional.empty();
        } catch (DateTimeException e) {
            // The 13th month, or the 30th of February.
            return Optional.empty();
        }
    }

    @Override
    public String form() {
        return form;
    }

    @Override
    public String csvwBase() {
        return csvwBase;
    }

    @Override
    public Optional<String> csvwFormat() {
        return csvwBase.equals("string") ? Optional.of(pattern.pattern()) : Optional.empty();
    }
}
