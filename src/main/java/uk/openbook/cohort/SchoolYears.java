package uk.openbook.cohort;

/** School years in words. Reception is 0. */
public final class SchoolYears {

    private static final int NURSERY = -1;
    private static final int LAST = 13;

    private SchoolYears() {
    }

    private static String of(int schoolYear) {
        if (schoolYear < NURSERY) {
            return "before nursery";
        }
        if (schoolYear > LAST) {
            return "after Year " + LAST;
        }
        return switch (schoolYear) {
            case NURSERY -> "nursery";
            case 0 -> "Reception";
            default -> "Year " + schoolYear;
        };
    }

    /**
     * The school years of people in some academic years, such as {@code Year 1 to Year 2, 2010/11 to 2011/12}.
     *
     * @param academicYears with both ends
     */
    public static String words(Cohort cohort, Span academicYears) {
        if (academicYears.isEmpty()) {
            return "in years to come";
        }
        var first = of(cohort.schoolYearIn(academicYears.first()));
        var last = of(cohort.schoolYearIn(academicYears.last()));
        var years = academicYears.first() == academicYears.last() ? year(academicYears.first())
                : year(academicYears.first()) + " to " + year(academicYears.last());
        var school = first.equals(last) ? first : first + " to " + last;
        return Character.toUpperCase(school.charAt(0)) + school.substring(1) + ", " + years;
    }

    private static String year(int start) {
        return start + "/" + (start + 1) % 100 / 10 + (start + 1) % 10;
    }
}
