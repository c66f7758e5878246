package uk.openbook.cohort;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.openbook.model.Code;

/**
 * Whose children of which years a dataset holds, as its code list says in the columns {@code data_subjects},
 * {@code first_year}, {@code last_year} (school years; Reception is 0), {@code from} and {@code to} (academic years).
 *
 * @param schoolYears open at an end that the list leaves blank; empty where it leaves both blank
 * @param academicYears open at an end that the list leaves blank
 * @param ofStaff whether it is about people who work in schools, and no one else
 */
record DatasetYears(Code code, Optional<Span> schoolYears, Span academicYears, boolean ofStaff) {

    /** The code for people who work in schools, wherever data subjects stand. */
    static final String STAFF = "workforce";

    private static final Pattern SCHOOL_YEAR = Pattern.compile("-?[0-9]{1,3}");
    private static final Pattern ACADEMIC_YEAR = Pattern.compile("([0-9]{4})/[0-9]{2}");

    static DatasetYears of(Code code) {
        var first = number(code, "first_year");
        var last = number(code, "last_year");
        return new DatasetYears(code, first.or(() -> last).map(any -> new Span(first.orElse(Span.NO_START),
                last.orElse(Span.NO_END))),
                new Span(year(code, "from").orElse(Span.NO_START), year(code, "to").orElse(Span.NO_END)),
                code.details().containsKey("data_subjects")
                        && Stream.of(code.details().get("data_subjects").split(";")).map(String::strip)
                                .allMatch(STAFF::equals));
    }

    private static Optional<Integer> number(Code code, String detail) {
        return Optional.ofNullable(code.details().get(detail)).map(String::strip)
                .filter(text -> SCHOOL_YEAR.matcher(text).matches()).map(Integer::valueOf);
    }

    private static Optional<Integer> year(Code code, String detail) {
        return Optional.ofNullable(code.details().get(detail)).map(text -> ACADEMIC_YEAR.matcher(text.strip()))
                .filter(matcher -> matcher.matches()).map(matcher -> Integer.valueOf(matcher.group(1)));
    }

    /** Whether it can be told who is in it by when they were born. */
    boolean isByBirth() {
        return schoolYears.isPresent() && !ofStaff;
    }

    /**
     * The years of birth of those who were in this dataset in some academic year of a share; empty where the dataset
     * has none of these years.
     *
     * @param shared the academic years of the share
     */
    Optional<Span> births(Span shared) {
        var years = academicYears.and(shared);
        return years.isEmpty() ? Optional.empty()
                : schoolYears.map(ages -> Cohort.births(years, ages));
    }

    /** The academic years until one of them in which people born in a school year could be in this dataset. */
    Span academicYearsOf(Cohort cohort, int newest) {
        return schoolYears.map(cohort::academicYearsOf).orElse(new Span(0, -1)).and(academicYears)
                .and(new Span(cohort.born(), newest));
    }
}
