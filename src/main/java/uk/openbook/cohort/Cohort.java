package uk.openbook.cohort;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.openbook.publication.InWords;

/**
 * The people born from 1 September of a year to 31 August of the next, who start Reception together, in the academic
 * year in which they turn 5.
 *
 * @param born the year of that September
 */
public record Cohort(int born) implements Comparable<Cohort> {

    /** From the academic year of birth to that of Reception. */
    private static final int TO_RECEPTION = 5;

    private static final Pattern SLUG = Pattern.compile("([0-9]{4})-([0-9]{4})");

    /** The people born in the same school year as someone born on a day. */
    public static Cohort of(LocalDate day) {
        return new Cohort(academicYear(day));
    }

    /** The one of a {@link #slug()}. */
    static Optional<Cohort> ofSlug(String slug) {
        var matcher = SLUG.matcher(slug);
        return matcher.matches() ? Optional.of(new Cohort(Integer.parseInt(matcher.group(1))))
                .filter(cohort -> cohort.slug().equals(slug)) : Optional.empty();
    }

    /** The academic year of a day, by the year in which it starts. */
    static int academicYear(LocalDate day) {
        return day.getMonthValue() >= Month.SEPTEMBER.getValue() ? day.getYear() : day.getYear() - 1;
    }

    /** The years of birth of those who are in certain school years in certain academic years. */
    static Span births(Span academicYears, Span schoolYears) {
        return new Span(academicYears.first() - TO_RECEPTION - schoolYears.last(),
                academicYears.last() - TO_RECEPTION - schoolYears.first());
    }

    /** The school year they are in in an academic year: 0 is Reception, 6 is Year 6. */
    public int schoolYearIn(int academicYear) {
        return academicYear - born - TO_RECEPTION;
    }

    /** The academic years in which they are in certain school years. */
    Span academicYearsOf(Span schoolYears) {
        return new Span(born + TO_RECEPTION + schoolYears.first(), born + TO_RECEPTION + schoolYears.last());
    }

    public LocalDate first() {
        return LocalDate.of(born, Month.SEPTEMBER, 1);
    }

    public LocalDate last() {
        return LocalDate.of(born + 1, Month.AUGUST, 31);
    }

    /** In addresses, such as {@code 2004-2005}. */
    public String slug() {
        return born + "-" + (born + 1);
    }

    /** {@code from 1 September 2004 to 31 August 2005}. */
    public String words() {
        return "from " + InWords.date(first()) + " to " + InWords.date(last());
    }

    @Override
    public int compareTo(Cohort other) {
        return Integer.compare(born, other.born);
    }
}
